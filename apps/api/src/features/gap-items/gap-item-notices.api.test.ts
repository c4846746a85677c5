import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { toldOf } from '../../../test/notices.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { ReminderDelivery } from '../reminders/reminder-delivery.ts';
import { ReminderRunsService } from '../reminders/reminder-runs.service.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const keys = ['A.5.15', 'A.5.16', 'A.5.17'] as const;

async function scene() {
  const org = await app.organisationWith('contributor', 'manager', 'owner');
  const iso = await app.given.programme(org, 'iso-27001-2022', keys);
  const path = `${org.path}/programmes/${iso.id}/gap-items`;
  const itemPath = `${path}/${iso.items['A.5.15']}`;
  const change = async (body: object, person: SignedInPerson = org.manager) => {
    const { version } = (await app.as(org.manager).get(itemPath)).body;
    const answer = await app.as(person).patch(itemPath, body, version);
    expect(answer.status).toBe(200);
  };
  const accept = (accepted: boolean, person: SignedInPerson = org.manager) =>
    app.as(person).change('POST', `${itemPath}/acceptance`, { accepted });
  const told = toldOf(app, org);
  const titles = async () => (await told()).bells.map(({ userId, title }) => [userId, title]);
  return { org, iso, path, change, accept, told, titles };
}

const label = 'A.5.15 Access control';

