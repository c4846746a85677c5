import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedMeanwhileSchema } from '@waymark/contracts';
import type { OpenApi } from './document-check.ts';
import { inDays } from './programmes.ts';
import { assuranceReport, certificate } from './records.ts';
import { startTestApp, type TestApp } from './test-app.ts';
import { answered, madeBy, someEvidence, type TwoPeople, twoPeople } from './two-people.ts';

let app: TestApp;
let operations: string[];
let given: TwoPeople;
beforeAll(async () => {
  app = await startTestApp();
  const { paths }: OpenApi = (await app.as().get('/api/openapi.json')).body;
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { parameters = [] }]) => parameters.some(({ name }) => name === 'If-Match'))
      .map(([method]) => `${method.toUpperCase()} ${path.replace(/^.*\/orgs\/\{org\}/, '')}`),
  );
  given = await twoPeople(app);
});
afterAll(() => app.stop());

const aTask = (on: TwoPeople) =>
  madeBy(on, '/tasks', { title: 'Look', assigneeId: on.org.contributor.id, dueOn: inDays(9) });
const anEntry = (on: TwoPeople) =>
  madeBy(on, '/calendar/entries', { kind: 'review', title: 'Look', fromOn: '2028-01-31', toOn: '2028-01-31' });
async function aDecision(on: TwoPeople): Promise<string> {
  const options = [{ kind: 'smaller_scope', text: 'Without the branch' }];
  const asked = { question: 'Which?', neededByOn: inDays(9), deciderId: on.org.owner.id, options };
  return madeBy(on, '/report-decisions', asked);
}
const within = ({ org, programme }: TwoPeople, path: string) => `${programme.path.slice(org.path.length)}${path}`;

async function anItem(on: TwoPeople): Promise<string> {
  const path = within(on, `/gap-items/${on.programme.items['A.5.15']}`);
  const { version } = await answered(on.first.get(`${on.org.path}${path}`));
  await answered(on.first.patch(`${on.org.path}${path}`, { findingAsIs: `Seen ${version}` }, version));
  return path;
}
async function aDocument(on: TwoPeople, more = ''): Promise<string> {
  const [{ key, version }] = await answered(on.first.get(`${on.programme.path}/documents`));
  const path = within(on, `/documents/${key}`);
  const body = { label: `1.${version}`, source: { kind: 'link', url: 'https://example.test/' } };
  await answered(on.first.post(`${on.org.path}${path}/versions`, body, { 'if-match': `"${version}"` }));
  return `${path}${more}`;
}
async function aStage(on: TwoPeople): Promise<string> {
  const { stages } = await answered(on.first.get(on.programme.path));
  const [{ id, version, ownerId }] = stages;
  const owner = on.org[ownerId === on.org.manager.id ? 'owner' : 'manager'].id;
  await answered(on.first.patch(`${on.programme.path}/stages/${id}`, { ownerId: owner }, version));
  return within(on, `/stages/${id}`);
}

