// The second half of `npm start`, under our own Node: build, database, catalogue, API; then wait, and stop in order.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { step, Trouble, tail } from './console.mjs';
import { openDataFolder } from './data-folder.mjs';
import { connect, prepareApiRole, startDatabase } from './database.mjs';
import { migrate } from './migrate.mjs';
import { checkPort, listenAddress } from './port.mjs';
import { binaries, nodeBinary, ownEnvironment, root, run } from './process.mjs';
import { shutdown } from './shutdown.mjs';

const readySeconds = 60;
// Any number of our own: one Waymark at a time holds it, for as long as it lives.
const runningLock = 0x5761796d;

export async function serve() {
  const folder = await openDataFolder();
  const address = listenAddress();
  const stopping = shutdown();
  try {
    await step('Building what changed', build);
    stopping.check();
    const database = await openDatabase(folder, stopping);
    stopping.check();
    await step('Migrating the database', () => migrate(database.ownerUrl));
    stopping.check();
    await step('Loading the catalogue', () => loadCatalogue(database.ownerUrl));
    stopping.check();
    await step('Starting', async () => {
      await checkPort(address);
      startApi(folder, database, address, stopping);
      await untilReady(address, stopping);
    });
    welcome(folder, address);
    await stopping.requested;
    console.log('\n  Stopping …');
  } catch (error) {
    if (!stopping.isRequested()) throw error;
  } finally {
    await stopping.stopAll();
  }
}

async function build() {
  const args = ['run', 'build', '--output-logs=errors-only'];
  const { code, all } = await run(join(binaries, 'turbo'), args, { env: ownEnvironment({ NODE_ENV: 'production' }) });
  if (/ENOSPC|No space left/.test(all)) throw new Trouble(`The disk that holds ${root} is full: free some space and start again.`);
  if (code !== 0) throw new Trouble(`The build failed:\n${tail(all)}`);
  return /FULL TURBO/.test(all) ? 'nothing to do' : '';
}

async function openDatabase(folder, stopping) {
  const given = { owner: process.env.DATABASE_OWNER_URL, api: process.env.DATABASE_URL };
  if (given.owner && given.api) return { ownerUrl: given.owner, apiUrl: given.api };
  const ownerUrl = given.api || (await startBuiltIn(folder, stopping));
  return { ownerUrl, apiUrl: await prepareApiRole(ownerUrl, folder.secret) };
}

async function startBuiltIn(folder, stopping) {
  let url = '';
  await step('Starting PostgreSQL', async () => {
    const database = await startDatabase({ dataDir: folder.postgres, secret: folder.secret, adopt: true });
    url = database.url;
    const watch = await connect(url);
    const { rows } = await watch.query('SELECT pg_try_advisory_lock($1) AS held', [runningLock]);
    if (!rows[0].held) {
      await watch.end();
      throw new Trouble(`Another Waymark is already running on the data folder ${folder.path}.`);
    }
    stopping.add('database', database.stop);
    watch.on('error', () => stopping.fail('The database stopped. Its last words are in the file postgres/server.log of the data folder.'));
  });
  return url;
}

async function loadCatalogue(ownerUrl) {
  const { code, all } = await run(nodeBinary, [join(root, 'prisma', 'dist', 'seed.js')], {
    env: ownEnvironment({ NODE_ENV: 'production', DATABASE_OWNER_URL: ownerUrl }),
  });
  if (code !== 0) throw new Trouble(`The catalogue could not be loaded:\n${tail(all)}`);
}

function startApi(folder, database, { host, port }, stopping) {
  const log = join(folder.path, 'api.log');
  const output = openSync(log, 'w', 0o600);
  const guard = new URL('follow-parent.mjs', import.meta.url).href;
  const child = spawn(nodeBinary, ['--enable-source-maps', `--import=${guard}`, join(root, 'apps', 'api', 'dist', 'main.js')], {
    cwd: root,
    // A group of its own, so that Ctrl-C reaches only this script, which then stops everything in order.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
    env: ownEnvironment({
      PUBLIC_URL: `http://localhost:${port}`,
      STORAGE_URL: folder.blobs,
      ...ownSettings(),
      NODE_ENV: 'production',
      HOST: host,
      PORT: String(port),
      WEB_ROOT: join(root, 'apps', 'web', 'dist'),
      DATABASE_URL: database.apiUrl,
      // The API must not be able to do what only the owner may.
      DATABASE_OWNER_URL: undefined,
      BETTER_AUTH_SECRET: folder.secret,
    }),
  });
  closeSync(output);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  ended.then(async (code) => {
    if (stopping.isRequested()) return;
    const words = tail(await readFile(log, 'utf8').catch(() => ''), 1).slice(0, 500);
    stopping.fail(`The API stopped by itself (${code ?? 'killed'})${words && `: ${words}`}`);
  });
  stopping.add('API', async ({ isHurried }) => {
    child.kill(isHurried ? 'SIGKILL' : 'SIGTERM');
    const isLate = await Promise.race([ended.then(() => false), wait(15_000, true, { ref: false })]);
    if (isLate) child.kill('SIGKILL');
  });
}

/** Set by the person who starts, and therefore before our own defaults; empty values count as not set. */
function ownSettings() {
  const names = ['PUBLIC_URL', 'STORAGE_URL'];
  return Object.fromEntries(names.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
}

async function untilReady({ host, port }, { interrupted }) {
  const target = `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}/api/health/ready`;
  const isReady = () => fetch(target, { signal: AbortSignal.timeout(2000) }).then(({ ok }) => ok, () => false);
  const giveUpAt = performance.now() + readySeconds * 1000;
  while (!(await Promise.race([isReady(), interrupted]))) {
    if (performance.now() > giveUpAt) throw new Trouble(`The API was not ready after ${readySeconds} seconds: see api.log in the data folder.`);
    await Promise.race([wait(50), interrupted]);
  }
}

function welcome(folder, { port }) {
  const base = (process.env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, '');
  const data = relative(process.cwd(), folder.path) || folder.path;
  console.log(`
  Waymark runs at ${base}

    create your organisation   ${base}/sign-up
    look around the demo       ${base}/start

  Everything is kept in ${data}. Ctrl-C stops it.`);
}
