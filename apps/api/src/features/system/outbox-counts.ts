import type { Database } from '../../common/database.ts';

export interface OutboxCount {
  consumer: string;
  waiting: number;
  givenUp: number;
}

/** Every consumer, so that a series does not vanish when it falls to zero. */
export function countOutbox(database: Database): Promise<OutboxCount[]> {
  return database.prisma.$queryRaw<OutboxCount[]>`
    SELECT n.consumer, coalesce(c.waiting, 0) AS waiting, coalesce(c.given_up, 0) AS "givenUp"
    FROM unnest(${database.outboxRoutes.names}::text[]) n (consumer) LEFT JOIN outbox_counts() c USING (consumer)`;
}
