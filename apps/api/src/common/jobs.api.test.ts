import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../test/raw-request.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { compiledWorkers, type Workers } from '../../test/workers.ts';

let app: TestApp;
let workers: Workers;
beforeAll(async () => {
  app = await startTestApp();
  workers = await compiledWorkers(app);
});
afterAll(async () => {
  await workers.stop();
  await app.stop();
});

const firstToRun = (children: readonly ChildProcess[]) =>
  Promise.race(children.map((child) => once(child, 'message').then(() => child)));

describe('three workers who are all asked for one job', () => {
  it('do it one after the other', async () => {
    const three = await Promise.all([1, 2, 3].map(() => workers.start('job-worker.mjs')));
    for (const child of three) child.send('begin');

    for (let left = three.length; left > 0; left -= 1) {
      const child = await firstToRun(three);
      const active = await app.db.$queryRaw<unknown[]>`
        SELECT FROM pgboss.job WHERE name = 'test-job' AND state = 'active'`;
      expect(active).toHaveLength(1);
      child.send('finish');
    }

    const left = () => app.db.$queryRaw<unknown[]>`
      SELECT FROM pgboss.job WHERE name = 'test-job' AND state <> 'completed'`;
    await until(async () => (await left()).length === 0);
    await Promise.all(three.map((child) => [once(child, 'exit'), child.kill('SIGKILL')][0]));
  });
});

describe('three workers, one of them killed in the middle of a job', () => {
  it('go on with the job as soon as the dead one has been silent for 15 seconds', async () => {
    const three = await Promise.all([1, 2, 3].map(() => workers.start('job-worker.mjs')));
    three[0]?.send('begin');
    const first = await firstToRun(three);
    const others = three.filter((child) => child !== first);

    const end = once(first, 'exit');
    first.kill('SIGKILL');
    await end;
    const next = firstToRun(others);
    // The seconds of silence, without waiting for them; what is left is how often the living look.
    const silent = await app.db.$executeRaw`
      UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval '15 seconds'
      WHERE name = 'test-job' AND state = 'active'`;
    const heir = await next;

    const jobs = await app.db.$queryRaw<unknown[]>`
      SELECT state::text, retry_count AS retries FROM pgboss.job WHERE name = 'test-job' AND state <> 'completed'`;
    expect(silent).toBe(1);
    expect(others).toContain(heir);
    expect(jobs).toEqual([{ state: 'active', retries: 1 }]);
  });
});
