// The second half of `npm start`, under our own Node: build, database, catalogue, API; then wait, and stop in order.
import { join, relative } from 'node:path';
import { startApi, untilReady } from './api.mjs';
import { build, loadCatalogue } from './build.mjs';
import { step, Trouble } from './console.mjs';
import { openDataFolder } from './data-folder.mjs';
import { connect, prepareApiRole, startDatabase } from './database.mjs';
import { keepRunning } from './keep-running.mjs';
import { migrate } from './migrate.mjs';
import { checkPort, listenAddress } from './port.mjs';
import { previousLogIn } from './postgres.mjs';
import { shutdown } from './shutdown.mjs';

// Any number of our own: one Waymark at a time holds it on a data folder, for as long as it lives.
export const runningLock = 0x5761796d;

export async function serve() {
  const stopping = shutdown();
  const stage = async (title, work) => {
    await step(title, work);
    stopping.check();
  };
  try {
    const folder = await openDataFolder();
    const address = listenAddress();
    await checkGivenDatabase();
    const [, database] = await bothOf(stage('Building what changed', build), openDatabase(folder, stopping, stage));
    let isNew = true;
    await stage('Migrating the database', async () => {
      const note = await migrate(database.ownerUrl);
      isNew = note === undefined;
      return note;
    });
    const load = () => loadCatalogue(database.ownerUrl);
    const start = () => startServing(folder, database, address, stopping);
    if (isNew) await stage('Loading the catalogue', load);
    // What has served this database before can begin while its catalogue is looked over.
    await stage('Starting', () => (isNew ? start() : bothOf(load(), start())));
    welcome(folder, address);
    await stopping.requested;
    console.log('\n  Stopping …');
  } catch (error) {
    if (!stopping.isRequested()) throw error;
  } finally {
    await stopping.stopAll();
  }
}

/** What both give. Where one fails the other is waited for, so that whatever it has started is known and can be stopped. */
async function bothOf(...works) {
  const settled = await Promise.allSettled(works);
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return settled.map(({ value }) => value);
}

/** Before the long work, so that nobody waits to be told that an address is wrong. */
async function checkGivenDatabase() {
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
    if (process.env[name]) await (await connect(process.env[name], name)).end();
  }
}

async function openDatabase(folder, stopping, stage) {
  const { DATABASE_OWNER_URL: owner, DATABASE_URL: given } = process.env;
  if (owner && given) return { ownerUrl: owner, apiUrl: given };
  let ownerUrl = owner || given;
  if (!ownerUrl) {
    await stage('Starting PostgreSQL', async () => {
      ownerUrl = await startBuiltIn(folder, stopping);
    });
  }
  return { ownerUrl, apiUrl: await prepareApiRole(ownerUrl, folder.secret) };
}

/** Starts the built-in PostgreSQL, keeps it running, and gives the owner's address. */
async function startBuiltIn(folder, stopping) {
  const first = await openBuiltIn(folder);
  const { port } = new URL(first.url);
  const start = async () => {
    const again = await openBuiltIn(folder, Number(port));
    console.log('    PostgreSQL runs again.');
    return again;
  };
  stopping.add('database', keepRunning(first, { start, signal: stopping.signal }).stop);
  return first.url;
}

async function openBuiltIn(folder, port) {
  const database = await startDatabase({ dataDir: folder.postgres, port, secret: folder.secret, adopt: true });
  const watch = await connect(database.url);
  const { rows } = await watch.query('SELECT pg_try_advisory_lock($1) AS held', [runningLock]);
  if (!rows[0].held) {
    await watch.end();
    throw new Trouble(`Another Waymark is already running on the data folder ${folder.path}.`);
  }
  const { promise: ended, resolve } = Promise.withResolvers();
  watch.on('error', () => resolve(`PostgreSQL stopped by itself: see ${previousLogIn(folder.postgres)}.`));
  return { ...database, ended };
}

/** The first time it has to become ready; later it is started again for as long as it takes. */
async function startServing(folder, database, address, stopping) {
  await checkPort(address);
  const start = (mode) =>
    startApi({
      ...address,
      log: { path: join(folder.path, 'api.log'), mode },
      settings: {
        PUBLIC_URL: publicAddress(address),
        STORAGE_URL: process.env.STORAGE_URL || folder.blobs,
        DATABASE_URL: database.apiUrl,
        BETTER_AUTH_SECRET: folder.secret,
      },
    });
  const ready = (api) => untilReady(api, { ...address, interrupted: stopping.interrupted });
  const startAgain = async () => {
    const api = start('a');
    ready(api).then(
      () => console.log('    The API runs again.'),
      () => {},
    );
    return api;
  };
  let api = start('w');
  stopping.add('API', (options) => api.stop(options));
  await ready(api);
  api = keepRunning(api, { start: startAgain, signal: stopping.signal });
}

const publicAddress = ({ port }) => (process.env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, '');

function welcome(folder, address) {
  const base = publicAddress(address);
  console.log(`
  Waymark runs at ${base}

    create your organisation   ${base}/sign-up
    look around the demo       ${base}/start

  Everything is kept in ${relative(process.cwd(), folder.path) || folder.path}. Ctrl-C stops it.`);
}
