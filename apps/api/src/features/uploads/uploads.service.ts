import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Upload } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../common/actor.ts';
import { Database, type Db } from '../../common/database.ts';
import { BLOB_STORE, type BlobStore, type StoredBlob } from '../../common/storage/blob-store.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { letGo, openIncomingFile } from './incoming-file.ts';
import { mediaTypeOf } from './media-type.ts';

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
    @Inject(ENVIRONMENT) private readonly environment: Environment,
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
    if (upload?.uploadedById !== actor.userId) throw new DomainError('upload.missing');
    const { count } = await tx.upload.deleteMany({ where: { organisationId: actor.organisationId, id } });
    if (count === 0) throw new DomainError('upload.missing');
    const { fileName, mediaType, sha256 } = upload;
    return { fileName, mediaType, sha256 };
  }

  private async take(actor: Actor, request: FastifyRequest, givenName: string): Promise<Upload> {
    const { UPLOAD_MAX_BYTES: maxBytes } = this.environment;
    if (Number(request.headers['content-length']) > maxBytes) throw new DomainError('upload.too_large', { maxBytes });
    if (!(request.body instanceof Readable)) throw new DomainError('upload.empty');

    const fileName = plainName(givenName);
    const { sample, bytes } = await openIncomingFile(request.body);
    const mediaType = await mediaTypeOf(fileName, sample);
    const { organisationId } = actor;
    const stored = await this.blobs.put(bytes, { organisationId, maxBytes });
    return this.database.withOrganisation(actor, (tx) => this.keep(tx, actor, stored, { fileName, mediaType }));
  }

  private async keep(
    tx: Db,
    actor: Actor,
    { sha256, byteSize }: StoredBlob,
    { fileName, mediaType }: { fileName: string; mediaType: string },
  ): Promise<Upload> {
    const { organisationId, userId } = actor;
    // Locks the row: a clean-up that is taking the same bytes away has either finished now, or finds them new again.
    await tx.$executeRaw`
      INSERT INTO blob (organisation_id, sha256, byte_size) VALUES (${organisationId}::uuid, ${sha256}, ${byteSize})
      ON CONFLICT (organisation_id, sha256) DO UPDATE SET created_at = now()`;
    if (!(await this.blobs.exists({ organisationId, sha256 }))) throw new DomainError('upload.interrupted');
    const { id } = await tx.upload.create({
      data: { organisationId, fileName, mediaType, sha256, uploadedById: userId },
    });
    return { id, fileName, mediaType, byteSize, sha256 };
  }
}

/** The last part of a path, without characters that nobody sees or that turn the reading direction around. */
function plainName(fileName: string): string {
  const name = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return name.replace(/^\.+$/, '') || 'file';
}
