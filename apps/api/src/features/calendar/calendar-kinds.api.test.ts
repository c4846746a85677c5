import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarEvent } from '@waymark/contracts';
import { givenEvidence, inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const date = (day: string) => new Date(`${day}T00:00:00Z`);
const aYearAgo = (days: number) => Temporal.PlainDate.from(inDays(days)).subtract({ years: 1 }).toString();

async function withIso() {
  const org = await app.organisationWith('manager', 'contributor', 'executive');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ name: 'ISO' }));
  return { org, programme };
}
type Org = Awaited<ReturnType<typeof withIso>>['org'];

const ask = (org: Org, query: string, headers = {}) =>
  app.as(org.contributor).send('GET', `${org.path}/calendar/events?${query}`, undefined, headers);
const kinds = (items: readonly CalendarEvent[]) => [...new Set(items.map(({ kind }) => kind))].toSorted();

async function evidenceFor({ org, programme }: Awaited<ReturnType<typeof withIso>>, count: number, capturedOn: string) {
  const gapItemIds = [programme.items['A.5.1'] ?? '', programme.items['A.5.2'] ?? ''];
  for (let number = 1; number <= count; number += 1) {
    await givenEvidence(app, {
      organisationId: org.id,
      ownerId: org.contributor.id,
      gapItemIds,
      title: `Record ${number}`,
      capturedOn,
      review: { programmeId: programme.id, verdict: 'accepted', reviewerId: org.manager.id },
    });
  }
}

