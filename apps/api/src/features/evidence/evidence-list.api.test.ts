import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { today } from '../../common/clock.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('manager', 'contributor');
  const iso = await app.given.programme(org, 'iso-27001-2022', ['A.5.15', 'A.5.16']);
  const soc = await app.given.programme(org, 'soc-2-tsc', ['CC6.1']);
  const organisationId = org.id;

  /** Evidence as it stands in the database, linked to requirements, with a verdict for the ISO programme. */
  const evidence = async (
    title: string,
    more: { on?: string; to?: string; gapItemIds?: string[]; verdict?: string } = {},
  ) => {
    const { on = today('UTC').toString(), to, gapItemIds = [], verdict } = more;
    const days = {
      capturedOn: new Date(on),
      periodFromOn: to ? new Date('2020-01-01') : null,
      periodToOn: to ? new Date(to) : null,
    };
    const { id } = await app.db.evidence.create({
      data: { organisationId, title, ...days, ownerId: org.contributor.id },
    });
    const version = {
      organisationId,
      evidenceId: id,
      number: 1,
      url: 'https://x.test/',
      uploadedById: org.contributor.id,
    };
    await app.db.evidenceVersion.create({ data: version });
    for (const gapItemId of gapItemIds)
      await app.db.evidenceLink.create({ data: { organisationId, evidenceId: id, gapItemId } });
    const review = {
      organisationId,
      evidenceId: id,
      programmeId: iso.id,
      versionNumber: 1,
      reviewerId: org.manager.id,
    };
    if (verdict) await app.db.evidenceReview.create({ data: { ...review, verdict } });
    return id;
  };
  const list = async (query: string) => (await app.as(org.manager).get(`${org.path}/evidence?${query}`)).body;
  const titles = async (query: string) =>
    (await list(query)).items.map(({ title }: { title: string }) => title).toSorted();
  return { org, iso, soc, evidence, list, titles };
}

