// Who is killed, without warning and without a last word.
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../database.mjs';
import { startServer } from '../postgres.mjs';
import { findPostgres } from '../postgres-programs.mjs';

/** Ends the database as a power failure would, and starts it again. */
async function killDatabase({ server }) {
  const [pid] = (await readFile(join(server.dataDir, 'postmaster.pid'), 'utf8')).split('\n');
  // Number 0 would be everybody here.
  if (!(Number(pid) > 1)) throw new TypeError(`The lock of PostgreSQL names no process: "${pid}".`);
  process.kill(Number(pid), 'SIGKILL');
  await startServer(await findPostgres(), server);
}

async function killApi(waymark) {
  await waymark.killApi();
  await waymark.restartApi();
}

/** Kills the process of one connection. PostgreSQL then ends all others and recovers by itself. */
async function killConnection({ ownerUrl }) {
  const client = await connect(ownerUrl);
  client.on('error', () => {});
  const { rows } = await client.query(
    `SELECT pid FROM pg_stat_activity WHERE usename = 'waymark_api' ORDER BY state = 'active' DESC, random() LIMIT 1`,
  );
  if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
  await client.end().catch(() => {});
}

async function killBoth(waymark) {
  await Promise.all([waymark.killApi(), killDatabase(waymark)]);
  await waymark.restartApi();
}

const often = [
  { name: 'connection', kill: killConnection, share: 40 },
  { name: 'database', kill: killDatabase, share: 30 },
  { name: 'API', kill: killApi, share: 25, isOfApi: true },
  { name: 'API and database', kill: killBoth, share: 5, isOfApi: true },
];

export function anyVictim() {
  let left = randomInt(often.reduce((sum, { share }) => sum + share, 0));
  return often.find(({ share }) => {
    left -= share;
    return left < 0;
  });
}

/** Waits until requests are answered again. */
export async function untilWell(ask) {
  const giveUpAt = performance.now() + 60_000;
  for (;;) {
    const answer = await ask('/api/v1/me').catch((error) => error);
    if (answer.status === 200) return;
    if (performance.now() > giveUpAt) throw new Error('It did not come back within a minute.', { cause: answer });
    await wait(20);
  }
}
