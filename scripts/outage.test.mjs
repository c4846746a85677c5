import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, stopServer } from './postgres.mjs';
import { findPostgres } from './postgres-programs.mjs';
import { startTestServer } from './test-server.mjs';

let waymark;
let postgres;

beforeAll(async () => {
  waymark = await startTestServer('outage');
  postgres = await findPostgres();
});

afterAll(() => waymark?.stop());

const createOrganisation = (name) => waymark.ask('/api/v1/orgs', { method: 'POST', body: JSON.stringify({ name }) });

/** Asks until the answer has this status, for at most 20 seconds. */
async function untilStatus(path, status) {
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    const answer = await waymark.ask(path);
    if (answer.status === status || performance.now() > giveUpAt) return answer;
    await wait(100);
  }
}

describe('while PostgreSQL is away', () => {
  it('every request is told so with 503, nothing is half done, and all is well again by itself afterwards', async () => {
    expect(await waymark.ask('/api/v1/me')).toMatchObject({ status: 200 });

    await stopServer(postgres, waymark.server.dataDir);
    const reading = await waymark.ask('/api/v1/me');
    const writing = await createOrganisation('Never made');
    const ready = await waymark.ask('/api/health/ready');
    const live = await waymark.ask('/api/health/live');
    await startServer(postgres, waymark.server);
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
    const pid = Number((await readFile(join(waymark.server.dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);

    process.kill(pid, 'SIGKILL');
    const during = await untilStatus('/api/v1/me', 503);
    await startServer(postgres, waymark.server);
    const after = await untilStatus('/api/v1/me', 200);

    expect(during).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
    expect(after.body.organisations.map(({ name }) => name)).toContain('Committed');
  });
});
