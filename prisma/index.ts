import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export * from './generated/client.ts';

/**
 * A Prisma client for `url`; `onStatement` is told of every SQL statement it sends.
 * At most ten connections; waits five seconds for a free one.
 */
export function createPrismaClient(url: string, onStatement?: () => void): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, max: 10, connectionTimeoutMillis: 5000 },
    { onPoolError: () => undefined },
  );
  const client = new PrismaClient({ adapter, log: onStatement ? [{ emit: 'event', level: 'query' }] : [] });
  if (onStatement) client.$on('query', onStatement);
  return client;
}
