import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OrganisationAbility, type Role, roles } from '@waymark/domain';
import type { Organisation, SignedInPerson } from './given.ts';
import { givenEvidence, inDays, programmeBody, type StartedProgramme, startProgramme } from './programmes.ts';
import type { Answer } from './requests.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let org: Organisation & Record<Role, SignedInPerson>;
let programme: StartedProgramme;

beforeAll(async () => {
  app = await startTestApp();
  org = await app.organisationWith(...roles);
  programme = await startProgramme(app, org, org.manager);
});
afterAll(() => app.stop());

type As = ReturnType<TestApp['as']>;
const text = 'Looked through';
const seen = (version: number) => ({ 'if-match': `"${version}"` });

/** An organisation of its own for what ends or renames one, with somebody of the same role. */
async function withAnother(role: Role, act: (as: As, path: string) => Promise<Answer>): Promise<Answer> {
  const another = await app.organisationWith(role);
  return act(app.as(another[role]), another.path);
}

/** For each ability of the answer, the route it is about. */
const routes: Record<OrganisationAbility, (as: As, role: Role) => Promise<Answer>> = {
  readProgrammes: (as) => as.get(`${org.path}/programmes`),
  oversee: (as) => as.get(`${org.path}/timeline`),
  readGapItems: (as) => as.get(`${programme.path}/gap-items/names`),
  exportGapItems: (as) => as.get(`${programme.path}/gap-items/export.csv`),
  readTasks: (as) => as.get(`${org.path}/my-work`),
  readEvidence: (as) => as.get(`${org.path}/evidence`),
  readComments: (as) => as.get(`${org.path}/comments?kind=gap_item&id=${Object.values(programme.items)[0]}`),
  readCalendar: (as) => as.get(`${org.path}/calendar/entries`),
  readReminders: (as) => as.get(`${org.path}/reminders`),
  readReports: (as) => as.get(`${org.path}/reports/leadership`),
  readMembers: (as) => as.get(`${org.path}/members`),
  readActivity: (as) => as.get(`${org.path}/activity`),
  readMail: (as) => as.get(`${org.path}/mails`),
  startProgramme: (as) => as.post(`${org.path}/programmes`, programmeBody.iso()),
  editGapItems: (as) => {
    const ids = Object.values(programme.items).slice(0, 2);
    return as.changeAll(`${programme.path}/gap-items/bulk`, { ids, change: { isHighRisk: true } });
  },
  addTask: (as) => {
    const body = { title: text, assigneeId: org.contributor.id, dueOn: inDays(5) };
    return as.post(`${org.path}/tasks`, body);
  },
  addEvidence: (as) => {
    const source = { kind: 'link', url: 'https://example.test/' };
    return as.post(`${org.path}/evidence`, { title: text, capturedOn: inDays(-1), source });
  },
  reviewEvidence: async (as) => {
    const gapItemIds = Object.values(programme.items).slice(0, 1);
    const another = await app.given.member(org, 'contributor');
    const id = await givenEvidence(app, { organisationId: org.id, ownerId: another.id, gapItemIds });
    const said = { programmeId: programme.id, versionNumber: 1, verdict: 'accepted', note: '' };
    return as.change('POST', `${org.path}/evidence/${id}/reviews`, said);
  },
  addEvent: (as) => {
    const days = { fromOn: inDays(3), toOn: inDays(3) };
    return as.post(`${org.path}/calendar/entries`, { kind: 'review', title: text, ...days });
  },
  setReminders: async (as) => {
    const rules = (await app.as(org.owner).get(`${org.path}/reminder-rules`)).body;
    const { kind, version, isOn } = rules[0];
    return as.patch(`${org.path}/reminder-rules/${kind}`, { isOn: !isOn }, version);
  },
  freezeReport: (as) => as.post(`${org.path}/reports`, {}),
  wordReport: async (as) => {
    const { wording } = (await app.as(org.owner).get(`${org.path}/reports/leadership`)).body.message;
    const words = { text, insteadOf: 'So it was.' };
    return as.patch(`${org.path}/report-wordings/en`, words, wording?.version ?? 0);
  },
  askDecision: (as) => {
    const option = { kind: 'smaller_scope', text: 'Without the branch' };
    const asked = { question: text, neededByOn: inDays(9), deciderId: org.executive.id, options: [option] };
    return as.post(`${org.path}/report-decisions`, asked);
  },
  shareReport: (as) => as.post(`${org.path}/share-links`, { days: 7 }),
  invite: (as) =>
    as.post(`${org.path}/invitations`, { email: `${crypto.randomUUID()}@example.test`, role: 'executive' }),
  rename: (_, role) => withAnother(role, (as, path) => as.patch(path, { name: text }, 1)),
  remove: (_, role) => withAnother(role, (as, path) => as.delete(path)),
};

