import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, untilReady } from './api.mjs';
import { freePort, prepareApiRole, startDatabase } from './database.mjs';
import { migrate } from './migrate.mjs';
import { findPostgres, startServer, stopServer } from './postgres.mjs';

jest.setTimeout(120_000);

let folder;
let address;
let database;
let postgres;
let server;
let api;
let cookie;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-outage-'));
  await chmod(folder, 0o755);
  const secret = randomBytes(32).toString('hex');
  server = { dataDir: join(folder, 'postgres'), port: await freePort() };
  postgres = await findPostgres();
  database = await startDatabase({ ...server, secret });
  await migrate(database.url);
  address = { host: '127.0.0.1', port: await freePort() };
  const settings = {
    DATABASE_URL: await prepareApiRole(database.url, secret),
    BETTER_AUTH_SECRET: secret,
    STORAGE_URL: join(folder, 'blobs'),
    PUBLIC_URL: `http://127.0.0.1:${address.port}`,
  };
  api = startApi({ ...address, log: join(folder, 'api.log'), settings });
  await untilReady(api, address);
  cookie = await signUp();
});

afterAll(async () => {
  await api?.stop();
  await database?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function signUp() {
  const response = await fetch(`http://127.0.0.1:${address.port}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${address.port}` },
    body: JSON.stringify({ name: 'Somebody', email: 'somebody@example.test', password: 'quiet harbour lantern' }),
  });
  if (!response.ok) throw new Error(`Sign-up failed: ${response.status} ${await response.text()}`);
  return response.headers.getSetCookie()[0].split(';')[0];
}

async function ask(path, init = {}) {
  const target = `http://127.0.0.1:${address.port}${path}`;
  const headers = { cookie, 'content-type': 'application/json' };
  const response = await fetch(target, { ...init, headers, signal: AbortSignal.timeout(15_000) });
  return { status: response.status, body: await response.json() };
}

const createOrganisation = (name) => ask('/api/v1/orgs', { method: 'POST', body: JSON.stringify({ name }) });

/** Asks until the answer has this status, for at most 20 seconds. */
async function untilStatus(path, status) {
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    const answer = await ask(path);
    if (answer.status === status || performance.now() > giveUpAt) return answer;
    await wait(100);
  }
}

describe('while PostgreSQL is away', () => {
  it('every request is told so with 503, nothing is half done, and all is well again by itself afterwards', async () => {
    expect(await ask('/api/v1/me')).toMatchObject({ status: 200 });

    await stopServer(postgres, server.dataDir);
    const reading = await ask('/api/v1/me');
    const writing = await createOrganisation('Never made');
    const ready = await ask('/api/health/ready');
    const live = await ask('/api/health/live');
    await startServer(postgres, server);
    const again = await untilStatus('/api/v1/me', 200);
    const created = await createOrganisation('Made afterwards');

    for (const answer of [reading, writing, ready]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
    }
    expect(live).toMatchObject({ status: 200 });
    expect(again).toMatchObject({ status: 200, body: { organisations: [] } });
    expect(created).toMatchObject({ status: 201 });
  });

  it('killed without warning, it comes back with what was committed', async () => {
    await createOrganisation('Committed');
    const pid = Number((await readFile(join(server.dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);

    process.kill(pid, 'SIGKILL');
    const during = await untilStatus('/api/v1/me', 503);
    // The children of a killed server let go of its memory first.
    await untilStarted();
    const after = await untilStatus('/api/v1/me', 200);

    expect(during).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
    expect(after.body.organisations.map(({ name }) => name)).toContain('Committed');
  });
});

async function untilStarted() {
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    try {
      return await startServer(postgres, server);
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await wait(200);
    }
  }
}