describe('the calendar', () => {
  it('shows requirements with an open nonconformity as findings, and no others', async () => {
    const { org, programme } = await withIso();
    const set = (requirementId: string, data: object) =>
      app.db.gapItem.updateMany({ where: { programmeId: programme.id, requirementId }, data });
    await set('A.5.1', { conformity: 'major', dueOn: date(inDays(9)), ownerId: org.contributor.id });
    await set('A.5.2', { conformity: 'improvement', dueOn: date(inDays(8)), acceptedAt: new Date() });
    await set('A.5.3', { conformity: 'conform', dueOn: date(inDays(7)) });
    await set('A.5.4', { conformity: 'minor' });

    const { body } = await ask(org, `from=${inDays(0)}&to=${inDays(30)}&kinds=finding,gap_item`);

    expect(body.items.map(({ kind, id }: CalendarEvent) => [kind, id])).toEqual([
      ['gap_item', `gap_item:${programme.items['A.5.3']}`],
      ['gap_item', `gap_item:${programme.items['A.5.2']}`],
      ['finding', `gap_item:${programme.items['A.5.1']}`],
    ]);
    expect(body.items[2]).toMatchObject({
      person: { id: org.contributor.id },
      detail: expect.stringMatching(/^Major/),
    });
  });

  it('shows the last day on which accepted evidence is fresh, one by one while there are few', async () => {
    const given = await withIso();
    const { org, programme } = given;
    await evidenceFor(given, 2, aYearAgo(10));
    const rejected = { programmeId: programme.id, verdict: 'rejected' as const, reviewerId: org.manager.id };
    const of = { organisationId: org.id, ownerId: org.contributor.id, gapItemIds: [programme.items['A.5.1'] ?? ''] };
    await givenEvidence(app, { ...of, capturedOn: aYearAgo(10), title: 'Rejected', review: rejected });
    await givenEvidence(app, { ...of, capturedOn: aYearAgo(10), title: 'Waiting' });

    const { body } = await ask(org, `from=${inDays(10)}&to=${inDays(10)}&kinds=evidence_expiry`);
    const before = await ask(org, `from=${inDays(0)}&to=${inDays(9)}&kinds=evidence_expiry`);
    const after = await ask(org, `from=${inDays(11)}&to=${inDays(30)}&kinds=evidence_expiry`);

    expect(body.items.map(({ title }: CalendarEvent) => title).toSorted()).toEqual([
      'Record 1 · ISO',
      'Record 2 · ISO',
    ]);
    expect(body.items[0]).toMatchObject({ fromOn: inDays(10), person: { id: org.contributor.id } });
    expect([before.body.items, after.body.items]).toEqual([[], []]);
  });

  it('counts from the end of the period that evidence covers', async () => {
    const { org, programme } = await withIso();
    await givenEvidence(app, {
      organisationId: org.id,
      ownerId: org.contributor.id,
      gapItemIds: [programme.items['A.5.1'] ?? ''],
      capturedOn: inDays(-30),
      periodToOn: '2027-02-28',
      review: { programmeId: programme.id, verdict: 'accepted', reviewerId: org.manager.id },
    });

    const { body } = await ask(org, 'from=2028-02-01&to=2028-03-31&kinds=evidence_expiry');

    expect(body.items.map(({ fromOn }: CalendarEvent) => fromOn)).toEqual(['2028-02-29']);
  });

  it('shows evidence of one day as one event when there is much of it', async () => {
    const given = await withIso();
    await evidenceFor(given, 5, aYearAgo(10));

    const { body } = await ask(given.org, `from=${inDays(0)}&to=${inDays(30)}&kinds=evidence_expiry`);
    const ofPerson = await ask(
      given.org,
      `from=${inDays(0)}&to=${inDays(30)}&kinds=evidence_expiry&personId=${given.org.contributor.id}`,
    );

    expect(body.items).toMatchObject([
      { id: `evidence_expiry:${given.programme.id}:${inDays(10)}`, title: expect.stringContaining('5 pieces') },
    ]);
    expect(ofPerson.body.items).toMatchObject([{ person: { id: given.org.contributor.id }, fromOn: inDays(10) }]);
  });

  it('shows when approved documents are reviewed again', async () => {
    const { org, programme } = await withIso();
    const document = await app.db.programmeDocument.findFirstOrThrow({ where: { programmeId: programme.id } });
    const path = `${programme.path}/documents/${document.key}`;
    const version = { label: '1.0', source: { kind: 'link', url: 'https://example.test/' } };
    await app.as(org.contributor).post(`${path}/versions`, version, { 'if-match': '"1"' });
    await app.as(org.manager).post(`${path}/approvals`, { approvedOn: inDays(0) }, { 'if-match': '"2"' });

    const { body } = await ask(org, `from=${inDays(300)}&to=${inDays(400)}&kinds=document_review`);

    const dueOn = Temporal.PlainDate.from(inDays(0)).add({ years: 1 }).toString();
    expect(body.items).toMatchObject([
      { id: `document_review:${programme.id}:${document.key}`, fromOn: dueOn, person: { id: org.contributor.id } },
    ]);
  });

  it('knows audits, certificates and renewals from other stages and milestones', async () => {
    const { org } = await withIso();

    const { body } = await ask(org, `from=${inDays(0)}&to=${inDays(1800)}`);

    expect(kinds(body.items)).toEqual(['audit', 'certificate', 'milestone', 'renewal', 'stage', 'target']);
    const named = (kind: string) =>
      body.items.filter((event: CalendarEvent) => event.kind === kind).map(({ title }: CalendarEvent) => title);
    expect(named('audit')).toEqual(expect.arrayContaining(['Stage 1 audit · ISO', 'Stage 2 audit · ISO']));
    expect(named('certificate')).toContain('Certificate expires · ISO');
    expect(named('renewal')).toContain('Start recertification · ISO');
  });

  it('speaks the language of whoever asks', async () => {
    const { org } = await withIso();

    const { body } = await ask(org, `from=${inDays(0)}&to=${inDays(500)}&kinds=target`, { 'accept-language': 'de-AT' });

    expect(body.items).toMatchObject([{ title: 'Zieltermin · ISO' }]);
  });

  it('keeps to the kinds and the person asked for, and refuses unknown ones', async () => {
    const { org, programme } = await withIso();
    const [stage] = programme.body.stages;
    await app.db.stage.updateMany({ where: { id: stage.id }, data: { ownerId: org.executive.id } });
    const of = { organisationId: org.id, createdById: org.manager.id, dueOn: date(inDays(3)) };
    await app.db.task.create({ data: { ...of, title: 'Mine', assigneeId: org.contributor.id } });
    await app.db.task.create({ data: { ...of, title: 'Theirs', assigneeId: org.executive.id } });

    const range = `from=${inDays(0)}&to=${inDays(30)}`;
    const tasks = await ask(org, `${range}&kinds=task`);
    const theirs = await ask(org, `${range}&personId=${org.executive.id}`);
    const unknown = await ask(org, `${range}&kinds=task,birthday`);

    expect(kinds(tasks.body.items)).toEqual(['task']);
    expect(theirs.body.items.map(({ title }: CalendarEvent) => title)).toEqual(['Gap analysis · ISO', 'Theirs']);
    expect(unknown).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('tells how much work stands behind a requirement, where somebody estimated it', async () => {
    const { org, programme } = await withIso();
    const [estimated, other] = [programme.items['A.5.15'], programme.items['A.5.16']];
    const dueOn = new Date(`${inDays(3)}T00:00:00Z`);
    await app.db.gapItem.updateMany({ where: { id: estimated }, data: { dueOn, effortHours: 6.5 } });
    await app.db.gapItem.updateMany({ where: { id: other }, data: { dueOn } });

    const { body } = await ask(org, `from=${inDays(3)}&to=${inDays(3)}&kinds=gap_item`);

    const hours = new Map(body.items.map((item: CalendarEvent) => [item.id, item.effortHours]));
    expect(hours).toEqual(
      new Map([
        [`gap_item:${estimated}`, 6.5],
        [`gap_item:${other}`, null],
      ]),
    );
  });

  it('takes the same number of statements however much there is', async () => {
    const given = await withIso();
    const statements = async () =>
      Number((await ask(given.org, `from=${inDays(-30)}&to=${inDays(400)}`)).headers.get('x-sql-statements'));

    const few = await statements();
    await evidenceFor(given, 6, aYearAgo(20));
    await startProgramme(app, given.org, given.org.manager, programmeBody.soc2());

    expect([few, await statements()]).toEqual([3, 3]);
  });
});
