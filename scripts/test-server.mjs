// A Waymark of its own for tests that stop and kill its parts: database and API on free ports, everything in one folder.
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, untilReady } from './api.mjs';
import { freePort, prepareApiRole, startDatabase } from './database.mjs';
import { migrate } from './migrate.mjs';

/** The first demo is made while its visitor waits; on a busy machine that takes long. */
const patienceMs = 120_000;

/**
 * `ask` sends requests as one person with an account, `newcomer` makes another who asks; `restartApi` starts the API again
 * after it was killed. `more` are settings.
 */
export async function startTestServer(name, more = {}) {
  const folder = await mkdtemp(join(tmpdir(), `waymark-${name}-`));
  await chmod(folder, 0o755);
  const secret = randomBytes(32).toString('hex');
  const server = { dataDir: join(folder, 'postgres'), port: await freePort() };
  const database = await startDatabase({ ...server, secret });
  await migrate(database.url);
  const address = { host: '127.0.0.1', port: await freePort() };
  const url = `http://${address.host}:${address.port}`;
  const blobs = join(folder, 'blobs');
  const log = join(folder, 'api.log');
  const settings = {
    DATABASE_URL: await prepareApiRole(database.url, secret),
    BETTER_AUTH_SECRET: secret,
    STORAGE_URL: blobs,
    PUBLIC_URL: url,
    ROLE: 'web',
    RATE_LIMIT_PER_MINUTE: '100000',
    ...more,
  };

  let api;
  const startAgain = async () => {
    api = startApi({ ...address, log: { path: log, mode: 'a' }, settings });
    await untilReady(api, address);
  };
  // A server that does not start must not leave its database behind.
  await startAgain().catch(async (error) => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const newcomer = async (person) => {
    const cookie = await signUp(url, person);
    return (path, init = {}) => ask(url, cookie, path, init);
  };
  return {
    url,
    secret,
    blobs,
    server,
    ownerUrl: database.url,
    folder,
    log,
    ask: await newcomer({ name: 'Somebody', email: 'somebody@example.test' }),
    newcomer,
    killApi: async () => {
      process.kill(api.pid, 'SIGKILL');
      await api.ended;
    },
    restartApi: startAgain,
    stop: async () => {
      await api.stop();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function signUp(url, { name, email }) {
  const response = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ name, email, password: 'quiet harbour lantern' }),
  });
  if (!response.ok) throw new Error(`Sign-up failed: ${response.status} ${await response.text()}`);
  return response.headers.getSetCookie()[0].split(';')[0];
}

async function ask(url, cookie, path, { headers, ...init }) {
  const all = { cookie, 'content-type': 'application/json', ...headers };
  const response = await fetch(url + path, { ...init, headers: all, signal: AbortSignal.timeout(patienceMs) });
  return { status: response.status, body: await response.json() };
}
