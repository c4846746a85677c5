import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { visitDemo } from '../../../test/demo-visit.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Transactions that wait for their program, and not for the database. */
async function transactionsThatWait(): Promise<number> {
  const [row] = await app.db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
  return row?.n ?? 0;
}

it('holds no transaction open while a file of the demo is brought to a store that may be slow, but the lock of who builds it', async () => {
  const store = app.nest.get<BlobStore>(BLOB_STORE);
  const put = store.put.bind(store);
  const waiting: number[] = [];
  jest.spyOn(store, 'put').mockImplementation(async (...given) => {
    waiting.push(await transactionsThatWait());
    return put(...given);
  });

  const { path, visitor } = await visitDemo(app);

  expect(waiting.length).toBeGreaterThan(50);
  expect(new Set(waiting)).toEqual(new Set([1]));
  const { items } = (await app.as(visitor).get(`${path}/evidence?limit=1`)).body;
  expect((await app.as(visitor).get(`${path}/evidence/${items[0].id}/versions/1/content`)).status).toBe(200);
});
