import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CalendarEvent } from '@waymark/contracts';
import { inDays } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';
import { ReminderRunsService } from '../../reminders/reminder-runs.service.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const anOrganisation = () => app.organisationWith('owner', 'manager');
type Org = Awaited<ReturnType<typeof anOrganisation>>;

const create = (org: Org, fromOn: string, more: object = {}) =>
  app.as(org.manager).post(`${org.path}/calendar/entries`, {
    kind: 'review',
    title: 'Access review',
    ...{ fromOn, toOn: fromOn },
    recurrence: 'FREQ=MONTHLY;INTERVAL=3',
    anchoredTo: 'window',
    ...more,
  });
const change = (org: Org, id: string, day: string, body: object) =>
  app.as(org.manager).change('PUT', `${org.path}/calendar/entries/${id}/days/${day}`, body);
const eventsOf = async (org: Org, from: string, to: string): Promise<CalendarEvent[]> => {
  const { body } = await app.as(org.manager).get(`${org.path}/calendar/events?from=${from}&to=${to}&kinds=event`);
  return body.items;
};
const shown = (events: readonly CalendarEvent[]) =>
  events.map(({ fromOn, toOn, isDone }) => `${fromOn} ${toOn}${isDone ? ' done' : ''}`);

/** The first and the last day of the calendar quarter so many before or after the one of today. */
function quarter(away: number): { fromOn: string; toOn: string } {
  const today = Temporal.Now.plainDateISO('UTC');
  const first = today.with({ month: today.month - ((today.month - 1) % 3), day: 1 }).add({ months: 3 * away });
  return { fromOn: first.toString(), toOn: first.add({ months: 3 }).subtract({ days: 1 }).toString() };
}
const dayOf = (on: string, away: number) => Temporal.PlainDate.from(on).add({ days: away }).toString();

it('is due in each calendar quarter, also where it was entered in the middle of one', async () => {
  const org = await anOrganisation();

  const { body: entry } = await create(org, '2028-03-31', { shift: 'after' });

  expect(entry.nextOn.slice(0, 3)).toEqual(['2028-03-31', '2028-06-30', '2028-09-30']);
  expect(shown(await eventsOf(org, '2028-05-05', '2028-07-01'))).toEqual([
    '2028-04-01 2028-06-30',
    '2028-07-01 2028-09-30',
  ]);
  expect(await eventsOf(org, '2028-01-01', '2028-01-31')).toMatchObject([
    {
      id: `event:${entry.id}:2028-01-01`,
      ...{ fromOn: '2028-01-01', toOn: '2028-03-31' },
      entry: { originalOn: '2028-01-01', isWindow: true },
      detail: 'To be done on any day from 1 Jan 2028 to 31 Mar 2028; late only after that.',
    },
  ]);
  expect(await eventsOf(org, '2027-10-01', '2027-12-31')).toEqual([]);
});

it('is due in quarters of the observation period where they are counted from its first day', async () => {
  const org = await anOrganisation();

  await create(org, '2028-11-30', { anchoredTo: 'window_from_start' });

  expect(shown(await eventsOf(org, '2028-11-30', '2029-08-29'))).toEqual([
    '2028-11-30 2029-02-27',
    '2029-02-28 2029-05-29',
    '2029-05-30 2029-08-29',
  ]);
});

it('is in time on any day of its window, late after it, and moves no other window', async () => {
  const org = await anOrganisation();
  const [last, before, now] = [quarter(-1), quarter(-2), quarter(0)];
  const { body: entry } = await create(org, before.fromOn);

  await change(org, entry.id, before.fromOn, { change: 'complete', completedOn: before.toOn });
  const late = await change(org, entry.id, last.fromOn, { change: 'complete', completedOn: now.fromOn });
  const events = await eventsOf(org, before.fromOn, quarter(1).toOn);

  expect(late.status).toBe(200);
  expect(shown(events)).toEqual([
    `${before.fromOn} ${before.toOn} done`,
    `${last.fromOn} ${last.toOn} done`,
    `${now.fromOn} ${now.toOn}`,
    `${quarter(1).fromOn} ${quarter(1).toOn}`,
  ]);
  expect(events[0]?.detail).toMatch(/^Done on .*, in time: its window lasts until /);
  expect(events[1]?.detail).toMatch(/^Done on .*, 1 day after its window ended on /);
});

it('stays missed when it was left out or not done, whatever is done afterwards', async () => {
  const org = await anOrganisation();
  const [skipped, missed, now] = [quarter(-2), quarter(-1), quarter(0)];
  const { body: entry } = await create(org, skipped.fromOn);

  await change(org, entry.id, skipped.fromOn, { change: 'skip', reason: 'The tool was down' });
  const { body: after } = await change(org, entry.id, now.fromOn, { change: 'complete' });

  expect(shown(await eventsOf(org, skipped.fromOn, now.toOn))).toEqual([
    `${missed.fromOn} ${missed.toOn}`,
    `${now.fromOn} ${now.toOn} done`,
  ]);
  expect(after.decided).toContainEqual({
    originalOn: skipped.fromOn,
    decision: { change: 'skip', reason: 'The tool was down' },
  });
  expect(after.nextOn[0]).toBe(quarter(1).toOn);
});

