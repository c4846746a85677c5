import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween, isBefore, parseDay } from './days.ts';
import type { Closure, WorkCalendar } from './work-calendar.ts';
import {
  addWorkingDays,
  closuresTouching,
  isWorkingDay,
  nearestWorkingDay,
  workingDaysBetween,
} from './work-calendar.ts';

const closure = (fromOn: string, toOn: string, more: Partial<Closure> = {}): Closure => ({
  kind: 'holiday',
  name: 'Closed',
  fromOn: parseDay(fromOn),
  toOn: parseDay(toOn),
  isYearly: false,
  ...more,
});

const weekdays = [1, 2, 3, 4, 5];
const yearly = { isYearly: true };

const office: WorkCalendar = {
  workingDays: weekdays,
  closures: [
    closure('2026-12-24', '2027-01-02', { name: 'Christmas', ...yearly }),
    closure('2027-05-06', '2027-05-06', { name: 'Ascension' }),
    closure('2027-06-14', '2027-06-30', { kind: 'freeze', name: 'Release freeze' }),
  ],
};

const only = (...closures: Closure[]): WorkCalendar => ({ workingDays: weekdays, closures });

const anyDay = fc.integer({ min: 0, max: 20 * 365 }).map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));

const anyClosure = fc
  .record({
    kind: fc.constantFrom('holiday' as const, 'freeze' as const),
    fromOn: fc.oneof(anyDay, fc.constant(parseDay('2028-02-29'))),
    // Mostly as people enter them, now and then longer than a year.
    days: fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(900) }),
    isYearly: fc.boolean(),
  })
  .map(({ days, ...rest }): Closure => ({ ...rest, name: 'Closed', toOn: rest.fromOn.add({ days }) }));

const anyCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  closures: fc.array(anyClosure, { maxLength: 5 }),
});

/** As an organisation has it: some days of each month are worked. */
const saneCalendar = anyCalendar.map(({ workingDays, closures }) => ({
  workingDays,
  closures: closures.filter(({ fromOn, toOn }) => daysBetween(fromOn, toOn) <= 40),
}));

describe('isWorkingDay', () => {
  it.each([
    ['2027-05-05', true, 'a Wednesday'],
    ['2027-05-06', false, 'a holiday'],
    ['2028-05-04', true, 'a holiday of another year'],
    ['2027-05-08', false, 'a Saturday'],
    ['2027-12-24', false, 'a yearly holiday, a year later'],
    ['2025-12-24', false, 'a yearly holiday, a year earlier'],
    ['2027-12-31', false, 'the old year of a yearly holiday over the new year'],
    ['2030-01-02', false, 'the new year of a yearly holiday over the new year'],
    ['2030-01-03', true, 'the day after it'],
    ['2026-12-23', true, 'the day before it'],
    ['2027-06-15', true, 'a freeze, in which people work'],
  ])('%s is %s: %s', (day, expected) => {
    expect(isWorkingDay(parseDay(day), office)).toBe(expected);
  });

  it.each([
    ['2027-02-28', true],
    ['2027-03-01', false],
    ['2028-02-28', false],
    ['2028-02-29', true],
    ['2032-02-29', true],
    ['2032-02-28', false],
  ])('takes a yearly 29 February on the last of February: %s is free: %s', (day, isFree) => {
    const leap = { workingDays: [1, 2, 3, 4, 5, 6, 7], closures: [closure('2028-02-29', '2028-02-29', yearly)] };

    expect(isWorkingDay(parseDay(day), leap)).toBe(!isFree);
  });

  it('knows other weeks than Monday to Friday', () => {
    const gulf: WorkCalendar = { workingDays: [7, 1, 2, 3, 4], closures: [] };

    expect(isWorkingDay(parseDay('2027-05-07'), gulf)).toBe(false);
    expect(isWorkingDay(parseDay('2027-05-09'), gulf)).toBe(true);
  });

  it('agrees with the holidays listed for the day', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, calendar) => {
        const isFree = closuresTouching({ fromOn: day, toOn: day }, calendar, 'holiday').length > 0;

        expect(isWorkingDay(day, calendar)).toBe(calendar.workingDays.includes(day.dayOfWeek) && !isFree);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('nearestWorkingDay', () => {
  it.each([
    ['2027-05-05', '2027-05-05', '2027-05-05'],
    ['2027-05-06', '2027-05-05', '2027-05-07'],
    ['2027-05-09', '2027-05-07', '2027-05-10'],
    ['2026-12-28', '2026-12-23', '2027-01-04'],
  ])('of %s is %s before and %s after', (day, before, after) => {
    expect(nearestWorkingDay(parseDay(day), office, 'before').toString()).toBe(before);
    expect(nearestWorkingDay(parseDay(day), office, 'after').toString()).toBe(after);
  });

  it('leaves the day where a calendar entered wrongly has none within a year', () => {
    const day = parseDay('2027-05-05');

    expect(nearestWorkingDay(day, { workingDays: [], closures: [] }, 'after').equals(day)).toBe(true);
    expect(nearestWorkingDay(day, only(closure('2026-01-01', '2029-01-01')), 'before').equals(day)).toBe(true);
  });

  it('passes no working day on the way', () => {
    fc.assert(
      fc.property(anyDay, saneCalendar, (day, calendar) => {
        const after = nearestWorkingDay(day, calendar, 'after');
        const before = nearestWorkingDay(day, calendar, 'before');

        expect(isWorkingDay(after, calendar)).toBe(true);
        expect(isWorkingDay(before, calendar)).toBe(true);
        for (let on = before.add({ days: 1 }); isBefore(on, after); on = on.add({ days: 1 })) {
          expect(isWorkingDay(on, calendar)).toBe(false);
        }
      }),
    );
  });
});

describe('addWorkingDays and workingDaysBetween', () => {
  it.each([
    ['2027-05-05', 0, '2027-05-05'],
    ['2027-05-05', 1, '2027-05-07'],
    ['2027-05-05', 2, '2027-05-10'],
    ['2027-05-10', -2, '2027-05-05'],
    ['2027-05-08', 1, '2027-05-10'],
    ['2027-05-08', -1, '2027-05-07'],
    ['2026-12-23', 1, '2027-01-04'],
    ['2027-06-14', 5, '2027-06-21'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(addWorkingDays(parseDay(day), count, office).toString()).toBe(expected);
    expect(workingDaysBetween(parseDay(day), parseDay(expected), office)).toBe(count);
  });

  it('leaves a day that is no working day where nothing is added', () => {
    expect(addWorkingDays(parseDay('2027-05-08'), 0, office).toString()).toBe('2027-05-08');
  });

  it('counts every day where a calendar has no working day', () => {
    const none = { workingDays: [], closures: [] };

    expect(addWorkingDays(parseDay('2027-05-05'), 3, none).toString()).toBe('2027-05-08');
  });

  it('undo each other, both ways', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), saneCalendar, (day, count, calendar) => {
        const on = addWorkingDays(day, count, calendar);

        expect(workingDaysBetween(day, on, calendar)).toBe(count);
        if (count !== 0) expect(isWorkingDay(on, calendar)).toBe(true);
      }),
    );
  });
});

