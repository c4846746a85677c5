// The benchmark itself, under our own Node: database, data set, product and bare server; then each case against both.
import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApi, untilReady } from '../api.mjs';
import { build, loadCatalogue } from '../build.mjs';
import { main, step, Trouble } from '../console.mjs';
import { connect, freePort, prepareApiRole, startDatabase } from '../database.mjs';
import { migrate } from '../migrate.mjs';
import { nodeBinary, runInForeground } from '../process.mjs';
import { browserCases, measureBrowser } from './browser/measure-browser.mjs';
import { requestCases } from './cases.mjs';
import { fillDatabase } from './data-set.mjs';
import { measureRequests } from './measure-requests.mjs';
import { measureStart } from './measure-start.mjs';
import { measureStreams } from './measure-streams.mjs';
import { memoryOf } from './memory.mjs';
import { help, readOptions } from './options.mjs';
import { print } from './report.mjs';

const serverCases = ['engine', ...requestCases.map(({ name }) => name), 'upload', 'download', 'start'];

// Beside what is looked at in the browser: nobody should wait for a hundred thousand records of others.
const little = { organisations: 10, evidence: 1000, activity: 1000 };

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void console.log(help({ server: serverCases, browser: browserCases }));
  const names = wantedOf(options);
  if (names.includes('engine')) await runEngine();
  if (names.join() === 'engine') return;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  await chmod(folder, 0o755);
  const closing = [];
  try {
    await run(names, options, folder, closing);
  } finally {
    for (const close of closing.reverse()) await close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** The cases to run: those that are named, else all of the server's, and with `--browser` the browser's after them. */
function wantedOf({ only, browser }) {
  const all = [...serverCases, ...browserCases];
  const unknown = only.find((name) => !all.includes(name));
  if (unknown) throw new Trouble(`There is no case "${unknown}": see npm run bench -- --help.`);
  if (only.length > 0) return all.filter((name) => only.includes(name));
  return browser ? all : serverCases;
}

async function runEngine() {
  const program = fileURLToPath(new URL('engine.mjs', import.meta.url));
  const code = await runInForeground(nodeBinary, ['--conditions=source', program]);
  if (code !== 0) throw new Trouble('The engine could not be measured.');
}

async function run(names, options, folder, closing) {
  const secret = randomBytes(32).toString('hex');
  await step('Building what changed', build);
  const database = await startDatabase({
    dataDir: join(folder, 'postgres'),
    secret,
    settings: { shared_buffers: '512MB' },
  });
  closing.push(database.stop);
  const apiUrl = await prepare(database.url, secret);
  const inBrowser = names.filter((name) => browserCases.includes(name));
  const isBrowserOnly = inBrowser.length === names.length;
  const sizes = isBrowserOnly ? { ...options, ...little } : options;
  const session = await step2('Writing the data set', () => fill(database.url, sizes));

  const product = await startProduct(folder, { apiUrl, secret });
  closing.push(product.stop);
  const cookie = `waymark.session_token=${encodeURIComponent(signed(session, secret))}`;
  const context = { folder, product, cookie, options };
  if (!isBrowserOnly) {
    const bare = await startBare(folder, database.url);
    closing.push(bare.stop);
    await measureServer(names, { ...context, bare });
  }
  if (inBrowser.length > 0) await measureBrowser(inBrowser, context);
}

async function measureServer(names, context) {
  const rows = [];
  const held = { afterStart: await memoryOf(context.product.pid) };
  for (const benchCase of requestCases.filter(({ name }) => names.includes(name)))
    rows.push(await measureRequests(benchCase, context));
  if (names.includes('upload') || names.includes('download')) rows.push(...(await measureStreams(context)));
  const seconds = names.includes('start') ? await measureStart(context.folder) : undefined;
  print(rows, context.options, { ...held, secondStart: seconds });
}

async function prepare(ownerUrl, secret) {
  await step('Migrating the database', () => migrate(ownerUrl));
  await step('Loading the catalogue', () => loadCatalogue(ownerUrl));
  return prepareApiRole(ownerUrl, secret);
}

/** `step` for work that gives a value. */
async function step2(title, work) {
  let value;
  await step(title, async () => {
    value = await work();
  });
  return value;
}

async function fill(ownerUrl, options) {
  const client = await connect(ownerUrl);
  try {
    return await fillDatabase(client, options);
  } finally {
    await client.end();
  }
}

async function startProduct(folder, { apiUrl, secret }) {
  const address = { host: '127.0.0.1', port: await freePort() };
  const url = `http://127.0.0.1:${address.port}`;
  const api = startApi({
    ...address,
    log: { path: join(folder, 'api.log') },
    settings: {
      DATABASE_URL: apiUrl,
      BETTER_AUTH_SECRET: secret,
      STORAGE_URL: join(folder, 'blobs'),
      PUBLIC_URL: url,
      ROLE: 'web',
      WAYMARK_COUNT_STATEMENTS: '1',
    },
  });
  await untilReady(api, address);
  return { ...api, url };
}

async function startBare(folder, ownerUrl) {
  const port = await freePort();
  const bytes = join(folder, 'bare');
  await mkdir(bytes);
  const program = fileURLToPath(new URL('bare-server.mjs', import.meta.url));
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    BARE_PORT: String(port),
    BARE_DATABASE_URL: ownerUrl,
    BARE_FOLDER: bytes,
  };
  const child = spawn(nodeBinary, [program], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The bare server did not start.')));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { pid: child.pid, url: `http://127.0.0.1:${port}`, stop };
}

/** A session's cookie as the sign-in library signs it. */
function signed(token, secret) {
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
}
