import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { Jobs } from '../jobs.ts';
import { Outbox } from './outbox.ts';

const token = 'a token for the tests of the outbox';
let app: TestApp;
let told: string[];
let trouble: Error | undefined;
let during: (() => Promise<void>) | undefined;
beforeAll(async () => {
  app = await startTestApp({ METRICS_TOKEN: token });
  app.nest.get(Outbox).add({
    name: 'test',
    actions: ['member.invited'],
    take: async (_, { subjectLabel }) => {
      await during?.();
      if (trouble) throw trouble;
      told.push(subjectLabel);
    },
  });
});
beforeEach(() => {
  told = [];
  trouble = undefined;
  during = undefined;
});
afterEach(() => app.db.outbox.deleteMany());
afterAll(() => app.stop());

const minutes = (count: number) => count * 60_000;

/** An organisation in which something happened that is still to be told. */
async function scene() {
  const org = await app.organisationWith('owner');
  await app.as(org.owner).post(`${org.path}/invitations`, { email: 'new@example.test', role: 'contributor' });
  const start = Date.now();
  const read = (after = 0) => app.nest.get(Outbox).read({ organisationId: org.id }, new Date(start + after));
  const row = () => app.db.outbox.findFirst({ where: { organisationId: org.id, consumer: 'test' } });
  const waits = async () => {
    const { nextTryAt = null } = (await row()) ?? {};
    return nextTryAt && (nextTryAt.getTime() - start) / minutes(1);
  };
  return { org, start, read, row, waits };
}

async function figure(state: string): Promise<number> {
  const response = await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const line = (await response.text())
    .split('\n')
    .find((one) => one.startsWith(`waymark_outbox{consumer="test",state="${state}"}`));
  return Number(line?.split(' ').at(-1));
}

describe('what happened', () => {
  it('is told once, and is gone then', async () => {
    const { read, row } = await scene();

    await read();
    await read(minutes(60));

    expect([told, await row()]).toEqual([['new@example.test'], null]);
  });

  it('is read a moment after it happened, not with the next minute', async () => {
    const asked = Promise.withResolvers<string>();
    const runNow = jest.spyOn(app.nest.get(Jobs), 'runNow').mockImplementation(async (name) => asked.resolve(name));

    await scene();

    expect(await asked.promise).toBe('read-outbox');
    runNow.mockRestore();
  });

  it('is told later where it could not be, after a pause that grows', async () => {
    const { read, row, waits } = await scene();
    trouble = new Error('The server of mails is away');

    const seen: unknown[] = [];
    for (const after of [0, 1, 5]) {
      await read(minutes(after));
      seen.push(await waits());
    }
    // Its time has not come.
    await read(minutes(6));
    trouble = undefined;
    await read(minutes(21));

    expect(seen).toEqual([1, 5, 21]);
    expect([told, await row()]).toEqual([['new@example.test'], null]);
  });

  it('is given up after seven tries, kept and counted, until somebody lets it be tried again', async () => {
    const { org, read, row } = await scene();
    trouble = new Error('It is nonsense');
    const before = [await figure('waiting'), await figure('given_up')];

    for (let day = 0; day < 9; day += 1) await read(minutes(day * 24 * 60));
    const kept = await row();
    const after = [await figure('waiting'), await figure('given_up')];
    trouble = undefined;
    await app.db.outbox.updateMany({ where: { organisationId: org.id }, data: { attempts: 0, nextTryAt: new Date() } });
    await read(minutes(1));

    expect(kept).toMatchObject({ attempts: 7, nextTryAt: null });
    expect([before, after]).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(told).toEqual(['new@example.test']);
  });

  it('is given up as well where each worker that takes it is killed', async () => {
    const { org, read, row } = await scene();
    const killed = { attempts: 7, nextTryAt: new Date(Date.now() - minutes(1)) };
    await app.db.outbox.updateMany({ where: { organisationId: org.id }, data: killed });

    await read();

    expect([told, (await row())?.nextTryAt]).toEqual([[], null]);
  });

  it('is left to whoever took it meanwhile by one that was away for long', async () => {
    const { read, row } = await scene();
    during = async () => {
      during = undefined;
      trouble = new Error('The server of mails is away');
      await read(minutes(11));
      trouble = undefined;
    };

    await read();

    expect([told, (await row())?.attempts]).toEqual([['new@example.test'], 2]);
  });
});
