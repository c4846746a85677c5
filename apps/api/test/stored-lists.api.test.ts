import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a list that nobody gave', () => {
  it('is empty in every table, never null', async () => {
    const missing = await app.db.$queryRaw`
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'ARRAY' AND is_nullable = 'YES'`;

    expect(missing).toEqual([]);
  });

  it('leaves every page of its programme readable', async () => {
    const org = await app.organisationWith('manager');
    const { id } = await app.given.programme(org, 'iso-27001-2022', ['A.5.15']);
    await app.db.$executeRaw`
      INSERT INTO programme (organisation_id, scheme, framework_id, name, scope_statement, start_on, target_on)
      SELECT organisation_id, scheme, framework_id, 'Without categories', '', start_on, target_on FROM programme WHERE id = ${id}::uuid`;

    const pages = [
      'overview',
      'programmes',
      'timeline',
      'reports/leadership',
      'calendar/events?from=2026-01-01&to=2026-12-31',
    ];
    const answers = await Promise.all(pages.map((page) => app.as(org.manager).get(`${org.path}/${page}`)));

    expect(answers.map(({ status }) => status)).toEqual(pages.map(() => 200));
    expect(answers[0]?.body.programmes.map(({ categories }: { categories: string[] }) => categories)).toEqual([[], []]);
  });
});
