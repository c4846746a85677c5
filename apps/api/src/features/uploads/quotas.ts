import { Inject, Injectable } from '@nestjs/common';
import type { StorageUse } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { Database, type Db } from '../../common/database.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';

/** What a demo takes; it is gone after a day, and anybody may open one. */
const demoFileBytes = 10 * 1000 ** 2;
const demoBytes = 100 * 1000 ** 2;
const demoUploads = 20;

export interface IncomingUpload {
  fileName: string;
  mediaType: string;
  /** Undefined where the sender does not say. */
  byteSize: number | undefined;
}

/** A place for one upload: its row, how many bytes it may have, and why not more. */
export interface Reservation {
  id: string;
  mostBytes: number;
  refusal: DomainError;
}

interface Limit {
  leftBytes: number;
  refusal: DomainError;
}

interface Used {
  organisation: number;
  person: number;
  uploads: number;
}

/** How much an organisation and each person may keep, and how many files of a person may be on their way. */
@Injectable()
export class Quotas {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Throws before a byte is read of what is too large in any case. */
  assertFileFits(actor: Actor, byteSize: number | undefined): void {
    const { leftBytes, refusal } = this.ofFile(actor);
    if (byteSize !== undefined && byteSize > leftBytes) throw refusal;
  }

  /**
   * Keeps a place for an upload, as large as it says or else as large as it may be. One at a time in each organisation, so
   * that no two get the last place. Throws which limit is reached, with what is used of it.
   */
  async reserve(actor: Actor, { byteSize, ...file }: IncomingUpload): Promise<Reservation> {
    const { organisationId, userId } = actor;
    return this.database.withOrganisation(actor, async (tx) => {
      await tx.$queryRaw`SELECT FROM organisation WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
      const used = await usedBy(tx, actor);
      const most = actor.isDemo ? demoUploads : this.environment.QUOTA_PERSON_UPLOADS;
      if (used.uploads >= most) throw new DomainError('quota.too_many_uploads', { limit: most, used: used.uploads });
      const { leftBytes, refusal } = this.tightest(actor, used);
      if ((byteSize ?? 1) > leftBytes) throw refusal;
      const mostBytes = byteSize ?? leftBytes;
      const { id } = await tx.upload.create({
        data: { organisationId, ...file, uploadedById: userId, reservedBytes: mostBytes },
      });
      return { id, mostBytes, refusal };
    });
  }

  async use(actor: Actor): Promise<StorageUse> {
    const used = await this.database.withOrganisation(actor, (tx) => usedBy(tx, actor));
    const { organisation, person } = this.limitsOf(actor);
    return {
      organisation: { usedBytes: used.organisation, limitBytes: organisation },
      person: { usedBytes: used.person, limitBytes: person },
    };
  }

  private tightest(actor: Actor, used: Used): Limit {
    const { organisation, person } = this.limitsOf(actor);
    const limit = (code: DomainError['code'], limitBytes: number, usedBytes: number): Limit => ({
      leftBytes: limitBytes - usedBytes,
      refusal: new DomainError(code, { limitBytes, usedBytes }),
    });
    return [
      this.ofFile(actor),
      limit(actor.isDemo ? 'demo.storage_full' : 'quota.organisation_full', organisation, used.organisation),
      limit('quota.person_full', person, used.person),
    ].reduce((tight, other) => (other.leftBytes < tight.leftBytes ? other : tight));
  }

  private ofFile({ isDemo }: Actor): Limit {
    const maxBytes = isDemo
      ? Math.min(demoFileBytes, this.environment.UPLOAD_MAX_BYTES)
      : this.environment.UPLOAD_MAX_BYTES;
    const refusal = new DomainError(isDemo ? 'demo.file_too_large' : 'upload.too_large', { maxBytes });
    return { leftBytes: maxBytes, refusal };
  }

  /** In a demo all people are one visitor. */
  private limitsOf({ isDemo }: Actor): { organisation: number; person: number } {
    const { QUOTA_ORGANISATION_BYTES: organisation, QUOTA_PERSON_BYTES: person } = this.environment;
    return isDemo ? { organisation: demoBytes, person: Number.MAX_SAFE_INTEGER } : { organisation, person };
  }
}

/** Bytes that are stored and bytes that are kept free for what is arriving. */
async function usedBy(tx: Db, { organisationId, userId }: Actor): Promise<Used> {
  const [used] = await tx.$queryRaw<Used[]>`
    SELECT (stored.in_all + arriving.in_all)::float8 AS organisation, (stored.of_person + arriving.of_person)::float8 AS person,
      arriving.uploads
    FROM (
      SELECT coalesce(sum(byte_size), 0) AS in_all,
        coalesce(sum(byte_size) FILTER (WHERE stored_by_id = ${userId}::uuid), 0) AS of_person
      FROM blob WHERE organisation_id = ${organisationId}::uuid) stored,
    (
      SELECT coalesce(sum(reserved_bytes), 0) AS in_all,
        coalesce(sum(reserved_bytes) FILTER (WHERE uploaded_by_id = ${userId}::uuid), 0) AS of_person,
        (count(*) FILTER (WHERE uploaded_by_id = ${userId}::uuid))::int AS uploads
      FROM upload WHERE organisation_id = ${organisationId}::uuid) arriving`;
  return used ?? { organisation: 0, person: 0, uploads: 0 };
}
