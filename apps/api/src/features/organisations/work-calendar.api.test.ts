import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const anOrganisation = () => app.organisationWith('owner', 'manager', 'contributor');
type Org = Awaited<ReturnType<typeof anOrganisation>>;

const holiday = {
  kind: 'holiday',
  name: 'Between the years',
  fromOn: '2027-12-24',
  toOn: '2027-12-31',
  isYearly: true,
};
const close = (org: Org, more: object = {}) =>
  app.as(org.manager).post(`${org.path}/closures`, { ...holiday, ...more });
const workCalendar = async (org: Org) => (await app.as(org.contributor).get(`${org.path}/work-calendar`)).body;
const actionsOn = async (subjectId: string) =>
  (await app.db.activity.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })).map(({ action }) => action);

describe('the work calendar', () => {
  it('begins with Monday to Friday in UTC, and shows closures and firms', async () => {
    const org = await anOrganisation();
    await app.db.auditorFirm.create({ data: { organisationId: org.id, name: 'Nordcert', majorClosureDays: 90 } });
    const { body: closure } = await close(org);

    const { status, body, headers } = await app.as(org.contributor).get(`${org.path}/work-calendar`);

    expect(status).toBe(200);
    expect(body).toEqual({
      timeZone: 'UTC',
      workingDays: [1, 2, 3, 4, 5],
      closures: [{ ...holiday, id: closure.id, version: 1 }],
      auditorFirms: [
        {
          name: 'Nordcert',
          accreditation: '',
          stageGapWarnMonths: 3,
          stageGapBlockMonths: 6,
          majorClosureDays: 90,
          version: 1,
        },
      ],
      abilities: { setDays: false, close: false, limitFirms: false },
      version: 2,
    });
    // Who asks, and the calendar.
    expect(Number(headers.get('x-sql-statements'))).toBe(2);
  });

  it('takes another time zone and other working days from an owner', async () => {
    const org = await anOrganisation();
    const change = { timeZone: 'Asia/Dubai', workingDays: [7, 1, 2, 3, 4] };

    const byManager = await app.as(org.manager).patch(org.path, change, 1);
    const { status, body } = await app.as(org.owner).patch(org.path, change, 1);

    expect(byManager).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    expect([status, body.timeZone]).toEqual([200, 'Asia/Dubai']);
    expect(await workCalendar(org)).toMatchObject(change);
    expect(await actionsOn(org.id)).toEqual(['organisation.calendar_changed']);
  });

  it.each([
    ['the one the browser names', 'Pacific/Auckland', 'Pacific/Auckland'],
    ['its old name', 'Asia/Calcutta', 'Asia/Calcutta'],
    ['UTC for one that nobody knows', 'Mars/Olympus', 'UTC'],
    ['UTC for an offset', '+02:00', 'UTC'],
    ['UTC for nothing', undefined, 'UTC'],
  ])('begins with %s', async (_case, timeZone, expected) => {
    const person = await app.given.person();

    const { status, body } = await app.as(person).post('/orgs', { name: 'Newcomers', timeZone });

    expect([status, body.timeZone]).toEqual([201, expected]);
    expect(await app.db.organisation.findUniqueOrThrow({ where: { id: body.id } })).toMatchObject({
      timeZone: expected,
    });
  });

  it.each(['Mars/Olympus', '+02:00', 'CET CEST', "'; DROP TABLE closure; --", 'posixrules'])(
    'knows no time zone called %j',
    async (timeZone) => {
      const org = await anOrganisation();

      const answer = await app.as(org.owner).patch(org.path, { timeZone }, 1);

      expect(answer).toMatchObject({ status: 422, body: { code: 'organisation.time_zone_unknown' } });
      expect(await workCalendar(org)).toMatchObject({ timeZone: 'UTC', version: 1 });
    },
  );

  it('refuses working days that are none, or named twice', async () => {
    const org = await anOrganisation();

    for (const workingDays of [[], [1, 1], [0], [8]]) {
      expect(await app.as(org.owner).patch(org.path, { workingDays }, 1)).toMatchObject({ status: 400 });
    }
  });
});

