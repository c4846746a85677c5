import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Language } from '@waymark/domain';
import { createPool, createPrismaClient, type Prisma, type PrismaClient } from '@waymark/prisma';
import type pg from 'pg';
import { ENVIRONMENT, type Environment } from '../env.ts';
import { type MarkKey, markKeyOf } from './ledger/mark.ts';
import { OutboxRoutes } from './outbox/routes.ts';
import { ReadBatches } from './read-batches.ts';

/** The transaction of one request. */
export type Db = Prisma.TransactionClient;

/** Whose rows a transaction may see, and in which language the catalogue speaks in it; English where nobody says. */
export interface Tenant {
  organisationId: string;
  language?: Language;
  /** The page in a browser that asks: what it does itself, it is not told of. */
  page?: string | undefined;
  /** Where what is read is decided upon: the transaction that holds the lock, and sees what it wrote itself. */
  tx?: Db;
}

/** One SQL statement, prepared under its name. */
interface Query {
  name: string;
  text: string;
  values: unknown[];
}

/** What is needed to write the activity log: the key for the marks of its entries, and who waits for what happens. */
interface Ledger {
  markKey: MarkKey;
  outboxRoutes: OutboxRoutes;
}

const ledgers = new WeakMap<object, Ledger>();

export function ledgerIn(db: Db): Ledger {
  const ledger = ledgers.get(db);
  if (!ledger) throw new Error('The activity log is written inside `withOrganisation` only.');
  return ledger;
}

/** Counts the statements of one request; tests ask that the number does not grow with the data. */
export const statementCount = new AsyncLocalStorage<{ statements: number }>();

/**
 * The database, as the role that owns nothing. Every read and write of an organisation's rows goes through
 * `withOrganisation` or `read`, which set the organisation for that transaction alone.
 */
@Injectable()
export class Database implements OnModuleDestroy {
  readonly prisma: PrismaClient;
  /** How many connections are in use and waited for is told to Prometheus. */
  readonly pools: Readonly<Record<'writers' | 'readers', pg.Pool>>;
  private readonly readers: pg.Pool;
  private readonly reads: ReadBatches;
  readonly outboxRoutes = new OutboxRoutes();
  private readonly markKey: MarkKey;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    const count = () => {
      const counter = statementCount.getStore();
      if (counter) counter.statements += 1;
    };
    const writers = createPool(environment.DATABASE_URL);
    this.prisma = createPrismaClient(writers, count);
    this.readers = createPool(environment.DATABASE_URL, {
      // Statements are sent without waiting for the answers before them: one transaction costs one round trip.
      pipeline: true,
      // Each statement is planned once a connection, not once a request: for a list that was a third of its time.
      options: '-c plan_cache_mode=force_generic_plan',
      // The first run of a statement on a connection costs up to six times the next ones: whoever pauses for a minute would make all
      // connections begin anew at once, and then wait for them.
      idleTimeoutMillis: 30 * 60_000,
    });
    this.reads = new ReadBatches(this.readers);
    this.markKey = markKeyOf(environment.BETTER_AUTH_SECRET);
    this.pools = { writers, readers: this.readers };
  }

  /** Runs `work` in one transaction that sees and writes only the tenant's rows. */
  async withOrganisation<Result>(
    tenant: Tenant,
    work: (tx: Db) => Promise<Result>,
    options: { isolationLevel?: Prisma.TransactionIsolationLevel; timeout?: number } = {},
  ): Promise<Result> {
    return this.prisma.$transaction(async (tx) => {
      ledgers.set(tx, { markKey: this.markKey, outboxRoutes: this.outboxRoutes });
      const { organisationId, language = 'en', page = '' } = tenant;
      await tx.$executeRaw`SELECT set_config('app.organisation_id', ${organisationId}, true),
          set_config('app.language', ${language}, true), set_config('app.page', ${page}, true)`;
      return work(tx);
    }, options);
  }

  /**
   * Reads the tenant's rows with one SQL statement. What a request asks at once is sent together: one transaction and
   * one round trip for all of it. For lists and pages that are asked for often; everything else goes through
   * `withOrganisation`. Inside a transaction it is one statement of it.
   */
  read<Row extends pg.QueryResultRow>(tenant: Tenant, query: Query): Promise<Row[]> {
    if (tenant.tx) return tenant.tx.$queryRawUnsafe<Row[]>(query.text, ...query.values);
    const { read, rows } = toSend<Row>(query);
    this.reads.add(tenant, read);
    return rows;
  }

  /**
   * Like `read`, but sent along with what is read next of the same organisation, and before it, so that it costs no round
   * trip of its own; what is given waits for the rows, and sends it by itself where nothing else was read.
   */
  readAlong<Row extends pg.QueryResultRow>(tenant: Tenant, query: Query): () => Promise<Row[]> {
    const { read, rows } = toSend<Row>(query);
    // Whoever waits for it is told; nobody may be waiting yet.
    rows.catch(() => undefined);
    const sendNow = this.reads.addToNext(tenant, read);
    return () => {
      sendNow();
      return rows;
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.prisma.$disconnect();
    await this.readers.end();
  }
}

/** A statement that can be sent on a connection, and its rows when they come. */
function toSend<Row extends pg.QueryResultRow>(query: Query) {
  const counter = statementCount.getStore();
  if (counter) counter.statements += 1;
  const prepared = { ...query, name: preparedName(query) };
  const { promise: rows, resolve, reject } = Promise.withResolvers<Row[]>();
  const send = (client: pg.PoolClient) => client.query<Row>(prepared).then((answer) => resolve(answer.rows), reject);
  return { read: { send, fail: reject }, rows };
}

/** PostgreSQL cuts a name after 63 bytes, and would take two that then are alike for one: a long one gives way to its text's. */
function preparedName({ name, text }: { name: string; text: string }): string {
  return name.length <= 63 ? name : createHash('sha256').update(text).digest('hex').slice(0, 60);
}
