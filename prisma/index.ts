import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

export * from './generated/client.ts';

/**
 * A pool of at most ten connections; waits five seconds for a free one. A connection that breaks is dropped and its
 * request refused: the error of a lost connection comes also when nobody is listening, and must not end the process.
 */
export function createPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, ...options });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A Prisma client for an address or a pool, which it ends with itself; `onStatement` is told of every SQL statement. */
export function createPrismaClient(database: string | pg.Pool, onStatement?: () => void): PrismaClient {
  const pool = typeof database === 'string' ? createPool(database) : database;
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  const client = new PrismaClient({
    adapter,
    log: onStatement ? [{ emit: 'event', level: 'query' }] : [],
    // Milliseconds to wait for a connection, and to take: the same for every transaction, sign-in's own too.
    transactionOptions: { maxWait: 5000, timeout: 30_000 },
  });
  if (onStatement) client.$on('query', onStatement);
  return client;
}