/** Of each change that names the version it was made from: what somebody else has changed, and what is sent over it. */
const cases: Record<string, (on: TwoPeople) => Promise<{ path: string; body?: object; by?: 'owner' }>> = {
  'PATCH ': async ({ org, second }) => {
    const { version } = await app.db.organisation.findUniqueOrThrow({ where: { id: org.id } });
    await answered(second.patch(org.path, { name: 'Northwind' }, version));
    return { path: '', body: { name: 'Two' }, by: 'owner' };
  },
  'PATCH /members/{userId}': async ({ org, second }) => {
    const path = `/members/${org.contributor.id}`;
    await answered(second.patch(`${org.path}${path}`, { role: 'auditor' }, 1));
    await answered(second.patch(`${org.path}${path}`, { role: 'contributor' }, 2));
    return { path, body: { role: 'executive' }, by: 'owner' };
  },
  'PATCH /closures/{id}': async (on) => {
    const closure = { kind: 'holiday', name: 'Feast', fromOn: '2027-12-24', toOn: '2027-12-31', isYearly: true };
    const { id } = await answered(on.second.post(`${on.org.path}/closures`, closure));
    return { path: `/closures/${id}`, body: { name: 'Two' }, by: 'owner' };
  },
  'PATCH /auditor-firms/{name}': async ({ org, second }) => {
    await answered(second.patch(`${org.path}/auditor-firms/Nordcert`, { majorClosureDays: 30 }, 1));
    return { path: '/auditor-firms/Nordcert', body: { majorClosureDays: 60 }, by: 'owner' };
  },
  'PATCH /reminder-rules/{kind}': async ({ org, first }) => {
    await answered(first.patch(`${org.path}/reminder-rules/task`, { isOn: false }, 0));
    return { path: '/reminder-rules/task', body: { isOn: true } };
  },
  'PATCH /report-wordings/{language}': async ({ org, second }) => {
    const path = '/report-wordings/en';
    const { version = 0 } = (await answered(second.get(`${org.path}/reports/leadership`))).message.wording ?? {};
    await answered(second.patch(`${org.path}${path}`, { text: `One, ${version}`, insteadOf: 'So' }, version));
    return { path, body: { text: 'Two', insteadOf: 'So' }, by: 'owner' };
  },
  'PATCH /report-decisions/{id}': async (on) => ({ path: await aDecision(on), body: { question: 'Two?' } }),
  'POST /report-decisions/{id}/withdraw': async (on) => ({ path: `${await aDecision(on)}/withdraw` }),
  'POST /report-decisions/{id}/verdict': async (on) => {
    const path = await aDecision(on);
    const { options } = await answered(on.first.get(`${on.org.path}${path}`));
    return { path: `${path}/verdict`, body: { optionId: options[0].id, reason: 'Two' } };
  },
  'PATCH /certificates/{id}': async (on) => {
    const { id } = await answered(on.first.post(`${on.programme.path}/certificates`, certificate()));
    return { path: `/certificates/${id}`, body: { scope: 'Two' } };
  },
  'PATCH /assurance-reports/{id}': async ({ soc2, first }) => {
    const { id } = await answered(first.post(`${soc2.path}/assurance-reports`, assuranceReport()));
    return { path: `/assurance-reports/${id}`, body: { exceptionCount: 2 } };
  },
  'PATCH /tasks/{id}': async (on) => ({ path: await aTask(on), body: { title: 'Two' } }),
  'POST /tasks/{id}/status': async (on) => ({ path: `${await aTask(on)}/status`, body: { status: 'done' } }),
  'PATCH /comments/{id}': async (on) => {
    const place = { kind: 'gap_item', id: on.programme.items['A.5.15'] };
    const { id } = await answered(on.second.post(`${on.org.path}/comments`, { place, text: 'One' }));
    return { path: `/comments/${id}`, body: { text: 'Two' }, by: 'owner' };
  },
  'PATCH /evidence/{id}': async (on) => ({ path: await someEvidence(on), body: { title: 'Two' } }),
  'POST /evidence/{id}/reviews': async (on) => ({
    path: `${await someEvidence(on)}/reviews`,
    body: { programmeId: on.programme.id, versionNumber: 1, verdict: 'accepted' },
  }),
  'PATCH /calendar/entries/{id}': async (on) => ({ path: await anEntry(on), body: { title: 'Two' } }),
  'DELETE /calendar/entries/{id}': async (on) => ({ path: await anEntry(on) }),
  'PUT /calendar/entries/{id}/days/{originalOn}': async (on) => ({
    path: `${await anEntry(on)}/days/2028-01-31`,
    body: { change: 'skip', reason: 'Two' },
  }),
  'PATCH /programmes/{id}': async (on) => ({ path: within(on, ''), body: { name: 'Two' } }),
  'PATCH /programmes/{programmeId}/stages/{id}': async (on) => ({
    path: await aStage(on),
    body: { ownerId: on.org.contributor.id },
  }),
  'POST /programmes/{programmeId}/stages/{stageId}/decisions': async (on) => ({
    path: `${await aStage(on)}/decisions`,
    body: { decision: 'no_go', note: 'Two' },
  }),
  'POST /programmes/{programmeId}/stages/{stageId}/reopen': async (on) => ({
    path: `${await aStage(on)}/reopen`,
    body: { reason: 'Two' },
  }),
  'PUT /programmes/{programmeId}/stages/{stageId}/criteria/{key}': async (on) => {
    type Gate = { stageId: string; criteria: { key: string; kind: string }[] };
    const gates: Gate[] = await answered(on.first.get(`${on.programme.path}/stage-gates`));
    const judged = gates.flatMap(({ stageId, criteria }) =>
      criteria.filter(({ kind }) => kind === 'judged').map(({ key }) => `/stages/${stageId}/criteria/${key}`),
    );
    const path = within(on, judged[0] ?? '');
    await answered(on.first.send('PUT', `${on.org.path}${path}`, { isMet: true, note: 'One' }, { 'if-match': '"0"' }));
    return { path, body: { isMet: true, note: 'Two' } };
  },
  'POST /programmes/{programmeId}/timeline/adopt': async (on) => ({
    path: within(on, '/timeline/adopt'),
    body: { targetOn: inDays(420), reason: 'Two' },
  }),
  'PUT /programmes/{programmeId}/milestones/{milestoneId}/override': async (on) => ({
    path: within(on, '/milestones/penetration-test/override'),
    body: { on: inDays(-3), reason: 'Two', isDone: true },
  }),
  'DELETE /programmes/{programmeId}/milestones/{milestoneId}/override': async (on) => ({
    path: within(on, '/milestones/penetration-test/override'),
  }),
  'PATCH /programmes/{programmeId}/gap-items/{itemId}': async (on) => ({
    path: await anItem(on),
    body: { findingAsIs: 'Two' },
  }),
  'POST /programmes/{programmeId}/gap-items/{itemId}/acceptance': async (on) => ({
    path: `${await anItem(on)}/acceptance`,
    body: { accepted: true },
  }),
  'POST /programmes/{programmeId}/gap-items/{itemId}/returns': async (on) => ({
    path: `${await anItem(on)}/returns`,
    body: { reason: 'Not yet' },
  }),
  'POST /programmes/{programmeId}/documents/{key}/versions': async (on) => ({
    path: await aDocument(on, '/versions'),
    body: { label: '2.0', source: { kind: 'link', url: 'https://example.test/' } },
  }),
  'POST /programmes/{programmeId}/documents/{key}/approvals': async (on) => ({
    path: await aDocument(on, '/approvals'),
    body: { approvedOn: inDays(0) },
  }),
  'POST /programmes/{programmeId}/documents/{key}/withdrawals': async (on) => ({
    path: await aDocument(on, '/withdrawals'),
    body: { reason: 'Two' },
  }),
};

