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

describe('events people put in themselves', () => {
  it('are kept, listed, found and shown on their days', async () => {
    const org = await anOrganisation();

    const { status, body } = await create(org, { toOn: '2028-02-02', note: 'Room 4', ownerId: org.contributor.id });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: 'Access review',
      lengthDays: 3,
      owner: { id: org.contributor.id },
      version: 1,
    });
    expect(body.nextOn).toEqual(['2028-01-31']);
    const seen = (edit: boolean, complete: boolean) => ({ ...body, abilities: { edit, complete } });
    expect(body.abilities).toEqual(seen(true, true).abilities);
    expect((await app.as(org.contributor).get(`${org.path}/calendar/entries`)).body).toEqual([seen(false, true)]);
    const { body: read } = await app.as(org.executive).get(`${org.path}/calendar/entries/${body.id}`);
    expect(read).toEqual(seen(false, false));
    expect(await eventsOf(org, '2028-02-02', '2028-02-20')).toMatchObject([
      {
        id: `event:${body.id}`,
        kind: 'event',
        fromOn: '2028-01-31',
        toOn: '2028-02-02',
        detail: 'Room 4',
        person: { id: org.contributor.id },
        entry: { id: body.id, originalOn: '2028-01-31', isRecurring: false, isWindow: false, version: 1 },
      },
    ]);
    expect(await actionsOn(body.id)).toEqual(['calendar_entry.created']);
  });

  it('repeat by their rule, on the last day of months that are too short', async () => {
    const org = await anOrganisation();

    const { body } = await create(org, { recurrence: 'FREQ=MONTHLY' });

    expect(await daysOf(org, '2028-01-01', '2028-05-01')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(body.nextOn).toHaveLength(12);
  });

  it('go to a working day of the organisation, and once where two go to the same', async () => {
    const org = await anOrganisation();
    await app.as(org.manager).post(`${org.path}/closures`, {
      kind: 'holiday',
      name: 'Works outing',
      fromOn: '2028-01-31',
      toOn: '2028-01-31',
    });
    await create(org, { recurrence: 'FREQ=MONTHLY;COUNT=2', shift: 'before' });
    const daily = await anOrganisation();
    // 4 February 2028 is a Friday.
    await create(daily, { fromOn: '2028-02-04', toOn: '2028-02-04', recurrence: 'FREQ=DAILY;COUNT=4', shift: 'after' });

    // 31 January is the holiday, a Monday: the Friday before it.
    expect(await daysOf(org, '2028-01-01', '2028-03-01')).toEqual(['2028-01-28', '2028-02-29']);
    expect(await daysOf(daily, '2028-02-01', '2028-02-20')).toEqual(['2028-02-04', '2028-02-07']);
  });

  it('change as a whole with the version that was seen, and keep what was done', async () => {
    const org = await anOrganisation();
    const { body } = await create(org, { fromOn: inDays(-14), toOn: inDays(-14), recurrence: 'FREQ=WEEKLY;COUNT=6' });
    await change(org, body.id, inDays(-14), { change: 'complete' });
    const path = `${org.path}/calendar/entries/${body.id}`;
    const patch = { title: 'Joiners and leavers', fromOn: inDays(1), recurrence: 'FREQ=DAILY;COUNT=2' };

    const without = await app.as(org.manager).patch(path, patch);
    const late = await app.as(org.manager).patch(path, patch, 1);
    const changed = await app.as(org.manager).patch(path, patch, 2);

    expect([without.status, late.status, changed.status]).toEqual([428, 412, 200]);
    expect(late.body.facts.current).toMatchObject({ title: 'Access review', version: 2 });
    expect(changed.body).toMatchObject({ title: 'Joiners and leavers', version: 3, nextOn: [inDays(1), inDays(2)] });
    expect(await daysOf(org, inDays(-30), inDays(30))).toEqual([inDays(-14), inDays(1), inDays(2)]);
    expect(await actionsOn(body.id)).toEqual([
      'calendar_entry.created',
      'calendar_entry.day_completed',
      'calendar_entry.changed',
    ]);
  });

  it('that are cancelled are gone, and their rows stay', async () => {
    const org = await anOrganisation();
    const { body } = await create(org);
    const path = `${org.path}/calendar/entries/${body.id}`;

    const blind = await app.as(org.manager).delete(path);
    const stale = await app.as(org.manager).delete(path, 7);
    const { status } = await app.as(org.manager).delete(path, 1);
    const again = await app.as(org.manager).delete(path, 1);

    expect([blind.status, stale.status, status, again.status]).toEqual([428, 412, 204, 404]);
    expect((await app.as(org.manager).get(path)).status).toBe(404);
    expect(await daysOf(org, '2028-01-01', '2028-12-31')).toEqual([]);
    expect(await app.db.calendarEntry.findFirst({ where: { id: body.id } })).toMatchObject({ version: 2 });
    expect(await actionsOn(body.id)).toEqual(['calendar_entry.created', 'calendar_entry.cancelled']);
  });

  it.each([
    ['ends before it starts', { toOn: '2028-01-30' }, 422, 'event.dates_reversed'],
    ['lasts for years', { toOn: '2030-01-31' }, 400, 'request.invalid'],
    ['repeats in a way nobody understands', { recurrence: 'now and then' }, 422, 'event.recurrence_unknown'],
    ['repeats by the hour', { recurrence: 'FREQ=HOURLY' }, 422, 'event.recurrence_unknown'],
    [
      'counts weekdays from a completion',
      { recurrence: 'FREQ=MONTHLY;BYDAY=1MO', anchoredTo: 'completion' },
      422,
      'event.recurrence_unknown',
    ],
    [
      'repeats since the last century',
      { fromOn: '1950-01-01', toOn: '1950-01-01', recurrence: 'FREQ=DAILY' },
      400,
      'request.invalid',
    ],
    ['belongs to nobody known', { ownerId: '01a200fc-1666-776f-b15a-c48b4238e7c6' }, 400, 'request.invalid'],
    ['is for no programme', { programmeId: '01a200fc-1666-776f-b15a-c48b4238e7c6' }, 404, 'resource.not_found'],
    ['has a field too many', { color: 'red' }, 400, 'request.invalid'],
  ])('are refused when one %s', async (_, more, status, code) => {
    const org = await anOrganisation();

    expect(await create(org, more)).toMatchObject({ status, body: { code } });
    const { body } = await create(org);
    const path = `${org.path}/calendar/entries/${body.id}`;
    expect(await app.as(org.manager).patch(path, more, 1)).toMatchObject({ status, body: { code } });
    expect(await app.db.calendarEntry.count({ where: { organisationId: org.id } })).toBe(1);
  });

  it('of another organisation are not there', async () => {
    const [org, other] = [await anOrganisation(), await anOrganisation()];
    const { body } = await create(org);
    const path = `${other.path}/calendar/entries/${body.id}`;

    const answers = [
      await app.as(other.manager).get(path),
      await app.as(other.manager).patch(path, { title: 'Mine' }, 1),
      await app.as(other.manager).delete(path, 1),
      await app.as(other.manager).change('PUT', `${path}/days/2028-01-31`, { change: 'complete' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await daysOf(other, '2028-01-01', '2028-12-31')).toEqual([]);
  });

  it('are read in as many statements however many there are', async () => {
    const org = await anOrganisation();
    const statements = async () => {
      const list = await app.as(org.manager).get(`${org.path}/calendar/entries`);
      const events = await app.as(org.manager).get(`${org.path}/calendar/events?from=2028-01-01&to=2028-12-31`);
      return [list, events].map(({ headers }) => Number(headers.get('x-sql-statements')));
    };
    await create(org);

    const few = await statements();
    for (let count = 0; count < 5; count += 1) await create(org, { recurrence: 'FREQ=WEEKLY' });

    expect(await statements()).toEqual(few);
  });
});
