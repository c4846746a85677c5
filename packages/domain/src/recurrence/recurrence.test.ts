import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween, isBefore, parseDay } from '../days/days.ts';
import type { WorkCalendar } from '../days/work-calendar.ts';
import { isWorkingDay } from '../days/work-calendar.ts';
import type { OccurrenceException, RecurrenceInterval } from './recurrence.ts';
import {
  applyExceptions,
  dayByInterval,
  daysByInterval,
  nextByCompletion,
  plannedOccurrences,
  recurrenceUnits,
  shiftOccurrence,
  workingDayShifts,
} from './recurrence.ts';

const office: WorkCalendar = {
  workingDays: [1, 2, 3, 4, 5],
  closures: [
    {
      kind: 'holiday',
      name: 'Christmas',
      fromOn: parseDay('2026-12-24'),
      toOn: parseDay('2027-01-02'),
      isYearly: true,
    },
  ],
};

const anyDay = fc.integer({ min: 0, max: 12 * 365 }).map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }));

const anyInterval: fc.Arbitrary<RecurrenceInterval> = fc.record({
  count: fc.integer({ min: 1, max: 18 }),
  unit: fc.constantFrom(...recurrenceUnits),
});

const exception = (originalOn: string, more: Partial<OccurrenceException> = {}): OccurrenceException => ({
  originalOn: parseDay(originalOn),
  movedToOn: null,
  skipReason: null,
  completedOn: null,
  ...more,
});

describe('shiftOccurrence', () => {
  it.each([
    ['2027-05-08', '2027-05-08', '2027-05-07', '2027-05-10'],
    ['2027-05-07', '2027-05-07', '2027-05-07', '2027-05-07'],
    ['2027-12-31', '2027-12-31', '2027-12-23', '2028-01-03'],
  ])('puts %s on %s, %s or %s', (day, none, before, after) => {
    expect(shiftOccurrence(parseDay(day), 'none', office).toString()).toBe(none);
    expect(shiftOccurrence(parseDay(day), 'before', office).toString()).toBe(before);
    expect(shiftOccurrence(parseDay(day), 'after', office).toString()).toBe(after);
  });

  it('lands on a working day on the right side, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('before' as const, 'after' as const), (day, shift) => {
        const on = shiftOccurrence(day, shift, office);

        expect(isWorkingDay(on, office)).toBe(true);
        expect(shift === 'after' ? isBefore(on, day) : isBefore(day, on)).toBe(false);
        expect(shiftOccurrence(on, shift, office).equals(on)).toBe(true);
      }),
    );
  });
});

describe('nextByCompletion', () => {
  it.each([
    ['2027-01-31', 1, 'months', '2027-02-28'],
    ['2028-01-31', 1, 'months', '2028-02-29'],
    ['2027-01-31', 3, 'months', '2027-04-30'],
    ['2028-02-29', 1, 'years', '2029-02-28'],
    ['2027-12-20', 2, 'weeks', '2028-01-03'],
    ['2028-02-28', 1, 'days', '2028-02-29'],
  ] as const)('%s and %i %s is %s', (day, count, unit, expected) => {
    expect(nextByCompletion(parseDay(day), { count, unit }).toString()).toBe(expected);
  });

  it('refuses an interval that never moves on', () => {
    expect(() => nextByCompletion(parseDay('2027-01-31'), { count: 0, unit: 'months' })).toThrow(
      expect.objectContaining({ name: 'RangeError' }),
    );
  });
});

