import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MyWork } from '@waymark/contracts';
import { type WorkSection, workSections } from '@waymark/domain';
import type { SignedInPerson } from '../../../test/given.ts';
import { beginFirstStage, inDays, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('manager', 'contributor', 'executive');
  const work = async (person: SignedInPerson, query = ''): Promise<MyWork> =>
    (await app.as(person).get(`${org.path}/my-work?withTotal=true${query}`)).body;
  /** Page by page, so small that every section goes over several. */
  const all = async (person: SignedInPerson, query = '') => {
    const items: MyWork['items'] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await work(person, `&limit=3${query}${cursor && `&cursor=${cursor}`}`);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };
  const give = async (title: string, days: number, gapItemId: string | null = null) => {
    const task = { title, assigneeId: org.contributor.id, dueOn: inDays(days), gapItemId };
    expect((await app.as(org.manager).post(`${org.path}/tasks`, task)).status).toBe(201);
  };
  return { org, work, all, give };
}

const numbersOf = (items: MyWork['items']) =>
  Object.fromEntries(workSections.map((name) => [name, items.filter(({ section }) => section === name).length]));

describe('the sections of My work', () => {
  it('hold all that is mine, each once, with numbers that are those of all pages', async () => {
    const { org, work, all, give } = await scene();
    const iso = await startProgramme(app, org, org.manager);
    for (const days of [-400, -1, 0, 6, 7, 30, 31, 900]) await give(`In ${days} days`, days);
    const own = (requirementId: string, dueOn: string | null) =>
      app.db.gapItem.updateMany({
        where: { organisationId: org.id, programmeId: iso.id, requirementId },
        data: { ownerId: org.contributor.id, dueOn: dueOn && new Date(dueOn) },
      });
    await own('A.5.15', null);
    await own('A.5.16', inDays(3));
    const entry = { kind: 'control', title: 'Restore test', ownerId: org.contributor.id };
    const on = inDays(200);
    await app.as(org.manager).post(`${org.path}/calendar/entries`, { ...entry, fromOn: on, toOn: on });

    const items = await all(org.contributor);
    const { bySection, bySegment, total } = await work(org.contributor, '&limit=1');
    const tasks = await work(org.contributor, '&limit=1&segment=tasks');

    expect(bySection).toEqual({ overdue: 2, this_week: 3, later: 2, not_yet_due: 3, no_date: 1 });
    expect(numbersOf(items)).toEqual(bySection);
    expect([total, items.length]).toEqual([11, 11]);
    expect(bySegment).toMatchObject({ tasks: 8, gap_items: 2, events: 1 });
    expect(tasks).toMatchObject({ total: 8, bySegment });
    expect(tasks.bySection).toEqual({ overdue: 2, this_week: 2, later: 2, not_yet_due: 2, no_date: 0 });
    // One section follows the other, so that a page ends in no more than one of them.
    const order: readonly WorkSection[] = items.map(({ section }) => section);
    expect(order).toEqual(order.toSorted((a, b) => workSections.indexOf(a) - workSections.indexOf(b)));
  });

  it('count a review at the first day of what it is for, in each programme', async () => {
    const { org, work, all } = await scene();
    const iso = await app.given.programme(org, 'iso-27001-2022', ['A.5.15', 'A.5.16']);
    for (const [key, days] of Object.entries({ 'A.5.15': 100, 'A.5.16': 5 }))
      await app.db.gapItem.updateMany({
        where: { programmeId: iso.id, requirementId: key },
        data: { dueOn: new Date(inDays(days)) },
      });
    await app.as(org.contributor).post(`${org.path}/evidence`, {
      ...{ title: 'Export', capturedOn: '2026-01-01', gapItemIds: Object.values(iso.items) },
      source: { kind: 'link', url: 'https://wiki.example.test/' },
    });

    const { bySection } = await work(org.manager, '&segment=reviews');

    expect(bySection).toMatchObject({ this_week: 1, not_yet_due: 0, no_date: 0 });
    expect(numbersOf(await all(org.manager))).toEqual((await work(org.manager)).bySection);
  });
});

describe('a search in My work', () => {
  it('finds what is called so, its requirement or its programme, without case and accents, and counts only that', async () => {
    const { org, work, all, give } = await scene();
    const iso = await startProgramme(app, org, org.manager);
    const gapItemId = iso.items['A.5.15'] ?? '';
    for (const number of [1, 2, 3, 4]) await give(`Export der Zugänge ${number}`, number);
    await give('Backup protocol', 40, gapItemId);
    const entry = { kind: 'control', title: 'Zugänge prüfen', ownerId: org.contributor.id };
    await app.as(org.manager).post(`${org.path}/calendar/entries`, { ...entry, fromOn: inDays(2), toOn: inDays(2) });
    const found = async (q: string) =>
      (await all(org.contributor, `&q=${encodeURIComponent(q)}`)).map((one) => one.title);

    expect(await found('ZUGANGE')).toEqual([
      ...['Export der Zugänge 1', 'Zugänge prüfen', 'Export der Zugänge 2'],
      ...['Export der Zugänge 3', 'Export der Zugänge 4'],
    ]);
    expect(await found('a515')).toEqual(['Backup protocol']);
    expect(await found('backup 27001')).toEqual(['Backup protocol']);
    expect(await found('%')).toEqual([]);
    expect(await work(org.contributor, '&q=zugange&segment=tasks&limit=1')).toMatchObject({
      total: 4,
      bySegment: { tasks: 4, events: 1, gap_items: 0 },
      bySection: { this_week: 4, not_yet_due: 0 },
    });
  });

  it('finds requirements, evidence, documents and stages by their names, whoever they wait for', async () => {
    const { org, all } = await scene();
    const iso = await startProgramme(app, org, org.manager);
    const gapItemId = iso.items['A.5.15'] ?? '';
    await app.db.gapItem.updateMany({
      where: { organisationId: org.id, id: { in: [gapItemId, iso.items['A.5.16'] ?? ''] } },
      data: { ownerId: org.contributor.id, reviewerId: org.manager.id },
    });
    await app.as(org.contributor).post(`${org.path}/evidence`, {
      ...{ title: 'Quarterly export', capturedOn: '2026-01-01', gapItemIds: [gapItemId] },
      source: { kind: 'link', url: 'https://wiki.example.test/' },
    });
    const path = `${iso.path}/documents/scope/versions`;
    await beginFirstStage(app, iso.id);
    const version = { label: '1.0', source: { kind: 'link', url: 'https://example.test/scope' } };
    const put = await app.as(org.contributor).send('POST', path, version, { 'if-match': '"1"' });
    const found = async (person: SignedInPerson, q: string) =>
      (await all(person, `&q=${encodeURIComponent(q)}`)).map(({ kind }) => kind);

    expect(put.status).toBe(200);
    expect(await found(org.contributor, 'A.5.16')).toEqual(['gap_item_assessment']);
    expect(await found(org.manager, 'export')).toEqual(['review_evidence']);
    expect(await found(org.manager, 'scope')).toContain('approve_document');
    expect(await found(org.manager, 'gap analysis')).toEqual(['sign_stage']);
  });

  it('costs no statement more', async () => {
    const { org } = await scene();

    const found = await app.as(org.manager).get(`${org.path}/my-work?q=export&withTotal=true`);

    expect(found.headers.get('x-sql-statements')).toBe('2');
  });
});
