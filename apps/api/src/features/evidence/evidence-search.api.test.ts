import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isFoundIn } from '@waymark/domain';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** An organisation with evidence of these titles, each newer than the one before. */
async function givenTitles(titles: string[]) {
  const org = await app.organisationWith('manager', 'contributor');
  await app.db.$executeRaw`
    INSERT INTO evidence (organisation_id, title, captured_on, owner_id, uploaded_at)
    SELECT ${org.id}::uuid, title, current_date, ${org.contributor.id}::uuid, now() + n * interval '1 second'
    FROM unnest(${titles}::text[]) WITH ORDINALITY AS given (title, n)`;
  await app.db.$executeRaw`
    INSERT INTO evidence_version (organisation_id, evidence_id, number, url, uploaded_by_id)
    SELECT organisation_id, id, 1, 'https://files.example.test/', owner_id FROM evidence WHERE organisation_id = ${org.id}::uuid`;
  const kept = await app.db.evidence.findMany({
    where: { organisationId: org.id },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
  });
  const ask = async (query: Record<string, string>, gapItemId = '') => {
    const text = new URLSearchParams({ ...query, ...(gapItemId ? { gapItemId } : {}) });
    const { body, status } = await app.as(org.manager).get(`${org.path}/evidence?${text}`);
    expect([query, status, body.code]).toEqual([query, 200, undefined]);
    return { ids: body.items.map(({ id }: { id: string }) => id), total: body.total };
  };
  const idsOf = (q: string) => kept.filter(({ title }) => isFoundIn(title, q)).map(({ id }) => id);
  return { org, kept, ask, idsOf };
}

describe('the search among evidence', () => {
  it('finds what the rule finds, whatever the titles and the parts asked for', async () => {
    const letters = fc.constantFrom(...'abäßé0.\'-% \\"_&日本ł');
    const text = fc.string({ unit: letters, minLength: 1, maxLength: 8 });
    const titles = fc.sample(fc.string({ unit: letters, minLength: 3, maxLength: 60 }), 300).map((one) => `x${one}`);
    const { ask, idsOf } = await givenTitles([...titles, `${'ab'.repeat(40)}ba`, `${'ab'.repeat(40)}a`]);
    const whole = 'ab'.repeat(40);

    const asked = [whole, `${whole}b`, whole.slice(1, 40), 'b', 'x', ...fc.sample(text, 60)].filter((q) => q.trim());
    for (const q of asked) expect([q, (await ask({ q, limit: '500' })).ids]).toEqual([q, idsOf(q)]);
  });

  it('finds several words in the newest, in a few and in many of thousands, in any order of the list and on every page', async () => {
    const words = ['access review', 'backup report', 'supplier review', 'access report'];
    const { ask, idsOf, kept } = await givenTitles(
      Array.from({ length: 6000 }, (_, n) => (n < 4000 ? `${words[n % 4]} ${n}` : `Zugriffsprotokoll ${n}`)),
    );
    const byTitle = new Map(kept.map(({ id, title }) => [id, title]));
    const inTitles = (ids: string[]) => ids.map((id) => byTitle.get(id) ?? '').toSorted();

    for (const q of ['protokoll', 'review acc', 'rev acc 99', 'up por 3999', 'review zugriff', 'report', 'e']) {
      const all = idsOf(q);
      const newest = await ask({ q, limit: '20', withTotal: 'true' });
      const titled = await ask({ q, limit: '500', sort: 'title' });
      expect([q, newest]).toEqual([q, { ids: all.slice(0, 20), total: all.length }]);
      expect([q, inTitles(titled.ids)]).toEqual([q, inTitles(all).slice(0, 500)]);
      expect([q, titled.ids.map((id: string) => byTitle.get(id))]).toEqual([q, inTitles(titled.ids)]);
    }
  });

  it('finds by words what is linked to a requirement, where many fit the words and where few do', async () => {
    const { org, ask, idsOf } = await givenTitles(
      Array.from({ length: 1500 }, (_, n) => `Access review ${n}${n % 100 === 0 ? ' restored' : ''}`),
    );
    const iso = await app.given.programme(org, 'iso-27001-2022', ['A.5.15']);
    const gapItemId = iso.items['A.5.15'] ?? '';
    const linked = idsOf('access').filter((_, index) => index % 50 === 0);
    for (const evidenceId of linked)
      await app.db.evidenceLink.create({ data: { organisationId: org.id, evidenceId, gapItemId } });

    for (const q of ['access review', 'restored acc'])
      expect([q, (await ask({ q, withTotal: 'true' }, gapItemId)).ids]).toEqual([
        q,
        idsOf(q).filter((id) => linked.includes(id)),
      ]);
  });
});