describe('closures', () => {
  it('are added, changed by the version that was seen, and taken away; each counts up the organisation’s version', async () => {
    const org = await anOrganisation();

    const added = await close(org);
    const path = `${org.path}/closures/${added.body.id}`;
    const late = await app.as(org.manager).patch(path, { name: 'Rest' }, 7);
    const changed = await app.as(org.manager).patch(path, { name: 'Rest', toOn: '2028-01-02' }, 1);
    const versions = [(await workCalendar(org)).version];
    const removed = await app.as(org.manager).delete(path);
    versions.push((await workCalendar(org)).version);

    expect([added.status, late.status, changed.status, removed.status]).toEqual([201, 412, 200, 204]);
    expect(late.body.facts.current).toMatchObject({ name: 'Between the years', version: 1 });
    expect(changed.body).toMatchObject({ ...holiday, name: 'Rest', toOn: '2028-01-02', isYearly: true, version: 2 });
    expect(versions).toEqual([3, 4]);
    expect((await workCalendar(org)).closures).toEqual([]);
    expect(await actionsOn(added.body.id)).toEqual(['closure.created', 'closure.changed', 'closure.deleted']);
  });

  it('do not end before they start, when added or when changed', async () => {
    const org = await anOrganisation();
    const { body } = await close(org);
    const reversed = { status: 422, body: { code: 'closure.dates_reversed' } };

    expect(await close(org, { toOn: '2027-12-23' })).toMatchObject(reversed);
    expect(
      await app.as(org.manager).patch(`${org.path}/closures/${body.id}`, { fromOn: '2028-01-01' }, 1),
    ).toMatchObject(reversed);
    expect((await workCalendar(org)).closures).toHaveLength(1);
  });

  it('of another organisation are not there, and contributors only see their own', async () => {
    const [org, other] = [await anOrganisation(), await anOrganisation()];
    const { body } = await close(org);
    const path = `${other.path}/closures/${body.id}`;

    expect((await app.as(other.manager).patch(path, { name: 'Ours' }, 1)).status).toBe(404);
    expect((await app.as(other.manager).delete(path)).status).toBe(404);
    expect((await app.as(org.contributor).delete(`${org.path}/closures/${body.id}`)).status).toBe(403);
    expect((await workCalendar(other)).closures).toEqual([]);
  });
});

describe('the day', () => {
  it('is another one in Kiribati than in Samoa at the same instant', async () => {
    const [east, west] = [await anOrganisation(), await anOrganisation()];
    await app.as(east.owner).patch(east.path, { timeZone: 'Pacific/Kiritimati' }, 1);
    await app.as(west.owner).patch(west.path, { timeZone: 'Pacific/Pago_Pago' }, 1);
    // 14 hours before and 11 behind UTC: at no instant is it the same day in both.
    const dayIn = (timeZone: string) => Temporal.Now.plainDateISO(timeZone);
    const westernDay = dayIn('Pacific/Pago_Pago').toString();
    const capture = (org: Org, capturedOn: string) =>
      app.as(org.contributor).post(`${org.path}/evidence`, {
        title: 'Log',
        capturedOn,
        source: { kind: 'link', url: 'https://example.test/' },
      });
    const task = async (org: Org) => {
      const body = { title: 'Look', assigneeId: org.contributor.id, dueOn: westernDay };
      return (await app.as(org.manager).post(`${org.path}/tasks`, body)).body;
    };

    const easternDay = dayIn('Pacific/Kiritimati').toString();
    const [inEast, inWest] = [await capture(east, easternDay), await capture(west, easternDay)];
    const due = [await task(east), await task(west)].map(({ isOverdue }) => isOverdue);

    expect(easternDay > westernDay).toBe(true);
    expect([inEast.status, inWest.body.code]).toEqual([201, 'evidence.captured_in_future']);
    expect(due).toEqual([true, false]);
    const work = async (org: Org) => (await app.as(org.contributor).get(`${org.path}/my-work`)).body.items[0].isOverdue;
    expect([await work(east), await work(west)]).toEqual([true, false]);
  });
});

describe('one’s own language', () => {
  it('is set by each for themselves', async () => {
    const org = await anOrganisation();
    const path = `${org.path}/my-language`;

    const answer = await app.as(org.contributor).send('PUT', path, { language: 'de' });
    const unknown = await app.as(org.contributor).send('PUT', path, { language: 'tlh' });

    expect(answer).toMatchObject({ status: 200, body: { language: 'de' } });
    expect(unknown).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    const rows = await app.db.member.findMany({ where: { organisationId: org.id, language: 'de' } });
    expect(rows.map(({ userId }) => userId)).toEqual([org.contributor.id]);
    expect(await actionsOn(org.contributor.id)).toEqual(['member.language_changed']);
  });
});
