import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

interface Work {
  kind: string;
  title: string;
  asks: string;
  isOverdue: boolean;
}

async function scene() {
  const org = await app.organisationWith('manager', 'contributor', 'auditor');
  const iso = await app.given.programme(org, 'iso-27001-2022', ['A.5.15', 'A.5.16', 'A.5.17']);
  const workOf = async (person: SignedInPerson) =>
    (await app.as(person).get(`${org.path}/my-work`)).body.items as Work[];
  return { org, iso, workOf };
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('my work', () => {
  it('is what I have to do, soonest first', async () => {
    const { org, iso, workOf } = await scene();
    const ownerId = org.contributor.id;
    const change = (id: string, data: object) => app.db.gapItem.updateMany({ where: { id }, data });
    await change(iso.items['A.5.15'], { ownerId, dueOn: day('2026-02-01') });
    await change(iso.items['A.5.16'], { ownerId });
    await change(iso.items['A.5.17'], {
      ownerId,
      dueOn: day('2026-02-02'),
      conformity: 'conform',
      assessedAt: new Date(),
      assessedById: ownerId,
    });
    const task = { assigneeId: ownerId, gapItemId: iso.items['A.5.16'] };
    await app.as(org.manager).post(`${org.path}/tasks`, { ...task, title: 'Later', dueOn: '2099-01-01' });
    await app.as(org.manager).post(`${org.path}/tasks`, { ...task, title: 'Sooner', dueOn: '2026-01-01' });

    expect(await workOf(org.contributor)).toEqual([
      expect.objectContaining({ kind: 'task', title: 'Sooner', context: 'iso-27001-2022 · A.5.16', isOverdue: true }),
      expect.objectContaining({ asks: 'Assess', programmeId: iso.id, dueOn: '2026-02-01', isOverdue: true }),
      expect.objectContaining({ kind: 'task', title: 'Later', isOverdue: false }),
    ]);
    expect(await workOf(org.manager)).toEqual([]);
  });

  it('asks to close only a gap that somebody has found, and to assess what nobody has looked at', async () => {
    const { org, iso, workOf } = await scene();
    const owned = { ownerId: org.contributor.id, dueOn: day('2099-02-01') };
    const change = (key: keyof typeof iso.items, data: object) =>
      app.db.gapItem.updateMany({ where: { id: iso.items[key] }, data });
    await change('A.5.15', owned);
    await change('A.5.16', { ...owned, conformity: 'minor' });
    await change('A.5.17', { ...owned, conformity: 'major' });

    const asked = (await workOf(org.contributor)).map(({ asks, title }) => `${asks}: ${title.split(' ')[0]}`);
    const path = `${org.path}/my-work`;
    const german = await app.as(org.contributor).send('GET', path, undefined, { 'accept-language': 'de' });

    expect(asked.toSorted()).toEqual(['Assess: A.5.15', 'Close the gap: A.5.16', 'Close the gap: A.5.17']);
    expect(german.body.items.map(({ asks }: Work) => asks)).toContain('Bewerten');
  });

  it('is every document that waits for my approval, in the reader’s words, with who wrote it, and none of my own', async () => {
    const org = await app.organisationWith('manager', 'contributor');
    const workOf = async (person: SignedInPerson) =>
      (await app.as(person).get(`${org.path}/my-work`)).body.items as Work[];
    const iso = await startProgramme(app, org, org.manager);
    const put = async (key: string, by: SignedInPerson) => {
      const path = `${org.path}/programmes/${iso.id}/documents/${key}/versions`;
      const source = { kind: 'link', url: 'https://example.test/scope' };
      const { version } = (await app.as(by).get(`${org.path}/programmes/${iso.id}/documents`)).body.find(
        (one: { key: string }) => one.key === key,
      );
      const answer = await app.as(by).send('POST', path, { label: '1.0', source }, { 'if-match': `"${version}"` });
      expect(answer.status).toBe(200);
    };
    await put('scope', org.contributor);
    await put('risk-assessment-process', org.manager);

    const approvals = (items: Work[]) => items.filter(({ kind }) => kind === 'approve_document');
    const mine = approvals(await workOf(org.manager));
    const german = await app.as(org.manager).send('GET', `${org.path}/my-work`, undefined, { 'accept-language': 'de' });

    expect(mine).toEqual([
      expect.objectContaining({
        ...{ asks: 'Approve document', opens: 'document', segment: 'reviews', programmeId: iso.id },
        owner: { id: org.contributor.id, name: org.contributor.name },
      }),
    ]);
    expect(approvals(german.body.items)[0]).toMatchObject({ asks: 'Dokument genehmigen' });
    expect(approvals(german.body.items)[0]?.title).not.toBe(mine[0]?.title);
    // Who may not approve is not asked.
    expect(approvals(await workOf(org.contributor))).toEqual([]);
    const { myOpenWork } = (await app.as(org.manager).get(`${org.path}/overview`)).body;
    expect((await workOf(org.manager)).length).toBe(myOpenWork);
  });

  it('comes page by page however much it is, each once, and its total is the number of the overview', async () => {
    const org = await app.organisationWith('manager', 'owner');
    const { id: programmeId } = await startProgramme(app, org, org.manager);
    const as = app.as(org.owner);
    const base = { organisationId: org.id, assigneeId: org.owner.id, createdById: org.manager.id };
    const tasks = Array.from({ length: 250 }, (_, index) => ({
      ...{ ...base, title: `Task ${index}`, dueOn: day(`2026-0${1 + (index % 3)}-01`) },
    }));
    await app.db.task.createMany({ data: tasks });
    const ownItem = { ownerId: org.owner.id, dueOn: day('2026-02-01') };
    const requirementId = { in: ['A.5.15', 'A.5.16', 'A.5.17'] };
    await app.db.gapItem.updateMany({ where: { programmeId, requirementId }, data: ownItem });

    const seen: { kind: string; id: string; dueOn: string }[] = [];
    const totals = new Set<number>();
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await as.get(`${org.path}/my-work?limit=40&withTotal=true${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items);
      totals.add(body.total);
      cursor = body.nextCursor;
    }
    const { body: onlyItems } = await as.get(`${org.path}/my-work?segment=gap_items&limit=2&withTotal=true`);
    const { body: rest } = await as.get(`${org.path}/my-work?segment=gap_items&cursor=${onlyItems.nextCursor}`);

    expect(new Set(seen.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(253);
    expect(seen.map(({ dueOn }) => dueOn)).toEqual(seen.map(({ dueOn }) => dueOn).toSorted());
    expect([seen.length, ...totals]).toEqual([253, 253]);
    expect((await as.get(`${org.path}/overview`)).body.myOpenWork).toBe(253);
    expect(onlyItems).toMatchObject({
      total: 3,
      bySegment: { tasks: 250, answers: 0, gap_items: 3, reviews: 0, events: 0, mentions: 0 },
      bySection: { overdue: 3, this_week: 0, later: 0, not_yet_due: 0, no_date: 0 },
    });
    expect([onlyItems.items.length, rest.items.length, rest.nextCursor, rest.total]).toEqual([2, 1, null, null]);
    expect((await as.get(`${org.path}/my-work?cursor=bad`)).status).toBe(400);
  });

  it('is to review each piece of evidence once per programme, at the first day of its requirements, page by page', async () => {
    const { org, iso } = await scene();
    const dueOns = { 'A.5.15': '2026-03-01', 'A.5.16': '2026-02-01' } as const;
    for (const [key, dueOn] of Object.entries(dueOns))
      await app.db.gapItem.updateMany({
        where: { programmeId: iso.id, requirementId: key },
        data: { dueOn: day(dueOn) },
      });
    const gapItemIds = Object.values(iso.items);
    for (const title of ['One', 'Two', 'Three'])
      await app.as(org.contributor).post(`${org.path}/evidence`, {
        ...{ title, capturedOn: '2026-01-01', gapItemIds },
        source: { kind: 'link', url: 'https://wiki.example.test/' },
      });

    const seen: { title: string; dueOn: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await app.as(org.manager).get(`${org.path}/my-work?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items);
      cursor = body.nextCursor;
    }

    expect(seen.map(({ title }) => title).toSorted()).toEqual(['One', 'Three', 'Two']);
    expect(seen.map(({ dueOn }) => dueOn)).toEqual(['2026-02-01', '2026-02-01', '2026-02-01']);
  });

  it('is what waits for my review, but nothing of my own', async () => {
    const { org, iso, workOf } = await scene();
    const second = await app.given.member(org, 'manager');
    const said = { reviewerId: org.manager.id, conformity: 'conform', assessedById: org.manager.id };
    const assess = (requirement: 'A.5.15' | 'A.5.17', ownerId: string | null) =>
      app.db.gapItem.updateMany({ where: { id: iso.items[requirement] }, data: { ...said, ownerId } });
    await assess('A.5.15', org.contributor.id);
    await assess('A.5.17', null);
    const add = (person: SignedInPerson, title: string) =>
      app.as(person).post(`${org.path}/evidence`, {
        title,
        capturedOn: '2026-01-01',
        source: { kind: 'link', url: 'https://wiki.example.test/' },
        gapItemIds: [iso.items['A.5.15'], iso.items['A.5.16']],
      });
    const evidence = (await add(org.contributor, 'Of the contributor')).body;
    await add(org.manager, 'Of the manager');

    const waiting = await workOf(org.manager);
    const review = { verdict: 'accepted', programmeId: iso.id, versionNumber: 1 };
    await app.as(org.manager).change('POST', `${org.path}/evidence/${evidence.id}/reviews`, review);

    expect(waiting.map(({ kind, title }) => [kind, title])).toEqual([
      ['review_evidence', 'Of the contributor'],
      ['review_gap_item', expect.stringMatching(/^A\.5\.15 /)],
    ]);
    expect((await workOf(org.manager)).map(({ kind }) => kind)).toEqual(['review_gap_item']);
    expect((await workOf(second)).map(({ title }) => title)).toEqual(['Of the manager']);
    expect(await workOf(org.contributor)).toEqual([]);
  });

  it('is never to review what I own or sent the newest file of, whoever did before', async () => {
    const { org, iso, workOf } = await scene();
    const second = await app.given.member(org, 'manager');
    const { body: evidence } = await app.as(org.contributor).post(`${org.path}/evidence`, {
      title: 'Access review',
      capturedOn: '2026-01-01',
      source: { kind: 'link', url: 'https://wiki.example.test/' },
      gapItemIds: [iso.items['A.5.15']],
    });
    const path = `${org.path}/evidence/${evidence.id}`;
    const asked = async () => [(await workOf(org.manager)).length, (await workOf(second)).length];

    const first = await asked();
    const { body: upload } = await app.as(second).post(`${org.path}/uploads?fileName=a.txt`, Buffer.from('a'));
    await app.as(second).post(`${path}/versions`, { uploadId: upload.id });
    const renewed = await asked();
    await app.db.evidence.updateMany({ where: { id: evidence.id }, data: { ownerId: org.manager.id } });

    expect([first, renewed, await asked()]).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  it('is asked for in one statement, by members only', async () => {
    const { org } = await scene();
    const other = await app.organisationWith('owner');

    const mine = await app.as(org.contributor).get(`${org.path}/my-work`);

    // One for the session, one for the work.
    expect(mine.headers.get('x-sql-statements')).toBe('2');
    expect((await app.as(other.owner).get(`${org.path}/my-work`)).status).toBe(404);
    expect((await app.as(org.auditor).get(`${org.path}/my-work`)).status).toBe(403);
  });
});
