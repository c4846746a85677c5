import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../programmes.ts';
import { hold, inLine } from '../race.ts';
import { assuranceReport, certificate } from '../records.ts';
import type { Answer } from '../requests.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('owner', 'manager', 'contributor', 'executive');
  const programme = await startProgramme(app, org, org.owner, programmeBody.iso({ auditorFirm: 'Nordcert' }));
  const owner = app.as(org.owner);
  const made = async (path: string, body: object): Promise<Answer['body']> => {
    const { status, body: answer } = await owner.post(path, body);
    if (status !== 201) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const patchBoth = (path: string, bodies: readonly [object, object], version = 1) =>
    bodies.map((body) => () => owner.patch(path, body, version));
  const evidence = async () => {
    const source = { kind: 'link', url: 'https://example.test/' };
    const gapItemIds = [programme.items['A.5.15']];
    const body = { title: 'Review', capturedOn: inDays(-1), source, gapItemIds };
    return (await app.as(org.contributor).post(`${org.path}/evidence`, body)).body;
  };
  return { org, programme, owner, made, patchBoth, evidence };
}
type Scene = Awaited<ReturnType<typeof scene>>;
type Requests = (() => Promise<Answer>)[];

/** What two people have before them in the same state and change at once: the row that is changed, and both requests. */
const cases: Record<string, (given: Scene) => Promise<{ table: string; id: string; requests: Requests }>> = {
  task: async ({ org, made, patchBoth }) => {
    const body = { title: 'Look', assigneeId: org.contributor.id, dueOn: inDays(9) };
    const { id } = await made(`${org.path}/tasks`, body);
    return { table: 'task', id, requests: patchBoth(`${org.path}/tasks/${id}`, [{ title: 'One' }, { title: 'Two' }]) };
  },
  'status of a task': async ({ org, owner, made }) => {
    const body = { title: 'Look', assigneeId: org.contributor.id, dueOn: inDays(9) };
    const { id } = await made(`${org.path}/tasks`, body);
    const say = (person: typeof owner) => () =>
      person.post(`${org.path}/tasks/${id}/status`, { status: 'done' }, { 'if-match': '"1"' });
    return { table: 'task', id, requests: [say(owner), say(app.as(org.contributor))] };
  },
  'piece of evidence': async ({ org, evidence, patchBoth }) => {
    const { id, version } = await evidence();
    const path = `${org.path}/evidence/${id}`;
    return { table: 'evidence', id, requests: patchBoth(path, [{ title: 'One' }, { title: 'Two' }], version) };
  },
  'verdict on evidence': async ({ org, programme, owner, evidence }) => {
    const { id } = await evidence();
    const review = (person: typeof owner, verdict: object) => () =>
      person.change('POST', `${org.path}/evidence/${id}/reviews`, {
        programmeId: programme.id,
        versionNumber: 1,
        ...verdict,
      });
    const verdicts = [{ verdict: 'accepted' }, { verdict: 'rejected', reason: 'incomplete' }] as const;
    const requests = [review(owner, verdicts[0]), review(app.as(org.manager), verdicts[1])];
    return { table: 'evidence', id, requests };
  },
  'day of evidence while it is reviewed': async ({ org, programme, owner, evidence }) => {
    const { id, version } = await evidence();
    const path = `${org.path}/evidence/${id}`;
    const verdict = { programmeId: programme.id, versionNumber: 1, verdict: 'accepted' };
    const requests = [
      () => owner.change('POST', `${path}/reviews`, verdict),
      () => app.as(org.contributor).patch(path, { capturedOn: inDays(0) }, version),
    ];
    return { table: 'evidence', id, requests };
  },
  programme: async ({ programme, patchBoth }) => {
    const requests = patchBoth(programme.path, [{ name: 'One' }, { name: 'Two' }]);
    return { table: 'programme', id: programme.id, requests };
  },
  'stage of a programme': async ({ org, programme, patchBoth }) => {
    const [{ id }] = programme.body.stages;
    const owners = [{ ownerId: org.manager.id }, { ownerId: org.contributor.id }] as const;
    return { table: 'stage', id, requests: patchBoth(`${programme.path}/stages/${id}`, owners) };
  },
  organisation: async ({ org, patchBoth }) => {
    const { version } = await app.db.organisation.findUniqueOrThrow({ where: { id: org.id } });
    return {
      table: 'organisation',
      id: org.id,
      requests: patchBoth(org.path, [{ name: 'One' }, { name: 'Two' }], version),
    };
  },
  closure: async ({ org, made, patchBoth }) => {
    const body = { kind: 'holiday', name: 'Feast', fromOn: '2027-12-24', toOn: '2027-12-31', isYearly: true };
    const { id } = await made(`${org.path}/closures`, body);
    const requests = patchBoth(`${org.path}/closures/${id}`, [{ name: 'One' }, { name: 'Two' }]);
    return { table: 'closure', id, requests };
  },
  'calendar entry': async (given) => {
    const { id, path } = await anEntry(given);
    return { table: 'calendar_entry', id, requests: given.patchBoth(path, [{ title: 'One' }, { title: 'Two' }]) };
  },
  'day of a calendar entry': async (given) => {
    const { id, path } = await anEntry(given);
    const skip = (reason: string) => () =>
      given.owner.change('PUT', `${path}/days/2028-01-31`, { change: 'skip', reason });
    return { table: 'calendar_entry', id, requests: [skip('One'), skip('Two')] };
  },
  certificate: async ({ org, programme, made, patchBoth }) => {
    const { id } = await made(`${programme.path}/certificates`, certificate());
    const requests = patchBoth(`${org.path}/certificates/${id}`, [{ scope: 'One' }, { scope: 'Two' }]);
    return { table: 'certificate', id, requests };
  },
  'assurance report': async ({ org, owner, patchBoth }) => {
    const { id: programmeId } = await startProgramme(app, org, org.owner, programmeBody.soc2());
    const day = (days: number) => new Date(`${inDays(days)}T00:00:00Z`);
    await app.db.programme.updateMany({
      where: { id: programmeId },
      data: { periodFromOn: day(-400), periodToOn: day(-36) },
    });
    const report = assuranceReport();
    const { body } = await owner.post(`${org.path}/programmes/${programmeId}/assurance-reports`, report);
    const requests = patchBoth(`${org.path}/assurance-reports/${body.id}`, [
      { exceptionCount: 1 },
      { exceptionCount: 2 },
    ]);
    return { table: 'assurance_report', id: body.id, requests };
  },
};