describe('closuresTouching', () => {
  const touching = (fromOn: string, toOn: string, calendar: WorkCalendar, kind?: Closure['kind']) =>
    closuresTouching({ fromOn: parseDay(fromOn), toOn: parseDay(toOn) }, calendar, kind).map(
      (period) => `${period.name} ${period.fromOn}/${period.toOn}`,
    );

  it('repeats the yearly ones, keeps the others once, and sorts them', () => {
    expect(touching('2027-01-02', '2028-01-01', office)).toEqual([
      'Christmas 2026-12-24/2027-01-02',
      'Ascension 2027-05-06/2027-05-06',
      'Release freeze 2027-06-14/2027-06-30',
      'Christmas 2027-12-24/2028-01-02',
    ]);
  });

  it('gives one kind only when asked', () => {
    expect(touching('2027-01-03', '2027-12-23', office, 'freeze')).toEqual(['Release freeze 2027-06-14/2027-06-30']);
    expect(touching('2028-01-03', '2028-12-23', office)).toEqual([]);
  });

  it.each([
    ['2027-06-01', '2027-06-13', 0],
    ['2027-06-01', '2027-06-14', 1],
    ['2027-06-30', '2027-07-09', 1],
    ['2027-07-01', '2027-07-09', 0],
    ['2027-06-20', '2027-06-21', 1],
  ])('%s to %s touches %i freezes', (fromOn, toOn, count) => {
    expect(touching(fromOn, toOn, office, 'freeze')).toHaveLength(count);
  });

  it('follows the end of February through the years', () => {
    const endOfFebruary = only(closure('2028-02-21', '2028-02-29', yearly));

    expect(touching('2027-01-01', '2028-12-31', endOfFebruary)).toEqual([
      'Closed 2027-02-21/2027-02-28',
      'Closed 2028-02-21/2028-02-29',
    ]);
  });

  it('leaves out a closure that ends before it begins', () => {
    const reversed = only(closure('2027-05-06', '2027-05-04'), closure('2027-05-06', '2027-05-04', yearly));

    expect(touching('2027-01-01', '2027-12-31', reversed)).toEqual([]);
    expect(isWorkingDay(parseDay('2027-05-05'), reversed)).toBe(true);
  });

  it('only ever gives what shares a day with the range, and misses none of it', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(500), anyCalendar, (fromOn, days, calendar) => {
        const range = { fromOn, toOn: fromOn.add({ days }) };
        const periods = closuresTouching(range, calendar);

        for (const period of periods) {
          expect(isBefore(period.toOn, range.fromOn) || isBefore(range.toOn, period.fromOn)).toBe(false);
          expect(isBefore(period.toOn, period.fromOn)).toBe(false);
        }
        const onFirst = closuresTouching({ fromOn, toOn: fromOn }, calendar);
        expect(periods).toEqual(expect.arrayContaining(onFirst));
      }),
    );
  });
});
