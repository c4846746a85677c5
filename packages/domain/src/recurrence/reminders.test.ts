import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../days/days.ts';
import { type ReminderKind, reminderKinds } from '../readiness/states.ts';
import { defaultReminderSettings, lateReminderDays, reminderReach, remindersDue } from './reminders.ts';

const dueOn = parseDay('2027-03-31');
const event = (kind: ReminderKind, isDone = false) => ({ id: 'it', kind, dueOn, isDone });
const said = (kind: ReminderKind, daysBefore: number, settings = defaultReminderSettings) =>
  remindersDue([event(kind)], settings, dueOn.subtract({ days: daysBefore })).map(
    ({ level, setForDays }) => `${level} ${setForDays}`,
  );

describe('reminders due', () => {
  it.each<[ReminderKind, number[]]>([
    ['stage', [14, 3]],
    ['milestone', [90, 30, 7, 1]],
    ['audit', [90, 30, 7, 1]],
    ['task', [7, 1, 0]],
    ['gap_item', [7, 1, 0]],
    ['finding', [14, 3, 0]],
    ['evidence_expiry', [30, 7]],
    ['document_review', [30, 7]],
    ['certificate', [180, 90, 30]],
    ['event', [7, 1]],
  ])('of a %s come %p days before it, to whoever it belongs to', (kind, leads) => {
    for (const lead of leads) expect(said(kind, lead)).toEqual([`own ${lead}`]);
    expect(said(kind, Math.max(...leads) + 1)).toEqual([]);
  });

  it.each([
    [1, ['own 1']],
    [2, ['own 1']],
    [3, ['own 1', 'manager 3']],
    [5, ['manager 3']],
    [6, ['manager 3']],
    [7, ['owner 7']],
    [10, ['owner 7']],
    [11, []],
  ])('tell who is late first, then others: %p days after a date that was missed', (daysAfter, expected) => {
    expect(said('task', -daysAfter)).toEqual(expected);
  });

  it('come up to three days late when no worker ran, and then no more', () => {
    expect(said('audit', 30 - lateReminderDays)).toEqual(['own 30']);
    expect(said('audit', 30 - lateReminderDays - 1)).toEqual([]);
  });

  it('say only the shortest of two lead times that have come', () => {
    expect(said('task', 0)).toEqual(['own 0']);
  });

  it('leave alone what is done and kinds that are switched off', () => {
    const off = { ...defaultReminderSettings, task: { ...defaultReminderSettings.task, isOn: false } };

    expect(remindersDue([event('task', true)], defaultReminderSettings, dueOn)).toEqual([]);
    expect(said('task', 0, off)).toEqual([]);
  });

  it('never reach further than they say, and give one key to one lead time of one date', () => {
    const { before, after } = reminderReach(defaultReminderSettings);
    fc.assert(
      fc.property(fc.constantFrom(...reminderKinds), fc.integer({ min: -60, max: 400 }), (kind, daysBefore) => {
        const today = dueOn.subtract({ days: daysBefore });
        const due = remindersDue([event(kind)], defaultReminderSettings, today);
        const keys = due.map(({ key }) => key);

        expect(new Set(keys).size).toBe(keys.length);
        if (due.length > 0) expect(daysBefore <= before && -daysBefore <= after).toBe(true);
      }),
    );
  });

  it('speak anew when the date moves', () => {
    const moved = { ...event('task'), dueOn: dueOn.add({ days: 7 }) };
    const [first] = remindersDue([event('task')], defaultReminderSettings, dueOn);
    const [second] = remindersDue([moved], defaultReminderSettings, dueOn);

    expect(second?.key).not.toBe(first?.key);
  });
});