async function anEntry({ org, made }: Scene) {
  const body = { kind: 'review', title: 'Look', fromOn: '2028-01-31', toOn: '2028-01-31' };
  const { id } = await made(`${org.path}/calendar/entries`, body);
  return { id, path: `${org.path}/calendar/entries/${id}` };
}

const rowOf = (table: string) =>
  `SELECT FROM ${table} WHERE ${table === 'organisation' ? '' : 'organisation_id = $2 AND '}id = $1
   AND $2::uuid IS NOT NULL FOR NO KEY UPDATE`;

describe('what two people change at once', () => {
  it.each(Object.entries(cases))('is changed by the first alone: %s', async (_, prepare) => {
    const given = await scene();
    const { table, id, requests } = await prepare(given);
    const held = await hold(app, rowOf(table), [id, given.org.id]);
    const before = await app.db.activity.count({ where: { organisationId: given.org.id } });

    const [first, second] = await inLine(held, requests);

    expect([200, 201, 204]).toContain(first?.status);
    expect(second).toMatchObject({
      status: 412,
      body: { code: 'resource.changed_meanwhile', facts: { current: expect.anything() } },
    });
    expect(await app.db.activity.count({ where: { organisationId: given.org.id } })).toBe(before + 1);
  });

  it('is gone for the second: a calendar entry that the first cancelled', async () => {
    const given = await scene();
    const { id, path } = await anEntry(given);
    const cancel = () => given.owner.delete(path, 1);
    const held = await hold(app, rowOf('calendar_entry'), [id, given.org.id]);

    const answers = await inLine(held, [cancel, cancel, () => given.owner.patch(path, { title: 'Two' }, 1)]);

    expect(answers.map(({ status }) => status)).toEqual([204, 404, 404]);
    const entries = await app.db.activity.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } });
    expect(entries.map(({ action }) => action)).toEqual(['calendar_entry.created', 'calendar_entry.cancelled']);
  });

  it('is changed by the first alone: what a firm works by, and how far a document is', async () => {
    const { org, programme, owner, patchBoth } = await scene();
    const [document] = (await owner.get(`${programme.path}/documents`)).body;
    const path = `${programme.path}/documents/${document.key}`;
    const firm = ['SELECT FROM auditor_firm WHERE organisation_id = $1 FOR NO KEY UPDATE', [org.id]] as const;
    const documents = [
      'SELECT FROM programme_document WHERE programme_id = $1 FOR NO KEY UPDATE',
      [programme.id],
    ] as const;

    const ofFirm = await inLine(
      await hold(app, ...firm),
      patchBoth(`${org.path}/auditor-firms/Nordcert`, [{ majorClosureDays: 30 }, { majorClosureDays: 60 }]),
    );
    const ofDocument = await inLine(
      await hold(app, ...documents),
      ['1.0', '1.1'].map((label) => () => {
        const source = { kind: 'link', url: 'https://example.test/' };
        return owner.post(`${path}/versions`, { label, source }, { 'if-match': '"1"' });
      }),
    );
    const approve = (person: 'manager' | 'executive') => () =>
      app.as(org[person]).post(`${path}/approvals`, { approvedOn: inDays(0) }, { 'if-match': '"2"' });
    const ofApproval = await inLine(await hold(app, ...documents), [approve('manager'), approve('executive')]);

    expect(ofFirm.map(({ status, body }) => [status, body.majorClosureDays])).toEqual([
      [200, 30],
      [412, undefined],
    ]);
    expect(ofDocument.map(({ status, body }) => [status, body.latest?.label])).toEqual([
      [200, '1.0'],
      [412, undefined],
    ]);
    expect(ofApproval.map(({ status, body }) => [status, body.state])).toEqual([
      [200, 'approved'],
      [412, undefined],
    ]);
    expect(await app.db.documentVersion.count({ where: { organisationId: org.id } })).toBe(1);
    expect(await app.db.documentDecision.count({ where: { organisationId: org.id } })).toBe(1);
  });
});