describe('what somebody else changed since it was seen', () => {
  it('has a case here for each change that names the version it was made from', () => {
    expect(Object.keys(cases).toSorted()).toEqual(operations.toSorted());
  });

  it.each(Object.entries(cases))('is told with who did it and when, and how it is now: %s', async (name, prepare) => {
    const { path, body, by = 'manager' } = await prepare(given);
    const [method = ''] = name.split(' ');

    const sent = { 'if-match': '"99999"' };
    const refused = await given.second.send(method, `${given.org.path}${path}`, body, sent);

    expect(refused).toMatchObject({ status: 412, body: { code: 'resource.changed_meanwhile' } });
    const { current, last } = changedMeanwhileSchema.parse(refused.body.facts);
    expect(current).toBeDefined();
    const { id, name: called } = given.org[by];
    expect(last).toEqual({ by: { id, name: called }, at: expect.stringMatching(/^20.*Z$/) });
  });

  it('is told field by field: each with the one who changed it last', async () => {
    const { org, first, second } = given;
    const path = `${org.path}${await aTask(given)}`;
    await answered(first.patch(path, { title: 'One' }, 1));
    await answered(second.patch(path, { dueOn: inDays(20) }, 2));

    const { body } = await first.patch(path, { title: 'Mine' }, 1);

    const { fields, last } = changedMeanwhileSchema.parse(body.facts);
    expect(fields.title?.by?.id).toBe(org.manager.id);
    expect(fields.dueOn?.by?.id).toBe(org.owner.id);
    expect(last?.by?.id).toBe(org.owner.id);
  });
});
