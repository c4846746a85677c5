import type { Database } from '../../common/database.ts';

export interface JobCount {
  queue: string;
  state: 'waiting' | 'running' | 'failed';
  count: number;
}

/** pg-boss keeps its jobs in a schema of its own, which the first worker fills; before that there are none. */
export async function countJobs(database: Database): Promise<JobCount[]> {
  const [found] = await database.prisma.$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('pgboss.job') IS NOT NULL AS there`;
  if (!found?.there) return [];
  // Every queue in every state, so that a series does not vanish when it falls to zero.
  return database.prisma.$queryRaw<JobCount[]>`
    SELECT q.name AS queue, s.state, count(j.id)::int AS count
    FROM pgboss.queue q
    CROSS JOIN (VALUES ('waiting'), ('running'), ('failed')) s (state)
    LEFT JOIN pgboss.job j ON j.name = q.name AND s.state =
      CASE j.state::text WHEN 'created' THEN 'waiting' WHEN 'retry' THEN 'waiting' WHEN 'active' THEN 'running' ELSE j.state::text END
    WHERE q.name NOT LIKE '\\_\\_pgboss%'
    GROUP BY 1, 2 ORDER BY 1, 2`;
}
