import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reminder, ReminderRule } from '@waymark/contracts';
import { defaultReminderSettings, reminderKinds } from '@waymark/domain';
import type { SignedInPerson } from '../../../test/given.ts';
import { inDays } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { ReminderRunsService } from './reminder-runs.service.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const anOrganisation = (of: TestApp = app) => of.organisationWith('owner', 'manager', 'contributor', 'auditor');
type Org = Awaited<ReturnType<typeof anOrganisation>>;

const date = (day: string) => new Date(`${day}T00:00:00Z`);
const at = (day: string, time: string) => new Date(`${day}T${time}Z`);
const noonIn = (days: number) => at(inDays(days), '12:00:00');
const run = (now: Date, of: TestApp = app) => of.nest.get(ReminderRunsService).run(now);

const giveTask = (org: Org, person: SignedInPerson, dueOn: string, of: TestApp = app) =>
  of.db.task.create({
    data: {
      organisationId: org.id,
      title: 'Review firewall rules',
      dueOn: date(dueOn),
      assigneeId: person.id,
      createdById: org.manager.id,
    },
  });
const remindersOf = async (org: Org, person: SignedInPerson) =>
  (await app.as(person).get(`${org.path}/reminders`)).body;
const mailsOf = (org: Org, of: TestApp = app) =>
  of.db.mail.findMany({ where: { organisationId: org.id }, orderBy: { createdAt: 'asc' } });
const actions = async (org: Org) =>
  (await app.db.activity.findMany({ where: { organisationId: org.id } })).map(({ action }) => action);

describe('how one is told', () => {
  it('is a digest until one says otherwise: a mail for each at once, or none at all', async () => {
    const org = await anOrganisation();
    const set = (person: SignedInPerson, delivery: string) =>
      app.as(person).send('PUT', `${org.path}/me/reminder-preferences/task`, { delivery });
    const before = (await app.as(org.manager).get(`${org.path}/me/reminder-preferences`)).body;

    const atOnce = await set(org.manager, 'at_once');
    await set(org.contributor, 'app_only');
    for (const person of [org.manager, org.contributor, org.owner]) {
      for (const days of [1, 7]) await giveTask(org, person, inDays(days));
    }
    await run(noonIn(0));

    expect(before.items).toEqual([
      { kind: 'review', delivery: 'at_once' },
      ...reminderKinds.map((kind) => ({ kind, delivery: 'digest' })),
    ]);
    expect(atOnce.body.items).toContainEqual({ kind: 'task', delivery: 'at_once' });
    const recipients = (await mailsOf(org)).map(({ recipient }) => recipient).toSorted();
    expect(recipients).toEqual([org.manager.email, org.manager.email, org.owner.email].toSorted());
    expect((await remindersOf(org, org.contributor)).unread).toBe(2);
    expect(await actions(org)).toContain('reminder_preference.changed');
  });

  it.each([
    ['birthday', 'digest'],
    ['task', 'by_pigeon'],
  ])('cannot be for %s: %s', async (kind, delivery) => {
    const org = await anOrganisation();

    const answer = await app
      .as(org.contributor)
      .send('PUT', `${org.path}/me/reminder-preferences/${kind}`, { delivery });

    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });
});

describe('the rules of an organisation', () => {
  const rulesOf = async (org: Org): Promise<ReminderRule[]> =>
    (await app.as(org.contributor).get(`${org.path}/reminder-rules`)).body;

  it('are on as they come, and change with the version that was seen', async () => {
    const org = await anOrganisation();
    const path = `${org.path}/reminder-rules/task`;
    const patch = (body: object, version?: number, by = org.manager) => app.as(by).patch(path, body, version);

    const before = await rulesOf(org);
    const answers = [
      await patch({ isOn: false }),
      await patch({ isOn: false }, 3),
      await patch({ isOn: false }, 0, org.contributor),
      await patch({ leadDays: [500] }, 0),
    ];
    const first = await patch({ leadDays: [2, 10, 2], escalateToOwnersAfter: null }, 0);
    const late = await patch({ isOn: false }, 0);
    const second = await patch({ isOn: false }, 1);

    expect(before).toEqual(reminderKinds.map((kind) => ({ kind, ...defaultReminderSettings[kind], version: 0 })));
    expect(answers.map(({ status }) => status)).toEqual([428, 412, 403, 400]);
    expect(first.body).toMatchObject({ leadDays: [10, 2], escalateToManagersAfter: 3, escalateToOwnersAfter: null });
    expect(late).toMatchObject({ status: 412, body: { facts: { current: { leadDays: [10, 2], version: 1 } } } });
    expect(second.body).toMatchObject({ isOn: false, leadDays: [10, 2], version: 2 });
    expect((await rulesOf(org)).find(({ kind }) => kind === 'task')).toEqual(second.body);
    expect((await actions(org)).filter((action) => action === 'reminder_rule.changed')).toHaveLength(2);
  });

  it('say when people are told', async () => {
    const org = await anOrganisation();
    await app.as(org.manager).patch(`${org.path}/reminder-rules/task`, { leadDays: [10] }, 0);
    await giveTask(org, org.contributor, inDays(10));
    await giveTask(org, org.contributor, inDays(1));

    await run(noonIn(0));

    expect((await remindersOf(org, org.contributor)).items.map(({ dueOn }: Reminder) => dueOn)).toEqual([inDays(10)]);
  });

  it('and reminders of another organisation are not there', async () => {
    const [org, other] = [await anOrganisation(), await anOrganisation()];
    await giveTask(org, org.contributor, inDays(1));
    await run(noonIn(0));

    for (const path of ['reminders', 'reminder-rules', 'me/reminder-preferences', 'work-calendar']) {
      expect((await app.as(other.owner).get(`${org.path}/${path}`)).status).toBe(404);
    }
    const [{ id }] = (await remindersOf(org, org.contributor)).items;
    await app.as(other.contributor).post(`${other.path}/reminders/read`, { ids: [id] });
    expect((await remindersOf(org, org.contributor)).unread).toBe(1);
  });
});