describe('dayByInterval', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-01-31', 2, '2027-03-31'],
    ['2027-01-31', 3, '2027-04-30'],
    ['2027-01-31', 13, '2028-02-29'],
    ['2028-02-29', 48, '2032-02-29'],
  ])('%s and %i times a month is %s', (anchor, steps, expected) => {
    expect(dayByInterval(parseDay(anchor), { count: 1, unit: 'months' }, steps).toString()).toBe(expected);
  });

  it('does not drift over ten years', () => {
    fc.assert(
      fc.property(anyDay, (anchor) => {
        for (let months = 1; months <= 120; months += 1) {
          const on = dayByInterval(anchor, { count: 1, unit: 'months' }, months);

          expect(on.day).toBe(Math.min(anchor.day, on.daysInMonth));
          expect(on.year * 12 + on.month).toBe(anchor.year * 12 + anchor.month + months);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('daysByInterval', () => {
  const inRange = (anchor: string, interval: RecurrenceInterval, fromOn: string, toOn: string) =>
    daysByInterval(parseDay(anchor), interval, { fromOn: parseDay(fromOn), toOn: parseDay(toOn) }).map(String);

  it('gives the days of a range with both ends, and not the anchor', () => {
    const quarterly: RecurrenceInterval = { count: 3, unit: 'months' };

    expect(inRange('2026-11-30', quarterly, '2026-11-30', '2027-08-30')).toEqual([
      '2027-02-28',
      '2027-05-30',
      '2027-08-30',
    ]);
    expect(inRange('2026-11-30', quarterly, '2027-02-28', '2027-05-29')).toEqual(['2027-02-28']);
    expect(inRange('2026-11-30', quarterly, '2025-01-01', '2026-11-30')).toEqual([]);
  });

  it('gives the same days for a range as for its two halves, and misses none', () => {
    fc.assert(
      fc.property(anyDay, anyInterval, fc.nat(2000), fc.nat(400), (anchor, interval, ahead, length) => {
        const fromOn = anchor.add({ days: ahead });
        const toOn = fromOn.add({ days: length });
        const all = daysByInterval(anchor, interval, { fromOn: anchor, toOn }).map(String);
        const late = daysByInterval(anchor, interval, { fromOn, toOn }).map(String);
        const early = daysByInterval(anchor, interval, { fromOn: anchor, toOn: fromOn.subtract({ days: 1 }) });

        expect([...early.map(String), ...late]).toEqual(all);
        expect(all[0] ?? toOn.add({ days: 1 }).toString()).toBe(
          isBefore(toOn, nextByCompletion(anchor, interval))
            ? toOn.add({ days: 1 }).toString()
            : nextByCompletion(anchor, interval).toString(),
        );
      }),
    );
  });
});

describe('applyExceptions', () => {
  const days = ['2027-05-01', '2027-06-01', '2027-07-01', '2027-08-01'].map(parseDay);
  const planned = plannedOccurrences(days, 'after', office);

  it('leaves alone what nobody touched, shifted to working days', () => {
    expect(planned.map(({ on }) => on.toString())).toEqual(['2027-05-03', '2027-06-01', '2027-07-01', '2027-08-02']);
    expect(applyExceptions(planned, [exception('2027-06-01')])).toEqual(planned);
  });

  it.each([
    [{ movedToOn: parseDay('2027-06-05') }, { state: 'moved', on: '2027-06-05' }],
    [{ skipReason: 'Plant closed' }, { state: 'skipped', on: '2027-06-01', skipReason: 'Plant closed' }],
    [{ completedOn: parseDay('2027-06-09') }, { state: 'done', on: '2027-06-01', completedOn: '2027-06-09' }],
    [
      { movedToOn: parseDay('2027-06-05'), completedOn: parseDay('2027-06-04') },
      { state: 'done', on: '2027-06-05', completedOn: '2027-06-04' },
    ],
    [
      { skipReason: 'Plant closed', completedOn: parseDay('2027-06-04') },
      { state: 'done', on: '2027-06-01', completedOn: '2027-06-04' },
    ],
    [
      { movedToOn: parseDay('2027-06-05'), skipReason: 'Plant closed' },
      { state: 'skipped', on: '2027-06-05', skipReason: 'Plant closed' },
    ],
  ])('with %j the occurrence is %j', (more, expected) => {
    const [changed] = applyExceptions(planned, [exception('2027-06-01', more)]).filter(
      ({ originalOn }) => originalOn.toString() === '2027-06-01',
    );

    expect(JSON.parse(JSON.stringify(changed))).toEqual({
      originalOn: '2027-06-01',
      skipReason: null,
      completedOn: null,
      ...expected,
    });
  });

  it('sorts by the day they are due', () => {
    const moved = applyExceptions(planned, [exception('2027-05-01', { movedToOn: parseDay('2027-07-15') })]);

    expect(moved.map(({ on }) => on.toString())).toEqual(['2027-06-01', '2027-07-01', '2027-07-15', '2027-08-02']);
  });

  it('keeps every occurrence once, adds none, and a second time changes nothing', () => {
    const anyException = fc.record({
      originalOn: anyDay,
      movedToOn: fc.option(anyDay),
      skipReason: fc.option(fc.constant('Not this time')),
      completedOn: fc.option(anyDay),
    });
    const anySeries = fc.uniqueArray(anyDay, { selector: String, maxLength: 20 });
    fc.assert(
      fc.property(anySeries, fc.array(anyException), fc.constantFrom(...workingDayShifts), (series, others, shift) => {
        const occurrences = plannedOccurrences(series, shift, office);
        const own = others.map((other, index) => ({ ...other, originalOn: series[index] ?? other.originalOn }));

        const once = applyExceptions(occurrences, own);

        expect(applyExceptions(once, own)).toEqual(once);
        expect(once.map(({ originalOn }) => String(originalOn)).toSorted()).toEqual(series.map(String).toSorted());
        for (const [index, { on }] of once.entries()) {
          expect(daysBetween(once[index - 1]?.on ?? on, on)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
