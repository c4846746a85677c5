import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '@waymark/domain';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { compiledWorkers, type Workers } from '../../../test/workers.ts';

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

const prepared = async () => {
  const rows = await app.db.demo.findMany({ where: { preparedFor: { not: null } }, orderBy: { preparedFor: 'asc' } });
  return rows.map(({ organisationId, preparedFor }) => [preparedFor?.split(' ')[1], organisationId]);
};

describe('the demos of the day', () => {
  it('are made by a program that ends then, one in each language, and not made again', async () => {
    const code = await workers.run('prepare-demo.js');
    const made = await prepared();
    const again = await workers.run('prepare-demo.js');

    expect([code, again]).toEqual([0, 0]);
    expect(made.map(([language]) => language)).toEqual(languages.toSorted());
    expect(await prepared()).toEqual(made);
  });

  it('are not said to be made where they cannot be, and why is said in one sentence', async () => {
    const nowhere = app.environment.DATABASE_URL.replace(/:\d+\//, ':1/');
    const child = workers.begin('prepare-demo.js', { DATABASE_URL: nowhere });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);

    expect(code).toBe(1);
    expect(said).toMatch(/^The demo could not be prepared: .+\n$/);
  });

  it('are no longer made when whoever had them made is gone', async () => {
    await app.db.demo.deleteMany();
    const child = workers.begin('prepare-demo.js');
    child.disconnect();
    const [code] = await once(child, 'exit');

    expect(code).toBe(1);
    expect(await prepared()).toEqual([]);
  });
});
