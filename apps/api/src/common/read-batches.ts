import pg from 'pg';
import type { Tenant } from './database.ts';

/** A statement that waits to be sent, and whom to tell when there is no connection for it. */
interface Read {
  /** Never rejects. */
  send: (client: pg.PoolClient) => Promise<void>;
  fail: (reason: unknown) => void;
}

// One message each; prepared, either would take four, which cost more than reading so short a text again.
const begin = ({ organisationId, language = 'en' }: Tenant) =>
  `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL app.organisation_id = ${pg.escapeLiteral(organisationId)}; SET LOCAL app.language = ${language}`;
const commit = 'COMMIT';

/**
 * Gathers the reads that are asked for in one go, by organisation and language, and sends them in one transaction that
 * sees only that organisation, as it is at one moment: what two of them count is not changed in between. All of it leaves in one packet: written one by one, the writing cost more than the asking.
 */
export class ReadBatches {
  private readonly gathering = new Map<string, Read[]>();
  private readonly waiting = new Map<string, Read[]>();

  constructor(private readonly pool: pg.Pool) {}

  add(tenant: Tenant, read: Read): void {
    const key = keyOf(tenant);
    const batch = this.gathering.get(key);
    if (batch) {
      batch.push(read);
      return;
    }
    const reads = [...(this.waiting.get(key) ?? []), read];
    this.waiting.delete(key);
    this.gathering.set(key, reads);
    queueMicrotask(() => {
      this.gathering.delete(key);
      void this.send(tenant, reads);
    });
  }

  /** Goes along with the next that is asked, before it. What is given back sends it by itself, if nothing has come. */
  addToNext(tenant: Tenant, read: Read): () => void {
    const key = keyOf(tenant);
    this.waiting.set(key, [...(this.waiting.get(key) ?? []), read]);
    return () => {
      const waiting = this.waiting.get(key);
      if (!waiting?.includes(read)) return;
      this.waiting.delete(key);
      for (const one of waiting) this.add(tenant, one);
    };
  }

  private async send(tenant: Tenant, reads: readonly Read[]): Promise<void> {
    const client = await this.pool.connect().catch((error: unknown) => {
      for (const { fail } of reads) fail(error);
    });
    if (!client) return;
    const answers = sentTogether(client, () => [
      client.query(begin(tenant)),
      ...reads.map(({ send }) => send(client)),
      client.query(commit),
    ]);
    const settled = await Promise.allSettled(answers);
    // A connection whose transaction failed has been rolled back by its COMMIT; one that broke must not be used again.
    const isBroken = settled.some((one) => one.status === 'rejected' && !(one.reason instanceof pg.DatabaseError));
    client.release(isBroken);
  }
}

const keyOf = ({ organisationId, language }: Tenant) => `${organisationId} ${language}`;

function sentTogether<Answers>(client: pg.PoolClient, work: () => Answers): Answers {
  const { stream } = client.connection;
  stream.cork();
  try {
    return work();
  } finally {
    stream.uncork();
  }
}