const membershipOf = async (as: As, id: string) =>
  (await as.get('/api/v1/me')).body.organisations.find((each: { id: string }) => each.id === id);

describe('an organisation says to each of its members what they may read and begin there', () => {
  it.each(roles)('a %s, as the routes then answer', async (role) => {
    const as = app.as(org[role]);
    const { abilities } = await membershipOf(as, org.id);

    const answered: Record<string, boolean | string> = {};
    for (const [ability, route] of Object.entries(routes)) {
      const { status, body } = await route(as, role);
      answered[ability] = status < 300 ? true : status === 403 ? false : `${status} ${JSON.stringify(body)}`;
    }

    expect(answered).toEqual(abilities);
  });

  it.each(roles)('a %s, which roles they may give to others', async (role) => {
    const as = app.as(org[role]);
    const given: Role[] = [];
    for (const each of roles) {
      const body = { email: `${crypto.randomUUID()}@example.test`, role: each };
      if ((await as.post(`${org.path}/invitations`, body)).status === 201) given.push(each);
    }

    expect((await membershipOf(as, org.id)).rolesToGive).toEqual(given);
  });
});

describe('a member', () => {
  it.each(roles)('is said to a %s to be theirs to change or not, as the route then answers', async (role) => {
    const as = app.as(org[role]);
    for (const other of roles) {
      const person = await app.given.member(org, other);
      const { status, body } = await as.get(`${org.path}/members`);
      const said = status === 200 && body.find(({ user }: { user: { id: string } }) => user.id === person.id).abilities;

      const change = await as.change('PATCH', `${org.path}/members/${person.id}`, { role: 'executive' });

      expect([other, change.status < 300]).toEqual([other, said?.change ?? false]);
      expect(said?.needsOwner ?? false).toBe(change.body.code === 'member.above_own_role');
      // What the change answers says the same of its new role.
      if (change.status === 200) expect(change.body).toMatchObject({ abilities: said, duties: expect.any(Array) });
    }
  });

  it('who is the last owner stays one, and is said to', async () => {
    const alone = await app.organisationWith('owner', 'manager');
    const read = async (as: As) => (await as.get(`${alone.path}/members`)).body as { role: Role; abilities: object }[];
    const owner = async (as: As) => (await read(as)).find(({ role }) => role === 'owner')?.abilities;

    const change = { change: false, needsOwner: false, isLastOwner: true };
    expect(await owner(app.as(alone.owner))).toEqual(change);
    expect(await owner(app.as(alone.manager))).toEqual({ change: false, needsOwner: true, isLastOwner: false });
    const path = `${alone.path}/members/${alone.owner.id}`;
    const demoted = await app.as(alone.owner).change('PATCH', path, { role: 'manager' });
    expect(demoted).toMatchObject({ status: 409, body: { code: 'member.last_owner' } });
  });

  it('can be given what their role lets them do', async () => {
    const { body } = await app.as(org.owner).get(`${org.path}/members`);
    const dutiesOf = (id: string) => body.find(({ user }: { user: { id: string } }) => user.id === id).duties;

    expect(dutiesOf(org.contributor.id)).toEqual(['own_gap_items', 'do_tasks', 'own_events', 'read_comments']);
    expect(dutiesOf(org.executive.id)).toEqual(['own_events', 'read_comments', 'make_decisions']);
    expect(dutiesOf(org.auditor.id)).toEqual([]);
  });
});

describe('the days that plans reckon with', () => {
  it.each(roles)('say to a %s what they may change of them, as the routes then answer', async (role) => {
    const as = app.as(org[role]);
    const closure = { kind: 'holiday', name: text, fromOn: inDays(9), toOn: inDays(9) };
    await app.db.auditorFirm.upsert({
      where: { organisationId_name: { organisationId: org.id, name: 'Harbor' } },
      create: { organisationId: org.id, name: 'Harbor' },
      update: {},
    });
    const calendar = async () => as.get(`${org.path}/work-calendar`);
    const { status, body } = await calendar();
    const said = status === 200 ? body.abilities : { setDays: false, close: false, limitFirms: false };
    const versions = (await app.as(org.owner).get(`${org.path}/work-calendar`)).body;

    const setDays = await as.patch(org.path, { workingDays: [1, 2, 3, 4] }, versions.version);
    const close = await as.post(`${org.path}/closures`, closure);
    const firm = versions.auditorFirms[0].version;
    const limits = await as.send('PATCH', `${org.path}/auditor-firms/Harbor`, { accreditation: role }, seen(firm));

    const answered = [setDays, close, limits].map((each) => each.status < 300);
    expect(answered).toEqual([said.setDays, said.close, said.limitFirms]);
  });
});