describe('the list of evidence', () => {
  it.each(['uploadedAt', '-uploadedAt', 'title', '-title', 'capturedOn', '-capturedOn'])(
    'by %s comes in pages that neither repeat nor leave out',
    async (sort) => {
      const { evidence, list } = await scene();
      const long = '標'.repeat(199);
      for (const [title, on] of [
        ['b', '2026-01-02'],
        ['a', '2026-01-02'],
        ['a', '2026-01-01'],
        [`${long}1`, '2026-01-03'],
        [`${long}2`, '2026-01-03'],
      ] as const) {
        await evidence(title, { on });
      }

      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await list(`sort=${sort}&limit=2&withTotal=true${cursor && `&cursor=${cursor}`}`);
        expect(page.total).toBe(5);
        seen.push(...page.items.map((item: { id: string }) => item.id));
        cursor = page.nextCursor;
      }

      const whole = (await list(`sort=${sort}&limit=50`)).items.map((item: { id: string }) => item.id);
      expect(new Set(seen).size).toBe(5);
      expect(seen).toEqual(whole);
    },
  );

  it('finds by text, owner, programme and requirement', async () => {
    const { org, iso, soc, evidence, titles } = await scene();
    await evidence('Access 100 %', { gapItemIds: [iso.items['A.5.15'], soc.items['CC6.1']] });
    await evidence('Access review', { gapItemIds: [iso.items['A.5.16']] });
    await evidence('Backup log');

    expect(await titles('q=ACCESS')).toEqual(['Access 100 %', 'Access review']);
    expect(await titles('q=0%20%25')).toEqual(['Access 100 %']);
    expect(await titles('q=_')).toEqual([]);
    expect(await titles(`programmeId=${iso.id}`)).toEqual(['Access 100 %', 'Access review']);
    expect(await titles(`programmeId=${soc.id}&q=access`)).toEqual(['Access 100 %']);
    expect(await titles(`gapItemId=${iso.items['A.5.16']}`)).toEqual(['Access review']);
    expect(await titles(`ownerId=${org.contributor.id}`)).toHaveLength(3);
    expect(await titles(`ownerId=${org.manager.id}`)).toEqual([]);
  });

  it('finds the same when so many match that they are walked and not looked up', async () => {
    const { org, iso, evidence, list } = await scene();
    const of = { organisationId: org.id };
    const days = { capturedOn: new Date('2026-01-01'), ownerId: org.contributor.id };
    const many = await app.db.evidence.createManyAndReturn({
      data: Array.from({ length: 1005 }, (_, count) => ({ ...of, ...days, title: `Access ${count}` })),
    });
    const uploadedById = org.contributor.id;
    await app.db.evidenceVersion.createMany({
      data: many.map(({ id }) => ({ ...of, evidenceId: id, number: 1, url: 'https://x.test/', uploadedById })),
    });
    const gapItemId = iso.items['A.5.15'];
    await app.db.evidenceLink.createMany({ data: many.map(({ id }) => ({ ...of, evidenceId: id, gapItemId })) });
    await evidence('Backup');

    for (const filter of ['q=access', `gapItemId=${gapItemId}`, `programmeId=${iso.id}&state=to_review&q=access`]) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await list(`${filter}&sort=title&limit=500&withTotal=true${cursor && `&cursor=${cursor}`}`);
        expect(page.total).toBe(1005);
        seen.push(...page.items.map((item: { id: string }) => item.id));
        cursor = page.nextCursor;
      }
      expect(seen.toSorted()).toEqual(many.map(({ id }) => id).toSorted());
    }
    expect((await list(`q=access&state=accepted`)).items).toEqual([]);
  });

  it('filters by what it stands for as it shows it, on the last fresh day and the day after', async () => {
    const { iso, soc, evidence, list } = await scene();
    const gapItemIds = [iso.items['A.5.15'], soc.items['CC6.1']];
    const lastYear = today('UTC').subtract({ years: 1 });
    const dayBefore = lastYear.subtract({ days: 1 });
    await evidence('fresh', { on: lastYear.toString(), gapItemIds, verdict: 'accepted' });
    await evidence('old', { on: dayBefore.toString(), gapItemIds, verdict: 'accepted' });
    await evidence('fresh period', { to: lastYear.toString(), gapItemIds, verdict: 'accepted' });
    await evidence('old period', { to: dayBefore.toString(), gapItemIds, verdict: 'accepted' });
    await evidence('leap day', { on: '2024-02-29', gapItemIds, verdict: 'accepted' });
    await evidence('rejected', { gapItemIds, verdict: 'rejected' });
    await evidence('new', { gapItemIds });

    for (const programme of [iso, soc]) {
      const all = (await list(`programmeId=${programme.id}`)).items;
      const shown = (state: string) =>
        all.flatMap((item: { title: string; standings: { programmeId: string; state: string }[] }) =>
          item.standings.some((each) => each.programmeId === programme.id && each.state === state) ? [item.title] : [],
        );
      for (const state of ['to_review', 'accepted', 'rejected', 'stale']) {
        const found = (await list(`programmeId=${programme.id}&state=${state}`)).items;
        expect(found.map(({ title }: { title: string }) => title)).toEqual(shown(state));
      }
    }
    const stale = (await list(`programmeId=${iso.id}&state=stale`)).items;
    expect(stale.map(({ title }: { title: string }) => title).toSorted()).toEqual(['leap day', 'old', 'old period']);
  });

  it('filters by whose turn it is: what waits for approval, and what its owner has to bring anew', async () => {
    const { iso, evidence, list, titles } = await scene();
    const gapItemIds = [iso.items['A.5.15']];
    await evidence('Waiting', { gapItemIds });
    await evidence('Accepted', { gapItemIds, verdict: 'accepted' });
    await evidence('Rejected', { gapItemIds, verdict: 'rejected' });
    await evidence('Stale', { gapItemIds, verdict: 'accepted', on: '2020-01-01' });
    await evidence('Linked to nothing');

    expect(await titles('waitsFor=acceptance')).toEqual(['Waiting']);
    expect(await titles('waitsFor=owner')).toEqual(['Rejected', 'Stale']);
    expect(await titles('waitsFor=acceptance,owner')).toEqual(['Rejected', 'Stale', 'Waiting']);
    expect(await titles(`waitsFor=owner&state=stale&programmeId=${iso.id}`)).toEqual(['Stale']);
    expect(await titles('waitsFor=acceptance&state=accepted')).toEqual([]);
    expect(await titles('waitsFor=evidence')).toEqual([]);
    expect((await list('waitsFor=acceptance,owner&limit=1&withTotal=true')).total).toBe(3);
  });

  it('costs the same number of statements however much there is', async () => {
    const { org, evidence } = await scene();
    const statements = async () =>
      (await app.as(org.manager).get(`${org.path}/evidence`)).headers.get('x-sql-statements');
    await evidence('one');
    const withOne = await statements();
    for (let count = 0; count < 20; count += 1) await evidence(`more ${count}`);

    expect([withOne, await statements()]).toEqual(['2', '2']);
  });

  it('refuses a cursor of another sort, and unknown filters', async () => {
    const { evidence, list, org } = await scene();
    await evidence('a');
    await evidence('b');
    const { nextCursor } = await list('sort=title&limit=1');

    const otherSort = await app.as(org.manager).get(`${org.path}/evidence?sort=capturedOn&cursor=${nextCursor}`);
    const unknown = await app.as(org.manager).get(`${org.path}/evidence?colour=red`);

    expect([otherSort.status, unknown.status]).toEqual([400, 400]);
  });
});
