import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import { ENVIRONMENT, type Environment } from '../env.ts';
import { Database, type Db } from './database.ts';

/** One attempt at a request with an `Idempotency-Key`, which holds the key while it is at work. */
export interface Claim {
  organisationId: string;
  userId: string;
  key: string;
  claim: string;
}

export interface KeptAnswer {
  status: number;
  body: unknown;
}

interface Earlier {
  requestHash: string;
  status: number | null;
  sealedBody: string | null;
  isSilent: boolean;
}

/** An attempt whose API died lets go of its key after so long; one that lives says three times as often that it does. */
export const heldForSeconds = 30;

/**
 * Who does what for an `Idempotency-Key`. Answers are kept encrypted: some hold a link that is shown once and of which nothing
 * but a hash stays otherwise.
 */
@Injectable()
export class IdempotencyClaims {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** A claim, or the answer that was given already. Throws where neither is to be had. */
  async take(row: Omit<Claim, 'claim'>, requestHash: string): Promise<Claim | KeptAnswer> {
    const claim = randomUUID();
    const earlier = await this.database.withOrganisation(row, async (tx) => {
      const taken = await tx.$executeRaw`
        INSERT INTO idempotency_key AS k (organisation_id, user_id, key, request_hash, claim, held_until)
        VALUES (${row.organisationId}::uuid, ${row.userId}::uuid, ${row.key}, ${requestHash}, ${claim}::uuid,
          now() + make_interval(secs => ${heldForSeconds}))
        ON CONFLICT (organisation_id, user_id, key) DO UPDATE SET claim = excluded.claim, held_until = excluded.held_until
          WHERE k.request_hash = excluded.request_hash AND k.status IS NULL AND k.done_at IS NULL AND k.held_until < now()`;
      if (taken === 1) return null;
      const [found] = await tx.$queryRaw<Earlier[]>`
        SELECT request_hash AS "requestHash", status, sealed_body AS "sealedBody", held_until < now() AS "isSilent"
        FROM idempotency_key WHERE organisation_id = ${row.organisationId}::uuid AND user_id = ${row.userId}::uuid AND key = ${row.key}`;
      // Let go of in between.
      return found ?? { requestHash, status: null, sealedBody: null, isSilent: false };
    });
    if (!earlier) return { ...row, claim };
    if (earlier.requestHash !== requestHash) throw new DomainError('request.idempotency_reused');
    if (earlier.status !== null && earlier.sealedBody !== null)
      return { status: earlier.status, body: await this.opened(earlier.sealedBody) };
    throw new DomainError(earlier.isSilent ? 'request.answer_lost' : 'request.still_running');
  }

  /** Says that the attempt is still at work. */
  async hold(claim: Claim): Promise<void> {
    await this.database.withOrganisation(
      claim,
      (tx) => tx.$executeRaw`
        UPDATE idempotency_key SET held_until = now() + make_interval(secs => ${heldForSeconds})
        WHERE organisation_id = ${claim.organisationId}::uuid AND user_id = ${claim.userId}::uuid AND key = ${claim.key}
          AND claim = ${claim.claim}::uuid`,
    );
  }

  async keep(claim: Claim, { status, body }: KeptAnswer): Promise<void> {
    const data = JSON.stringify(body ?? null);
    const { symmetricEncrypt } = await import('better-auth/crypto');
    const sealedBody = await symmetricEncrypt({ key: this.environment.BETTER_AUTH_SECRET, data });
    await this.database.withOrganisation(claim, (tx) =>
      tx.idempotencyKey.updateMany({ where: { ...claim }, data: { status, sealedBody } }),
    );
  }

  /** What changed nothing can be sent again; of what changed something, the answer is lost. */
  async letGo(claim: Claim): Promise<void> {
    await this.database.withOrganisation(claim, async (tx) => {
      await tx.idempotencyKey.deleteMany({ where: { ...claim, doneAt: null } });
      await tx.idempotencyKey.updateMany({ where: { ...claim }, data: { heldUntil: new Date(0) } });
    });
  }

  private async opened(data: string): Promise<unknown> {
    const { symmetricDecrypt } = await import('better-auth/crypto');
    return JSON.parse(await symmetricDecrypt({ key: this.environment.BETTER_AUTH_SECRET, data }));
  }
}

/**
 * Marks in the transaction that changes something that the request is done. An attempt that was silent for so long that
 * another one took over changes nothing any more.
 */
export async function markDone(db: Db, claim: Claim): Promise<void> {
  const { organisationId, userId, key, claim: id } = claim;
  // The organisation first, as whoever ends one does: they would wait for each other.
  const count = await db.$executeRaw`
    UPDATE idempotency_key k SET done_at = now()
    FROM (SELECT FROM organisation WHERE id = ${organisationId}::uuid FOR KEY SHARE) o
    WHERE k.organisation_id = ${organisationId}::uuid AND k.user_id = ${userId}::uuid AND k.key = ${key} AND k.claim = ${id}::uuid`;
  if (count === 0) throw new DomainError('request.still_running');
}

/** Answers this old are not asked for again. */
export async function forgetAnswers(db: Db, where: { organisationId: string; createdAt: { lt: Date } }): Promise<void> {
  await db.idempotencyKey.deleteMany({ where });
}
