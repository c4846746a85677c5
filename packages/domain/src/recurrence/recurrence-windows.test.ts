import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../days/days.ts';
import type { EntryAnchor } from '../readiness/states.ts';
import { readRecurrence } from './recurrence-rule.ts';
import {
  daysAfterWindow,
  firstRecurrenceWindows,
  hasWindows,
  mayBeAnchored,
  recurrenceWindows,
  type WindowRule,
  windowStart,
} from './recurrence-windows.ts';

function windowRule(text: string): WindowRule {
  const rule = readRecurrence(text);
  if (!hasWindows(rule)) throw new Error(`${text} has no windows`);
  return rule;
}
const inWords = (windows: readonly { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate }[]) =>
  windows.map(({ fromOn, toOn }) => `${fromOn} ${toOn}`);
const first = (text: string, anchor: EntryAnchor, fromOn: string, count = 3) => {
  const rule = windowRule(text);
  return inWords(firstRecurrenceWindows(windowStart(anchor, rule, parseDay(fromOn)), rule, count));
};

describe('windows of an event', () => {
  const [yearly, quarterly, monthly] = ['FREQ=YEARLY', 'FREQ=MONTHLY;INTERVAL=3', 'FREQ=MONTHLY'];
  it.each<[string, EntryAnchor, string, string[]]>([
    // The calendar's own: whatever day of it was entered, the first is the one that holds it.
    [quarterly, 'window', '2027-02-15', ['2027-01-01 2027-03-31', '2027-04-01 2027-06-30', '2027-07-01 2027-09-30']],
    [quarterly, 'window', '2027-03-31', ['2027-01-01 2027-03-31', '2027-04-01 2027-06-30', '2027-07-01 2027-09-30']],
    [quarterly, 'window', '2026-12-31', ['2026-10-01 2026-12-31', '2027-01-01 2027-03-31', '2027-04-01 2027-06-30']],
    [monthly, 'window', '2028-01-31', ['2028-01-01 2028-01-31', '2028-02-01 2028-02-29', '2028-03-01 2028-03-31']],
    [monthly, 'window', '2027-01-31', ['2027-01-01 2027-01-31', '2027-02-01 2027-02-28', '2027-03-01 2027-03-31']],
    ['FREQ=MONTHLY;INTERVAL=6', 'window', '2027-09-01', ['2027-07-01 2027-12-31', '2028-01-01 2028-06-30']],
    ['FREQ=MONTHLY;INTERVAL=2', 'window', '2027-04-01', ['2027-03-01 2027-04-30', '2027-05-01 2027-06-30']],
    ['FREQ=MONTHLY;INTERVAL=4', 'window', '2027-08-31', ['2027-05-01 2027-08-31', '2027-09-01 2027-12-31']],
    ['FREQ=MONTHLY;INTERVAL=12', 'window', '2027-09-01', ['2027-01-01 2027-12-31', '2028-01-01 2028-12-31']],
    [yearly, 'window', '2028-02-29', ['2028-01-01 2028-12-31', '2029-01-01 2029-12-31']],
    // Five months part no year evenly, so they begin with the month they were entered for.
    ['FREQ=MONTHLY;INTERVAL=5', 'window', '2027-03-20', ['2027-03-01 2027-07-31', '2027-08-01 2027-12-31']],
    ['FREQ=WEEKLY', 'window', '2027-01-01', ['2026-12-28 2027-01-03', '2027-01-04 2027-01-10']],
    ['FREQ=WEEKLY;WKST=SU', 'window', '2027-01-01', ['2026-12-27 2027-01-02', '2027-01-03 2027-01-09']],
    ['FREQ=DAILY', 'window', '2027-01-01', ['2027-01-01 2027-01-01', '2027-01-02 2027-01-02']],
    // Those of an observation period, from its first day on.
    [quarterly, 'window_from_start', '2027-02-15', ['2027-02-15 2027-05-14', '2027-05-15 2027-08-14']],
    [quarterly, 'window_from_start', '2026-11-30', ['2026-11-30 2027-02-27', '2027-02-28 2027-05-29']],
    [quarterly, 'window_from_start', '2027-11-30', ['2027-11-30 2028-02-28', '2028-02-29 2028-05-29']],
    [monthly, 'window_from_start', '2027-01-31', ['2027-01-31 2027-02-27', '2027-02-28 2027-03-30']],
    [yearly, 'window_from_start', '2028-02-29', ['2028-02-29 2029-02-27', '2029-02-28 2030-02-27']],
    // A rule that ends: after so many windows, or within one.
    [`${quarterly};COUNT=2`, 'window', '2027-02-15', ['2027-01-01 2027-03-31', '2027-04-01 2027-06-30']],
    [`${quarterly};UNTIL=20270515`, 'window', '2027-02-15', ['2027-01-01 2027-03-31', '2027-04-01 2027-05-15']],
    [`${quarterly};UNTIL=20270401`, 'window', '2027-02-15', ['2027-01-01 2027-03-31', '2027-04-01 2027-04-01']],
    [`${quarterly};UNTIL=20270331`, 'window', '2027-02-15', ['2027-01-01 2027-03-31']],
  ])('of %s as %s from %s on', (rule, anchor, fromOn, windows) => {
    expect(first(rule, anchor, fromOn, windows.length + (/COUNT|UNTIL/.test(rule) ? 5 : 0))).toEqual(windows);
  });

  it('are found wherever one touches the days asked for, and from no other day on', () => {
    const rule = windowRule('FREQ=MONTHLY;INTERVAL=3');
    const ask = (fromOn: string, toOn: string) =>
      inWords(recurrenceWindows(parseDay('2027-01-01'), rule, { fromOn: parseDay(fromOn), toOn: parseDay(toOn) }));

    expect(ask('2030-03-31', '2030-04-01')).toEqual(['2030-01-01 2030-03-31', '2030-04-01 2030-06-30']);
    expect(ask('2030-05-05', '2030-05-05')).toEqual(['2030-04-01 2030-06-30']);
    expect(ask('2026-01-01', '2026-12-31')).toEqual([]);
  });

  it.each([
    ['2027-01-01', 0],
    ['2027-03-31', 0],
    ['2027-04-01', 1],
    ['2027-05-01', 31],
  ])('are kept by what is done on %s with %i days too many', (doneOn, days) => {
    const window = { fromOn: parseDay('2027-01-01'), toOn: parseDay('2027-03-31') };

    expect(daysAfterWindow(window, parseDay(doneOn))).toBe(days);
  });

  it.each<[string, EntryAnchor, boolean]>([
    ['FREQ=MONTHLY;INTERVAL=3', 'window', true],
    ['FREQ=MONTHLY;INTERVAL=13', 'window', false],
    ['FREQ=MONTHLY;INTERVAL=13', 'completion', true],
    ['FREQ=YEARLY;INTERVAL=2', 'window_from_start', false],
    ['FREQ=MONTHLY;BYDAY=1MO', 'window', false],
    ['FREQ=MONTHLY;BYDAY=1MO', 'completion', false],
    ['FREQ=MONTHLY;BYDAY=1MO', 'date', true],
  ])('of %s as %s: %s', (rule, anchor, isAllowed) => {
    expect(mayBeAnchored(readRecurrence(rule), anchor)).toBe(isAllowed);
  });

  it('hold every later day in exactly one', () => {
    const intervals = fc.oneof(
      fc.record({ freq: fc.constant('DAILY'), count: fc.integer({ min: 1, max: 200 }) }),
      fc.record({ freq: fc.constant('WEEKLY'), count: fc.integer({ min: 1, max: 52 }) }),
      fc.record({ freq: fc.constant('MONTHLY'), count: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ freq: fc.constant('YEARLY'), count: fc.constant(1) }),
    );
    const anchors = fc.constantFrom<EntryAnchor>('window', 'window_from_start');
    const days = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(intervals, anchors, days, fc.nat({ max: 3000 }), ({ freq, count }, anchor, from, later) => {
        const rule = windowRule(`FREQ=${freq};INTERVAL=${count}`);
        const fromOn = parseDay('2000-01-01').add({ days: from });
        const startOn = windowStart(anchor, rule, fromOn);
        const on = fromOn.add({ days: later });
        const walked = recurrenceWindows(startOn, rule, { fromOn: startOn, toOn: on });

        const holding = recurrenceWindows(startOn, rule, { fromOn: on, toOn: on });

        expect(holding).toHaveLength(1);
        expect(inWords(holding)).toEqual(inWords(walked).slice(-1));
        for (const [index, window] of walked.entries()) {
          const next = walked[index + 1];
          if (next) expect(window.toOn.add({ days: 1 }).equals(next.fromOn)).toBe(true);
        }
      }),
    );
  });
});
