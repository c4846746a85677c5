import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarEvent } from '@waymark/contracts';
import type { SignedInPerson } from '../../../../test/given.ts';
import { inDays } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const anOrganisation = () => app.organisationWith('owner', 'manager', 'contributor', 'executive');
type Org = Awaited<ReturnType<typeof anOrganisation>>;

const entryBody = (more: object = {}) => ({
  kind: 'review',
  title: 'Access review',
  fromOn: '2028-01-31',
  toOn: '2028-01-31',
  ...more,
});
const create = (org: Org, more: object = {}, by: SignedInPerson = org.manager) =>
  app.as(by).post(`${org.path}/calendar/entries`, entryBody(more));
const change = (org: Org, id: string, day: string, body: object, by: SignedInPerson = org.manager) =>
  app.as(by).change('PUT', `${org.path}/calendar/entries/${id}/days/${day}`, body);
const eventsOf = async (org: Org, from: string, to: string): Promise<CalendarEvent[]> => {
  const { body } = await app.as(org.manager).get(`${org.path}/calendar/events?from=${from}&to=${to}&kinds=event`);
  return body.items;
};
const daysOf = async (org: Org, from: string, to: string) =>
  (await eventsOf(org, from, to)).map(({ fromOn }) => fromOn);
const actionsOn = async (id: string) =>
  (await app.db.activity.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } })).map(
    ({ action }) => action,
  );

describe('days of an event', () => {
  it('can be moved, left out with a reason, done and put back, one day at a time', async () => {
    const org = await anOrganisation();
    const start = '2028-03-06';
    const { body } = await create(org, { fromOn: start, toOn: start, recurrence: 'FREQ=WEEKLY;COUNT=3' });

    const moved = await change(org, body.id, '2028-03-13', { change: 'move', toOn: '2028-05-02' });
    const skipped = await change(org, body.id, '2028-03-20', { change: 'skip', reason: 'Everybody is ill' });
    const shown = await eventsOf(org, '2028-03-01', '2028-05-31');
    const farAway = await daysOf(org, '2028-05-01', '2028-05-31');
    const { body: restored } = await change(org, body.id, '2028-03-20', { change: 'restore' });
    await change(org, body.id, '2028-03-13', { change: 'restore' });

    expect([moved.status, skipped.status]).toEqual([200, 200]);
    expect(shown.map(({ fromOn, entry }) => [fromOn, entry?.originalOn])).toEqual([
      ['2028-03-06', '2028-03-06'],
      ['2028-05-02', '2028-03-13'],
    ]);
    expect(farAway).toEqual(['2028-05-02']);
    expect(skipped.body.decided).toContainEqual({
      originalOn: '2028-03-20',
      decision: { change: 'skip', reason: 'Everybody is ill' },
    });
    expect(restored.decided.some(({ originalOn }: { originalOn: string }) => originalOn === '2028-03-20')).toBe(false);
    expect(await daysOf(org, '2028-03-01', '2028-05-31')).toEqual(['2028-03-06', '2028-03-13', '2028-03-20']);
    expect(await actionsOn(body.id)).toEqual([
      'calendar_entry.created',
      'calendar_entry.day_moved',
      'calendar_entry.day_skipped',
      'calendar_entry.day_restored',
      'calendar_entry.day_restored',
    ]);
  });

  it('counted from their completion are due again an interval after it, not after the day they were due', async () => {
    const org = await anOrganisation();
    const { body } = await create(org, {
      fromOn: inDays(-20),
      toOn: inDays(-20),
      recurrence: 'FREQ=DAILY;INTERVAL=30',
      anchoredTo: 'completion',
      ownerId: org.contributor.id,
    });

    const before = body.nextOn[0];
    const { body: after } = await change(org, body.id, inDays(-20), { change: 'complete' }, org.contributor);

    expect(before).toBe(inDays(10));
    expect(after.nextOn.slice(0, 2)).toEqual([inDays(30), inDays(60)]);
    expect(await eventsOf(org, inDays(-40), inDays(40))).toMatchObject([
      { fromOn: inDays(-20), isDone: true },
      { fromOn: inDays(30), isDone: false },
    ]);
  });

  it('are completed by their owner or a manager, and by nobody else', async () => {
    const org = await anOrganisation();
    const { body } = await create(org, { fromOn: inDays(-1), toOn: inDays(-1), ownerId: org.contributor.id });
    const done = { change: 'complete' };

    const byOther = await change(org, body.id, inDays(-1), done, org.executive);
    const skipByOwner = await change(org, body.id, inDays(-1), { change: 'skip', reason: 'No time' }, org.contributor);
    const byOwner = await change(org, body.id, inDays(-1), done, org.contributor);
    const byManager = await change(org, body.id, inDays(-1), { change: 'restore' });

    expect([byOther.body.code, skipByOwner.body.code]).toEqual(['access.forbidden', 'access.forbidden']);
    expect([byOwner.status, byManager.status]).toEqual([200, 200]);
    expect(byManager.body.version).toBe(3);
  });

  it('have no days their rule does not give, nothing done in the future, and one change at a time', async () => {
    const org = await anOrganisation();
    const { body } = await create(org, { recurrence: 'FREQ=WEEKLY' });
    const path = `${org.path}/calendar/entries/${body.id}/days/2028-02-07`;
    const skip = { change: 'skip', reason: 'Holiday' };

    const answers = [
      await change(org, body.id, '2028-02-01', skip),
      await change(org, body.id, '2028-02-31', skip),
      await change(org, body.id, '2028-02-07', { change: 'skip' }),
      await change(org, body.id, '2028-02-07', { change: 'complete', completedOn: inDays(2) }),
      await app.as(org.manager).send('PUT', path, skip, { 'if-match': '"9"' }),
    ];

    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
      [422, 'event.no_such_day'],
      [400, 'request.invalid'],
      [400, 'request.invalid'],
      [400, 'request.invalid'],
      [412, 'resource.changed_meanwhile'],
    ]);
    expect(await app.db.calendarEntryDay.count({ where: { entryId: body.id } })).toBe(0);
  });
});
