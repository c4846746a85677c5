import pg from 'pg';
import { until } from './raw-request.ts';
import type { TestApp } from './test-app.ts';

/** Rows that somebody else holds, so that requests come as far as there and stand in line. */
export interface Held {
  /** Waits until so many others stand behind what is held. */
  untilWaiting: (count: number) => Promise<void>;
  /** Lets them all go on, in the order in which they came; what was written here is forgotten. */
  release: () => Promise<void>;
  /** The same, and keeps what was written. */
  commit: () => Promise<void>;
}

/**
 * Takes locks in a connection of its own, as the owner of the database: `sql` is a statement that takes them, such as
 * `SELECT … FOR UPDATE`. What meets here is no accident of timing.
 */
export async function hold(app: TestApp, sql: string, values: readonly unknown[] = []): Promise<Held> {
  const holder = new pg.Client({ connectionString: app.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await holder.query(sql, [...values]);
  const pid = rows[0]?.pid ?? 0;
  const end = async (word: string) => {
    await holder.query(word);
    await holder.end();
  };
  return {
    untilWaiting: (count) => until(async () => (await waitingFor(app, pid)) >= count),
    release: () => end('ROLLBACK'),
    commit: () => end('COMMIT'),
  };
}

/** How many connections wait, for this one or for one that waits for it. */
async function waitingFor(app: TestApp, pid: number): Promise<number> {
  const rows = await app.db.$queryRaw<{ count: number }[]>`
    WITH RECURSIVE line AS (
      SELECT ${pid}::int AS pid
      UNION
      SELECT a.pid FROM line JOIN pg_stat_activity a ON line.pid = ANY (pg_blocking_pids(a.pid)))
    SELECT count(*)::int - 1 AS count FROM line`;
  return rows[0]?.count ?? 0;
}

/**
 * Sends requests one after the other into what is held, each only when the one before stands in line, and then lets them
 * go: all of them have read what they read before any of them could write, or have waited for that.
 */
export async function inLine<Answer>(held: Held, requests: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
  const answers: Promise<Answer>[] = [];
  try {
    for (const [index, request] of requests.entries()) {
      answers.push(request());
      await held.untilWaiting(index + 1);
    }
  } finally {
    await held.release();
  }
  return Promise.all(answers);
}
