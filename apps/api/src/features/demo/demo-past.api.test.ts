import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { visitDemo } from '../../../test/demo-visit.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it('has a past: nothing in the log of a demo happened only today, and its report tells of the day it was frozen', async () => {
  const { visitor, path } = await visitDemo(app, 'manager');
  const today = new Date().toISOString().slice(0, 10);

  const { items } = (await app.as(visitor).get(`${path}/activity?limit=500`)).body;
  const [{ id, createdAt }] = (await app.as(visitor).get(`${path}/reports`)).body;
  const { report } = (await app.as(visitor).get(`${path}/reports/${id}`)).body;

  const days = new Set<string>(items.map(({ at }: { at: string }) => at.slice(0, 10)));
  expect(days.size).toBeGreaterThan(40);
  expect([...days].filter((day) => day >= today)).toEqual([]);
  expect([report.asOf, report.on]).toEqual([createdAt, createdAt.slice(0, 10)]);
  expect(report.on < today).toBe(true);
});
