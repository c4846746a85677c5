import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Upload } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../common/actor.ts';
import { Database, type Db } from '../../common/database.ts';
import { BLOB_STORE, type BlobStore, type StoredBlob } from '../../common/storage/blob-store.ts';
import { letGo, openIncomingFile } from './incoming-file.ts';
import { mediaTypeOf } from './media-type.ts';
import { Quotas, type Reservation } from './quotas.ts';

/** What an upload becomes part of. */
export interface ConsumedUpload {
  fileName: string;
  mediaType: string;
  sha256: string;
}

@Injectable()
export class UploadsService {
  constructor(
    private readonly database: Database,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
    private readonly quotas: Quotas,
  ) {}

  /** Streams a file into the store. The rows follow once its bytes are safe; if anything fails, nothing is kept. */
  async receive(actor: Actor, request: FastifyRequest, givenName: string): Promise<Upload> {
    try {
      return await this.take(actor, request, givenName);
    } catch (error) {
      letGo(request.raw);
      throw error;
    }
  }

  /** Takes back a file that was not used yet. Its bytes go with the next clean-up, if nothing else needs them. */
  async remove(actor: Actor, id: string): Promise<void> {
    const where = { organisationId: actor.organisationId, id, uploadedById: actor.userId };
    const { count } = await this.database.withOrganisation(actor, (tx) => tx.upload.deleteMany({ where }));
    if (count === 0) throw new DomainError('resource.not_found');
  }

  /** Makes a person's own upload part of something else; it works once. Throws `upload.missing` otherwise. */
  async consume(tx: Db, actor: Actor, id: string): Promise<ConsumedUpload> {
    const where = { organisationId_id: { organisationId: actor.organisationId, id } };
    const upload = await tx.upload.findUnique({ where });
    if (upload?.uploadedById !== actor.userId || upload.sha256 === null) throw new DomainError('upload.missing');
    const { count } = await tx.upload.deleteMany({ where: { organisationId: actor.organisationId, id } });
    if (count === 0) throw new DomainError('upload.missing');
    const { fileName, mediaType, sha256 } = upload;
    return { fileName, mediaType, sha256 };
  }

  private async take(actor: Actor, request: FastifyRequest, givenName: string): Promise<Upload> {
    const byteSize = sizeOf(request);
    this.quotas.assertFileFits(actor, byteSize);
    if (!(request.body instanceof Readable)) throw new DomainError('upload.empty');

    const fileName = plainName(givenName);
    const { sample, bytes } = await openIncomingFile(request.body);
    const mediaType = await mediaTypeOf(fileName, sample);
    const place = await this.quotas.reserve(actor, { fileName, mediaType, byteSize });
    try {
      return await this.store(actor, bytes, place);
    } catch (error) {
      // One that cannot be given back now goes with the next clean-up.
      await this.giveBack(actor, place.id).catch(() => undefined);
      throw error;
    }
  }

  private async store(actor: Actor, bytes: AsyncIterable<Uint8Array>, place: Reservation): Promise<Upload> {
    const { organisationId } = actor;
    const { id, mostBytes: maxBytes, refusal } = place;
    const stored = await this.blobs.put(bytes, { organisationId, maxBytes }).catch((error: unknown) => {
      throw error instanceof DomainError && error.code === 'upload.too_large' ? refusal : error;
    });
    return this.database.withOrganisation(actor, (tx) => this.keep(tx, actor, id, stored));
  }

  private async keep(tx: Db, actor: Actor, id: string, { sha256, byteSize }: StoredBlob): Promise<Upload> {
    const { organisationId } = actor;
    await keepBlob(tx, actor, { sha256, byteSize });
    if (!(await this.blobs.exists({ organisationId, sha256 }))) throw new DomainError('upload.interrupted');
    const [upload] = await tx.upload.updateManyAndReturn({
      where: { organisationId, id },
      data: { sha256, reservedBytes: 0 },
    });
    if (!upload) throw new DomainError('upload.interrupted');
    const { fileName, mediaType } = upload;
    return { id, fileName, mediaType, byteSize, sha256 };
  }

  private async giveBack(actor: Actor, id: string): Promise<void> {
    const where = { organisationId: actor.organisationId, id, sha256: null };
    await this.database.withOrganisation(actor, (tx) => tx.upload.deleteMany({ where }));
  }
}

/** Says that bytes are there, and who brought them. */
export async function keepBlob(
  tx: Db,
  { organisationId, userId }: { organisationId: string; userId: string | null },
  { sha256, byteSize }: StoredBlob,
): Promise<void> {
  // Locks the row: a clean-up that is taking the same bytes away has either finished now, or finds them new again.
  await tx.$executeRaw`
    INSERT INTO blob (organisation_id, sha256, byte_size, stored_by_id)
    VALUES (${organisationId}::uuid, ${sha256}, ${byteSize}, ${userId}::uuid)
    ON CONFLICT (organisation_id, sha256) DO UPDATE SET created_at = now()`;
}

/** What the sender says it is; undefined for one that sends it in pieces. */
function sizeOf({ headers }: FastifyRequest): number | undefined {
  const length = headers['content-length'];
  return length === undefined ? undefined : Number(length);
}

/** The last part of a path, without characters that nobody sees or that turn the reading direction around. */
function plainName(fileName: string): string {
  const name = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return name.replace(/^\.+$/, '') || 'file';
}
