import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { readDay } from './day-text.ts';

const speak = (...languages: string[]) => jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

describe('readDay', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ['2027-02-28', '2027-02-28'],
    ['28 Feb 2027', '2027-02-28'],
    ['Feb 28, 2027', '2027-02-28'],
    ['28.2.27', '2027-02-28'],
    ['28/02/2027', '2027-02-28'],
    ['28 February', '2026-02-28'],
    ['3rd March 2027', '2027-03-03'],
    ['29 Feb 2028', '2028-02-29'],
  ])('understands %s', (text, day) => {
    expect(readDay(text, 2026)).toEqual({ kind: 'day', day });
  });

  it('reads the month first where people write it first', () => {
    speak('en-US');

    expect(readDay('2/28/2027', 2026)).toEqual({ kind: 'day', day: '2027-02-28' });
  });

  it.each([
    ['31 Feb 2027', '2027-02-28', 28],
    ['2027-02-29', '2027-02-28', 28],
    ['31.4.2027', '2027-04-30', 30],
  ])('tells the last day of the month for %s', (text, lastDay, dayCount) => {
    expect(readDay(text, 2026)).toEqual({ kind: 'beyond_month', lastDay, dayCount });
  });

  it.each(['', 'soon', '32.1.2027', '2027-13-01', '1 2 3 4', '2027', '1.1.3000'])('refuses "%s"', (text) => {
    expect(readDay(text, 2026)).toEqual({ kind: 'not_a_date' });
  });
});