it('counts what was done by a former rule for the window it was done in, once', async () => {
  const org = await anOrganisation();
  const { fromOn, toOn } = quarter(-1);
  const day = dayOf(fromOn, 20);
  const { body: entry } = await create(org, day, { anchoredTo: 'date', recurrence: 'FREQ=WEEKLY' });
  await change(org, entry.id, dayOf(day, 7), { change: 'skip', reason: 'Nobody was there' });
  const { body: done } = await change(org, entry.id, dayOf(day, 14), {
    change: 'complete',
    completedOn: dayOf(day, 14),
  });

  const { status } = await app
    .as(org.manager)
    .send(
      'PATCH',
      `${org.path}/calendar/entries/${entry.id}`,
      { anchoredTo: 'window', recurrence: 'FREQ=MONTHLY;INTERVAL=3' },
      { 'if-match': `"${done.version}"` },
    );
  const events = await eventsOf(org, fromOn, toOn);
  const restored = await change(org, entry.id, dayOf(day, 14), { change: 'restore' });

  expect(status).toBe(200);
  expect(shown(events)).toEqual([`${fromOn} ${toOn} done`]);
  expect(events[0]?.entry?.originalOn).toBe(dayOf(day, 14));
  expect(restored.status).toBe(200);
});

it('keeps what was done before its first window on its own day', async () => {
  const org = await anOrganisation();
  const day = dayOf(quarter(-1).fromOn, 20);
  const { body: entry } = await create(org, day, { anchoredTo: 'date', recurrence: 'FREQ=WEEKLY' });
  const { body: done } = await change(org, entry.id, day, { change: 'complete', completedOn: day });

  const first = quarter(0);
  const body = { anchoredTo: 'window', recurrence: 'FREQ=MONTHLY;INTERVAL=3', fromOn: first.fromOn };
  await app.as(org.manager).patch(`${org.path}/calendar/entries/${entry.id}`, body, done.version);

  expect(shown(await eventsOf(org, day, first.toOn))).toEqual([`${day} ${day} done`, `${first.fromOn} ${first.toOn}`]);
});

it('is neither moved nor done before its window opens, and has no windows longer than a year', async () => {
  const org = await anOrganisation();
  const { body: entry } = await create(org, quarter(0).fromOn);
  const [now, next] = [quarter(0).fromOn, quarter(1).fromOn];

  const answers = [
    await change(org, entry.id, now, { change: 'move', toOn: inDays(3) }),
    await change(org, entry.id, now, { change: 'complete', completedOn: quarter(-1).toOn }),
    await change(org, entry.id, next, { change: 'complete' }),
    await change(org, entry.id, dayOf(now, 1), { change: 'complete' }),
    await create(org, now, { recurrence: 'FREQ=YEARLY;INTERVAL=2' }),
    await create(org, now, { recurrence: 'FREQ=MONTHLY;BYDAY=1MO' }),
  ];

  expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
    [422, 'event.window_stays'],
    [400, 'request.invalid'],
    [400, 'request.invalid'],
    [422, 'event.no_such_day'],
    [422, 'event.recurrence_unknown'],
    [422, 'event.recurrence_unknown'],
  ]);
  expect(await app.db.calendarEntryDay.count({ where: { entryId: entry.id } })).toBe(0);
});

it('reminds its owner before a window ends, not before it opens', async () => {
  const org = await anOrganisation();
  const more = { recurrence: 'FREQ=WEEKLY;INTERVAL=5', anchoredTo: 'window_from_start', ownerId: org.manager.id };
  await create(org, inDays(1), more);
  const { body: ending } = await create(org, inDays(-27), { ...more, title: 'Restore test' });

  await app.nest.get(ReminderRunsService).run(new Date(`${inDays(0)}T12:00:00Z`));
  const { body } = await app.as(org.manager).get(`${org.path}/reminders`);

  expect(body.items).toMatchObject([{ eventId: `event:${ending.id}:${inDays(-27)}`, dueOn: inDays(7) }]);
});

it('is shown in a feed by its first and its last day, unless whole bars are asked for', async () => {
  const org = await anOrganisation();
  await create(org, inDays(-3), { recurrence: 'FREQ=WEEKLY;INTERVAL=5;COUNT=2', anchoredTo: 'window_from_start' });
  const shownIn = async (options: object) => {
    const { body: feed } = await app
      .as(org.manager)
      .post(`${org.path}/calendar/feeds`, { name: 'Phone', kinds: ['event'], ...options });
    const { body } = await app.as().get(new URL(feed.url).pathname);
    return [...String(body).matchAll(/DATE:(\d{8})\r?\nDTEND;VALUE=DATE:(\d{8})[\s\S]*?SUMMARY:(.*)/g)]
      .map(([, from, to, summary]) => `${from} ${to} ${summary}`)
      .toSorted();
  };
  const day = (days: number) => inDays(days).replaceAll('-', '');

  expect(await shownIn({ wholeBars: true })).toEqual([
    `${day(-3)} ${day(32)} Access review`,
    `${day(32)} ${day(67)} Access review`,
  ]);
  expect(await shownIn({})).toEqual([
    `${day(-3)} ${day(-2)} Begins: Access review`,
    `${day(31)} ${day(32)} Ends: Access review`,
    `${day(32)} ${day(33)} Begins: Access review`,
    `${day(66)} ${day(67)} Ends: Access review`,
  ]);
});

it.each([
  ['a window that is open beyond it', '2200-11-15', '2200-11-15', { anchoredTo: 'window_from_start' }],
  ['days that go beyond it', '2200-08-15', '2200-10-31', { anchoredTo: 'date' }],
])('is told until the last day there is: %s', async (_, fromOn, toOn, more) => {
  const org = await anOrganisation();
  await create(org, fromOn, { toOn, ...more });

  const last = shown(await eventsOf(org, '2200-06-01', '2200-12-31')).at(-1);

  expect(last).toBe('2200-11-15 2200-12-31');
});
