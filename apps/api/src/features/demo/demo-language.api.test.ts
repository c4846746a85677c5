import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visitDemoIn } from '../../../test/demo-visit.ts';
import { englishIn } from '../../../test/english.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Everything an organisation has written down, by table: the sentences of each row. */
async function writtenIn(organisationId: string): Promise<Map<string, string[][]>> {
  const tables = await app.db.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`;
  const written = new Map<string, string[][]>();
  for (const { name } of tables) {
    const rows = await app.db.$queryRawUnsafe<{ row: unknown }[]>(
      `SELECT to_jsonb(t) AS row FROM "${name}" t WHERE organisation_id = $1::uuid`,
      organisationId,
    );
    written.set(
      name,
      rows.map(({ row }) => sentencesIn(row)),
    );
  }
  return written;
}

/** What is for programs (keys, and what search compares), and a frozen report, which is kept in every language. */
const leftOut = new Set(['key', 'search_text', 'en', 'de']);

function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return Object.entries(value ?? {}).flatMap(([key, part]) => (leftOut.has(key) ? [] : sentencesIn(part)));
}

const counts = (written: Map<string, string[][]>) => [...written].map(([name, rows]) => [name, rows.length]);

describe('the demo in the language of its visitor', () => {
  it('has nothing English in it for a visitor who reads German, and as much as in English', async () => {
    const german = await visitDemoIn(app, 'de-AT,de;q=0.9,en;q=0.5');
    const english = await visitDemoIn(app, 'en');

    const [inGerman, inEnglish] = [await writtenIn(german.id), await writtenIn(english.id)];
    const found = [...inGerman].flatMap(([table, rows]) =>
      rows.flat().flatMap((text) => (englishIn(text).length > 0 ? [`${table}: ${englishIn(text)} — ${text}`] : [])),
    );

    expect(found).toEqual([]);
    expect(counts(inGerman)).toEqual(counts(inEnglish));
    expect(german.slug).toMatch(/^nordwind-/);
    expect(english.slug).toMatch(/^northwind-/);
  });

  it('is English as a whole for a visitor whose language has no demo', async () => {
    const { visitor, path } = await visitDemoIn(app, 'fr');

    const { items } = (await app.as(visitor).get(`${path}/tasks?limit=100`)).body;

    for (const { title } of items) expect(title).not.toMatch(/[äöüß]/);
    expect(items.map(({ title }: { title: string }) => title)).toContain('Prepare the management review');
  });

  it('is written anew in the language that the visitor chose meanwhile', async () => {
    const { visitor } = await visitDemoIn(app, 'de');

    const { body } = await app.as(visitor).post('/api/v1/demo/reset', undefined, { 'accept-language': 'en' });

    expect(body.name).toBe('Northwind Analytics');
  });

  it('writes to its people in that language', async () => {
    const { id } = await visitDemoIn(app, 'de');

    const members = await app.db.member.findMany({ where: { organisationId: id }, select: { language: true } });

    expect(new Set(members.map(({ language }) => language))).toEqual(new Set(['de']));
  });
});