describe('what happens to a gap item is told', () => {
  it('to who is given it, with programme, requirement, person and day, in the bell and by mail, once', async () => {
    const { org, iso, change, told } = await scene();
    await change({ ownerId: org.contributor.id, dueOn: '2099-05-03' });
    const waiting = await app.db.outbox.findMany({ where: { organisationId: org.id } });

    const { bells, mails } = await told();
    // As if the worker had ended before it could say that it was told.
    await app.db.outbox.createMany({ data: waiting });

    expect(bells).toMatchObject([{ userId: org.contributor.id, title: `Yours now: ${label}`, programmeId: iso.id }]);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain(`Yours now: ${label} · `);
    expect(mails[0]?.body).toContain(
      `${org.manager.name} made you responsible for ${label} in iso-27001-2022, due on 3 May 2099.`,
    );
    expect(await told()).toEqual({ bells: [], mails: [] });
  });

  it('once for all that are given at once, with how many and a link to each', async () => {
    const { org, iso, path, told } = await scene();
    const ids = keys.map((key) => iso.items[key]);
    await app.as(org.manager).changeAll(`${path}/bulk`, { ids, change: { ownerId: org.contributor.id } });
    // One of them is told of all, so that it is read once.
    expect(await app.db.outbox.count({ where: { organisationId: org.id } })).toBe(1);

    const { bells, mails } = await told();

    expect(bells.map(({ userId, title }) => [userId, title])).toEqual([
      [org.contributor.id, '3 requirements are yours now: iso-27001-2022'],
    ]);
    expect(mails).toHaveLength(1);
    for (const key of keys) expect(mails[0]?.body).toMatch(new RegExp(`• ${key} .+\n\\(link\\)`));
    expect(await told()).toEqual({ bells: [], mails: [] });
  });

  it('to its owner that it was sent back, with the reason', async () => {
    const { org, iso, path, change, told } = await scene();
    await change({ ownerId: org.contributor.id });
    await change({ conformity: 'conform' }, org.contributor);
    await told();
    const itemPath = `${path}/${iso.items['A.5.15']}`;
    const { version } = (await app.as(org.manager).get(itemPath)).body;
    const reason = { reason: 'The list is of 2024' };
    await app.as(org.manager).send('POST', `${itemPath}/returns`, reason, { 'if-match': `"${version}"` });

    const { bells, mails } = await told();

    expect(bells).toMatchObject([{ userId: org.contributor.id, title: `Sent back, please answer: ${label}` }]);
    expect(mails[0]?.body).toContain(`${org.manager.name} did not accept ${label} in iso-27001-2022`);
    expect(mails[0]?.body).toContain('“The list is of 2024”');
  });

  it.each([
    ['nothing', undefined, 1],
    ['one mail a day', 'digest', 0],
    ['only the app', 'app_only', 0],
    ['at once', 'at_once', 1],
  ])(
    'to a reviewer who has chosen %s for what waits for them, whatever they chose for gap items',
    async (...chosen) => {
      const [, delivery, expected] = chosen;
      const { org, change, told } = await scene();
      const choose = (kind: string, value: string) =>
        app
          .as(org.manager)
          .send('PUT', `${org.path}/me/reminder-preferences/${kind}`, { delivery: value })
          .then(({ status }) => expect(status).toBe(200));
      await choose('gap_item', delivery === 'at_once' ? 'app_only' : 'at_once');
      if (delivery) await choose('review', delivery);
      await change({ ownerId: org.contributor.id, reviewerId: org.manager.id });
      await told();

      await change({ conformity: 'conform' }, org.contributor);
      const { bells, mails } = await told();
      await app.nest.get(ReminderDelivery).deliver({ organisationId: org.id }, Temporal.Now.plainDateISO(), new Date());
      const daily = (await told()).mails;

      expect(bells.map(({ userId }) => userId)).toEqual([org.manager.id]);
      expect(mails).toHaveLength(expected);
      expect(daily.filter(({ recipient }) => recipient === org.manager.email)).toHaveLength(
        delivery === 'digest' ? 1 : 0,
      );
    },
  );

  it('to each of those who are given some by one change, of what is still theirs', async () => {
    const { org, iso, path, change, titles } = await scene();
    const ids = keys.map((key) => iso.items[key]);
    await app.as(org.manager).changeAll(`${path}/bulk`, { ids, change: { ownerId: org.contributor.id } });
    await change({ ownerId: org.owner.id });

    expect((await titles()).toSorted()).toEqual(
      [
        [org.contributor.id, '2 requirements are yours now: iso-27001-2022'],
        [org.owner.id, `Yours now: ${label}`],
      ].toSorted(),
    );
  });

  it('to the reviewer once it is claimed, and not while it is a gap', async () => {
    const { org, change, titles } = await scene();
    await change({ ownerId: org.contributor.id, reviewerId: org.owner.id, conformity: 'minor' });
    await titles();

    await change({ conformity: 'conform' }, org.contributor);

    expect(await titles()).toEqual([[org.owner.id, `Waits for your acceptance: ${label}`]]);
  });

  it('to whoever becomes the reviewer of what waits already, but not to who answers for it', async () => {
    const { org, change, titles } = await scene();
    await change({ ownerId: org.contributor.id, conformity: 'conform' });
    await titles();

    await change({ reviewerId: org.contributor.id });
    expect(await titles()).toEqual([]);
    await change({ reviewerId: org.owner.id });
    expect(await titles()).toEqual([[org.owner.id, `Waits for your acceptance: ${label}`]]);
  });

  it('to the owner when it is accepted, when that is taken back, and when it is sent back, with the reason', async () => {
    const { org, change, accept, told, titles } = await scene();
    await change({ ownerId: org.contributor.id, dueOn: '2099-05-03' });
    await change({ conformity: 'conform' }, org.contributor);
    await titles();

    await accept(true);
    expect(await titles()).toEqual([[org.contributor.id, `Accepted: ${label}`]]);
    await accept(false);
    expect(await titles()).toEqual([[org.contributor.id, `No longer accepted: ${label}`]]);
    await change({ conformity: 'minor', findingAsIs: 'Nobody reviews the rights' });
    const { bells, mails } = await told();

    expect(bells).toMatchObject([{ userId: org.contributor.id, title: `Sent back, please answer: ${label}` }]);
    expect(mails[0]?.body).toContain('“Nobody reviews the rights”');
    const work = await app.as(org.contributor).get(`${org.path}/my-work`);
    expect(work.body.items).toMatchObject([
      { kind: 'gap_item', asks: 'Close the gap', because: `${org.manager.name}: “Nobody reviews the rights”` },
    ]);
  });

  it('to nobody of what they did themselves, of what is over by then, and of what concerns nobody', async () => {
    const { org, change, accept, titles } = await scene();
    await change({ ownerId: org.manager.id });
    await change({ ownerId: org.contributor.id });
    await change({ ownerId: null, findingAsIs: 'Open' });
    await change({ conformity: 'conform' }, org.manager);
    await accept(true, org.owner);
    await accept(false, org.owner);

    // Who said that it conforms hears of it, also where nobody owns it: of how it stands now.
    expect(await titles()).toEqual([[org.manager.id, `No longer accepted: ${label}`]]);
    await change({ targetToBe: 'Closed' });
    expect(await app.db.outbox.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('in the mail of the day to who wants that, with who did it, the programme and the day', async () => {
    const { org, change, told } = await scene();
    await app.as(org.contributor).send('PUT', `${org.path}/me/reminder-preferences/gap_item`, { delivery: 'digest' });
    await change({ ownerId: org.contributor.id, dueOn: '2099-05-03' });
    const atOnce = (await told()).mails;

    const turn = { timeZone: 'UTC', isNewDay: false, now: new Date() };
    await app.nest.get(ReminderRunsService).remind({ organisationId: org.id }, turn);

    const [mail] = (await told()).mails;
    expect(atOnce).toEqual([]);
    expect(mail?.body).toContain(
      `(${org.manager.name} made you responsible for ${label} in iso-27001-2022, due on 3 May 2099.)`,
    );
  });

  it('to nobody of another organisation', async () => {
    const { org, change, told } = await scene();
    const other = await app.organisationWith('manager');
    const elsewhere = toldOf(app, other);
    await change({ ownerId: org.contributor.id });
    await told();

    expect(await elsewhere()).toEqual({ bells: [], mails: [] });
  });
});
