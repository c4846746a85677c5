import { describe, expect, it } from '@jest/globals';
import { orderOf, readDay, readDayParts } from './read-day.ts';

describe('a day as people write it', () => {
  it.each([
    ['2027-02-28', '2027-02-28'],
    ['2027-02-28T00:00:00.000Z', '2027-02-28'],
    ['2027/2/28', '2027-02-28'],
    ['28.02.2027', '2027-02-28'],
    ['1.3.2027', '2027-03-01'],
    ['28. 2. 2027', '2027-02-28'],
    ['30 Apr 2026', '2026-04-30'],
    ['30. April 2026', '2026-04-30'],
    ['April 30, 2026', '2026-04-30'],
    ['5. März 2027', '2027-03-05'],
    ['1-Dez-2027', '2027-12-01'],
    ['46000', '2025-12-09'],
    ['2/2/2027', '2027-02-02'],
    ['2/28/2027', 'unclear'],
    ['3/4/2027', 'unclear'],
    ['30.02.2027', undefined],
    ['2027-02-30', undefined],
    ['Q1 2025', undefined],
    ['30 days', undefined],
    ['Fortlaufend', undefined],
    ['04. Jan', undefined],
    ['', undefined],
  ])('%j is read as %j', (text, day) => {
    expect(readDay(text, undefined)).toBe(day);
  });

  it.each([
    [['2/28/2027', '3/4/2027'], '2027-03-04'],
    [['28/2/2027', '3/4/2027'], '2027-04-03'],
    [['28/2/2027', '2/28/2027', '3/4/2027'], 'unclear'],
    [['3/4/2027', '5/6/2027'], 'unclear'],
  ])('in the column %j has the order of that column', (column, day) => {
    expect(readDay('3/4/2027', orderOf(column))).toBe(day);
  });

  it('may lack its year, where it stands for a number', () => {
    expect(readDayParts('04. Jan')).toEqual({ year: undefined, month: 1, day: 4 });
    expect(readDayParts('6-Mai')).toEqual({ year: undefined, month: 5, day: 6 });
    expect(readDayParts('A 5')).toBeUndefined();
  });
});
