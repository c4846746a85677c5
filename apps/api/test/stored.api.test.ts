import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visitDemo } from './demo-visit.ts';
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

/** What says how the demo itself goes on, not what is shown in it. */
const aside = ['demo', 'idempotency_key', 'mail', 'outbox'];

/** Columns of an organisation's tables that may be left out. */
const optionalColumns = () => app.db.$queryRaw<{ table: string; column: string }[]>`
  SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
  JOIN information_schema.columns o ON o.table_schema = 'public' AND o.table_name = c.table_name
    AND o.column_name = 'organisation_id'
  WHERE c.table_schema = 'public' AND c.is_nullable = 'YES' AND c.is_generated = 'NEVER' AND c.table_name <> ALL (${aside})
  ORDER BY 1, 2`;

/** How many rows lost a value; none where others have to be there with it. */
const leaveOut = (organisationId: string, { table, column }: { table: string; column: string }): Promise<number> =>
  app.db
    .$executeRawUnsafe(
      `UPDATE "${table}" SET "${column}" = NULL WHERE organisation_id = $1::uuid AND "${column}" IS NOT NULL`,
      organisationId,
    )
    .catch(() => 0);

const pages = [
  ...['overview', 'programmes', 'timeline', 'my-work', 'evidence', 'tasks', 'activity', 'members', 'work-calendar'],
  ...['reminders', 'reports', 'reports/leadership', 'calendar/feeds', 'calendar/entries', 'auditor-firms'],
  'calendar/events?from=2025-01-01&to=2029-12-31',
];
const pagesOfProgramme = [
  ...['', '/timeline', '/stage-gates', '/records', '/forecast', '/readiness', '/gates', '/documents'],
  ...['/gap-items', '/gap-items/summary'],
];

describe('what may be left out', () => {
  it('leaves every page readable once it is', async () => {
    const { id, path, visitor } = await visitDemo(app);
    const get = async (page: string) => (await app.as(visitor).get(`${path}/${page}`)).status;
    const programmes = (await app.as(visitor).get(`${path}/programmes`)).body as { id: string }[];
    const all = [
      ...pages,
      ...programmes.flatMap((one) => pagesOfProgramme.map((page) => `programmes/${one.id}${page}`)),
    ];
    const read = async (asked: readonly string[]) => {
      const statuses = await Promise.all(asked.map(get));
      return asked.filter((_, place) => statuses[place] !== 200);
    };
    const unknown = await read(all);
    const columns = await optionalColumns();

    let changed = 0;
    const broken: string[] = [];
    for (const [table, ofTable] of Map.groupBy(columns, (column) => column.table)) {
      let rows = 0;
      for (const column of ofTable) rows += await leaveOut(id, column);
      changed += rows;
      if (rows > 0) broken.push(...(await read(all)).map((page) => `${page} without what ${table} may leave out`));
    }

    expect(unknown).toEqual([]);
    expect(changed).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });
});
