import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDays,
  dayInWords,
  daysBetween,
  daysIncluded,
  isSameDay,
  mondayOf,
  monthsAfterPeriodEnd,
  parseDay,
  weekOf,
  wholeMonthsIncluded,
} from './days.ts';

describe('days', () => {
  it('reads days of the calendar only', () => {
    expect(parseDay('2028-02-29').toString()).toBe('2028-02-29');
    expect(() => parseDay('2027-02-29')).toThrow(expect.objectContaining({ name: 'RangeError' }));
    expect(() => parseDay('tomorrow')).toThrow(expect.objectContaining({ name: 'RangeError' }));
  });

  it('writes a day so that no country misreads it', () => {
    expect(dayInWords(parseDay('2027-04-20'))).toBe('20 Apr 2027');
  });

  it('goes on by days and months as the calendar does, over leap years, month ends and centuries', () => {
    const anyDay = fc.integer({ min: -800_000, max: 800_000 }).map((days) => parseDay('1970-01-01').add({ days }));

    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(addDays(day, count).toString()).toBe(day.add({ days: count }).toString());
        expect(addMonths(day, count).toString()).toBe(day.add({ months: count }).toString());
      }),
      { numRuns: 1000 },
    );
    expect(addMonths(parseDay('2027-01-31'), 1).toString()).toBe('2027-02-28');
    expect(addMonths(parseDay('2028-01-31'), 1).toString()).toBe('2028-02-29');
    expect(addMonths(parseDay('1900-01-31'), 1).toString()).toBe('1900-02-28');
    expect(addMonths(parseDay('2000-03-31'), -1).toString()).toBe('2000-02-29');
    expect(addDays(parseDay('2028-02-28'), 2).toString()).toBe('2028-03-01');
  });

  it('counts as the calendar does, over leap years and centuries', () => {
    const anyDay = fc.integer({ min: -800_000, max: 800_000 }).map((days) => parseDay('1970-01-01').add({ days }));

    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(a, b)).toBe(a.until(b, { largestUnit: 'days' }).days);
        expect(Math.sign(compareDays(a, b))).toBe(Temporal.PlainDate.compare(a, b));
        expect(isSameDay(a, b)).toBe(a.equals(b));
        expect(mondayOf(weekOf(a)).toString()).toBe(a.subtract({ days: a.dayOfWeek - 1 }).toString());
      }),
    );
    expect(isSameDay(parseDay('2028-02-29'), parseDay('2028-02-29'))).toBe(true);
  });

  it('writes German days as Germans do', () => {
    expect(dayInWords(parseDay('2027-03-20'), 'de')).toBe('20. März 2027');
  });

  it('counts across years, and both ends where both are included', () => {
    expect(daysBetween(parseDay('2026-12-31'), parseDay('2027-12-31'))).toBe(365);
    expect(daysBetween(parseDay('2027-01-02'), parseDay('2027-01-01'))).toBe(-1);
    expect(daysIncluded(parseDay('2027-01-01'), parseDay('2027-01-01'))).toBe(1);
  });

  it.each([
    ['2026-09-30', 3, '2026-12-31'],
    ['2027-02-28', 12, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-06-30', 12, '2028-06-30'],
    ['2027-06-15', 3, '2027-09-15'],
  ])('%s plus %i months, counted from the day after, is %s', (end, months, expected) => {
    expect(monthsAfterPeriodEnd(parseDay(end), months).toString()).toBe(expected);
  });

  it.each([
    ['2027-01-01', '2027-12-31', 12],
    ['2027-01-01', '2027-12-30', 11],
    ['2027-01-01', '2027-03-31', 3],
    ['2026-11-15', '2027-02-14', 3],
    ['2027-03-01', '2028-02-29', 12],
    ['2027-11-30', '2028-02-28', 3],
    ['2026-08-29', '2027-02-27', 6],
    ['2026-08-29', '2027-02-26', 5],
    ['2027-08-31', '2028-02-28', 6],
    ['2027-05-31', '2027-06-29', 1],
    ['2028-02-29', '2029-02-27', 12],
    ['2027-05-31', '2027-05-30', 0],
  ])('%s to %s is %i whole months', (from, to, months) => {
    expect(wholeMonthsIncluded(parseDay(from), parseDay(to))).toBe(months);
  });

  it('agree with months that are added, for every day of four years', () => {
    for (let day = parseDay('2026-01-01'); day.year < 2030; day = day.add({ days: 1 })) {
      for (const months of [1, 3, 6, 12]) {
        const lastOn = addMonths(day, months).subtract({ days: 1 });

        expect(wholeMonthsIncluded(day, lastOn)).toBe(months);
        expect(wholeMonthsIncluded(day, lastOn.subtract({ days: 1 }))).toBe(months - 1);
      }
    }
  });
});
