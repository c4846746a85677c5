import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reminder } from '@waymark/contracts';
import type { SignedInPerson } from '../../../test/given.ts';
import { type MailServer, startMailServer } from '../../../test/mail-server.ts';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
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

describe('reminders', () => {
  it('come to whoever a date belongs to, in the app and in one mail for the day', async () => {
    const org = await anOrganisation();
    const task = await giveTask(org, org.contributor, inDays(7));
    await giveTask(org, org.contributor, inDays(1));
    await giveTask(org, org.manager, inDays(4));

    await run(noonIn(0));

    const { items, unread } = await remindersOf(org, org.contributor);
    expect(unread).toBe(2);
    expect(items.map(({ dueOn, isRead }: Reminder) => [dueOn, isRead])).toEqual([
      [inDays(1), false],
      [inDays(7), false],
    ]);
    expect(items[1]).toMatchObject({ kind: 'task', level: 'own', eventId: `task:${task.id}`, title: task.title });
    const mails = await mailsOf(org);
    const mine = mails.find(({ recipient }) => recipient === org.contributor.email);
    expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(
      [org.contributor.email, org.manager.email].toSorted(),
    );
    expect(mine).toMatchObject({ state: 'kept', subject: expect.stringMatching(/^2 things wait for you at [^:]+$/) });
    expect(mine?.body).toContain('Review firewall rules: tomorrow');
    expect((await app.as(org.auditor).get(`${org.path}/reminders`)).status).toBe(403);
  });

  it('come once, however often the job runs, and again for the next lead time', async () => {
    const org = await anOrganisation();
    await giveTask(org, org.contributor, inDays(7));

    for (const hour of ['06:00:00', '06:15:00', '18:00:00']) await run(at(inDays(0), hour));
    const first = (await mailsOf(org)).length;
    await run(at(inDays(6), '06:00:00'));

    expect([first, (await mailsOf(org)).length]).toEqual([1, 2]);
    expect((await remindersOf(org, org.contributor)).unread).toBe(2);
  });

  it('wait for the morning where the organisation is', async () => {
    const [east, west] = [await anOrganisation(), await anOrganisation()];
    const zone = (org: Org, timeZone: string) =>
      app.db.organisation.updateMany({ where: { id: org.id }, data: { timeZone } });
    await zone(east, 'Asia/Tokyo');
    await zone(west, 'America/Los_Angeles');
    for (const org of [east, west]) await giveTask(org, org.contributor, inDays(1));
    const told = async () => [
      (await remindersOf(east, east.contributor)).unread,
      (await remindersOf(west, west.contributor)).unread,
    ];

    // 05:59 and 06:00 in Tokyo, the evening before in Los Angeles.
    await run(at(inDays(-1), '20:59:00'));
    const before = await told();
    await run(at(inDays(-1), '21:00:00'));
    const inTokyo = await told();
    await run(at(inDays(0), '21:00:00'));

    expect(before).toEqual([0, 0]);
    // There it is the day before the task is due; in Los Angeles two days are left.
    expect(inTokyo).toEqual([1, 0]);
    expect((await told())[1]).toBe(1);
  });

  it('of what was missed go to the managers, then to the owners, until it is done', async () => {
    const org = await anOrganisation();
    const task = await giveTask(org, org.contributor, inDays(-1));
    const levels = async (person: SignedInPerson) =>
      (await remindersOf(org, person)).items.map(({ level, title }: Reminder) => [level, title]);

    await run(noonIn(2));
    const [managers, owners] = [await levels(org.manager), await levels(org.owner)];
    await run(noonIn(6));
    const later = await levels(org.owner);
    await app.db.task.updateMany({ where: { id: task.id }, data: { status: 'done', dueOn: date(inDays(4)) } });
    await run(noonIn(7));

    expect([managers, owners]).toEqual([[['manager', task.title]], []]);
    expect(later).toEqual([['owner', task.title]]);
    expect(await levels(org.manager)).toEqual(managers);
    expect((await mailsOf(org)).at(-1)?.body).toMatch(
      /was due on .+ days ago \(contributor .+\. You are told as an owner/,
    );
  });

  it('of what belongs to nobody go to the managers, and to the owners where there are none', async () => {
    const [org, small] = [await anOrganisation(), await app.organisationWith('owner')];
    for (const [place, person] of [
      [org, org.manager],
      [small, small.owner],
    ] as const) {
      const programme = await startProgramme(app, place, person, programmeBody.soc2({ targetOn: inDays(490) }));
      await app.db.programme.updateMany({
        where: { id: programme.id },
        data: { targetOn: date(inDays(30)), periodToOn: date(inDays(-30)), periodFromOn: date(inDays(-300)) },
      });
    }

    await run(noonIn(0));

    const kinds = async (place: { path: string }, person: SignedInPerson) =>
      (await app.as(person).get(`${place.path}/reminders`)).body.items.map(
        ({ eventId }: Reminder) => eventId.split(':')[0],
      );
    expect(await kinds(org, org.manager)).toContain('target');
    expect(await kinds(small, small.owner)).toContain('target');
    expect(await kinds(org, org.owner)).toEqual([]);
  });

  it('are in the language of who reads them', async () => {
    const org = await anOrganisation();
    await app.as(org.contributor).send('PUT', `${org.path}/my-language`, { language: 'de' });
    await giveTask(org, org.contributor, inDays(1));
    await giveTask(org, org.manager, inDays(1));

    await run(noonIn(0));

    const byPerson = new Map((await mailsOf(org)).map(({ recipient, subject, body }) => [recipient, subject + body]));
    expect(byPerson.get(org.contributor.email)).toMatch(/: morgen, .* · [\s\S]*morgen/);
    expect(byPerson.get(org.manager.email)).toMatch(/: tomorrow, .* · [\s\S]*tomorrow/);
  });

  it('follow their reader into another language, whenever they were written', async () => {
    const org = await anOrganisation();
    const programme = await startProgramme(app, org, org.manager, programmeBody.soc2({ targetOn: inDays(490) }));
    await app.db.programme.updateMany({
      where: { id: programme.id },
      data: { targetOn: date(inDays(30)), periodToOn: date(inDays(-30)), periodFromOn: date(inDays(-300)) },
    });
    await run(noonIn(0));
    await run(noonIn(1));
    const titlesIn = async (language: string): Promise<string[]> => {
      const headers = { 'accept-language': language };
      const { body } = await app.as(org.manager).send('GET', `${org.path}/reminders`, undefined, headers);
      return body.items.map(({ title }: Reminder) => title);
    };

    const english = await titlesIn('en');
    const german = await titlesIn('de');

    expect(english.length).toBeGreaterThan(0);
    expect(german).toHaveLength(english.length);
    expect(english.filter((title) => german.includes(title))).toEqual([]);
    expect(await titlesIn('en')).toEqual(english);
  });

  it('are read one by one or all at once, by nobody but their reader', async () => {
    const org = await anOrganisation();
    for (const days of [1, 7]) await giveTask(org, org.contributor, inDays(days));
    await run(noonIn(0));
    const [first] = (await remindersOf(org, org.contributor)).items;
    const path = `${org.path}/reminders/read`;

    const byOther = await app.as(org.manager).post(path, { ids: [first.id] });
    const untouched = (await remindersOf(org, org.contributor)).unread;
    const one = await app.as(org.contributor).post(path, { ids: [first.id] });
    const all = await app.as(org.contributor).post(path, {});

    expect([byOther.status, untouched]).toEqual([200, 2]);
    expect([one.status, one.body.unread, all.body.unread]).toEqual([200, 1, 0]);
    expect(all.body.items.every(({ isRead }: Reminder) => isRead)).toBe(true);
    expect((await app.as(org.contributor).post(path, { ids: ['one'] })).status).toBe(400);
  });

  it('are read in one statement however many there are', async () => {
    const org = await anOrganisation();
    const statements = async () =>
      Number((await app.as(org.contributor).get(`${org.path}/reminders`)).headers.get('x-sql-statements'));

    const none = await statements();
    for (let count = 0; count < 5; count += 1) await giveTask(org, org.contributor, inDays(1));
    await run(noonIn(0));

    expect([none, await statements()]).toEqual([2, 2]);
  });
});

describe('with a mail server', () => {
  let mails: MailServer;
  let sending: TestApp;
  beforeAll(async () => {
    mails = await startMailServer();
    sending = await startTestApp({ SMTP_URL: mails.url });
  });
  afterAll(async () => {
    await sending.stop();
    await mails.stop();
  });

  it('real people get mail, and the people of the demo get none', async () => {
    const [org, demo] = [await anOrganisation(sending), await anOrganisation(sending)];
    await sending.db.organisation.updateMany({ where: { id: demo.id }, data: { isDemo: true } });
    await giveTask(demo, demo.contributor, inDays(1), sending);
    await giveTask(org, org.contributor, inDays(1), sending);

    await run(noonIn(0), sending);

    expect(await mails.next()).toContain(`To: ${org.contributor.email}`);
    expect(mails.rest()).toEqual([]);
    expect((await mailsOf(demo, sending)).map(({ state }) => state)).toEqual(['kept']);
    expect((await mailsOf(org, sending)).map(({ state }) => state)).toEqual(['sent']);
  });
});
