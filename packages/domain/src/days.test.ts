import { describe, expect, it } from '@jest/globals';
import { dayInWords, daysBetween, daysIncluded, monthsAfterPeriodEnd, parseDay, wholeMonthsIncluded } from './days.ts';

describe('days', () => {
  it('reads days of the calendar only', () => {
    expect(parseDay('2028-02-29').toString()).toBe('2028-02-29');
    expect(() => parseDay('2027-02-29')).toThrow(expect.objectContaining({ name: 'RangeError' }));
    expect(() => parseDay('tomorrow')).toThrow(expect.objectContaining({ name: 'RangeError' }));
  });

  it('writes a day so that no country misreads it', () => {
    expect(dayInWords(parseDay('2027-04-20'))).toBe('20 Apr 2027');
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
  ])('%s to %s is %i whole months', (from, to, months) => {
    expect(wholeMonthsIncluded(parseDay(from), parseDay(to))).toBe(months);
  });
});
