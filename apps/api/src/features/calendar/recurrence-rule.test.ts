import { describe, expect, it } from '@jest/globals';
import { parseDay } from '@waymark/domain';
import { readRecurrence, recurrenceDays } from './recurrence-rule.ts';

const days = (text: string, fromOn: string, from: string, to: string) => {
  const start = parseDay(fromOn);
  return recurrenceDays(readRecurrence(text, start), start, { fromOn: parseDay(from), toOn: parseDay(to) }).map(String);
};
const inMonths = (year: number, ...monthDays: string[]) => monthDays.map((day) => `${year}-${day}`);

describe('a recurrence', () => {
  it.each([
    [
      'every month from the 31st, on the last day of shorter months',
      'FREQ=MONTHLY',
      '2027-01-31',
      inMonths(2027, '01-31', '02-28', '03-31', '04-30', '05-31'),
    ],
    [
      'the 30th of every month, on the last day of February',
      'FREQ=MONTHLY;BYMONTHDAY=30',
      '2027-01-30',
      inMonths(2027, '01-30', '02-28', '03-30', '04-30', '05-30'),
    ],
    [
      'the 31st of every month, by RFC 7529 as well',
      'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD',
      '2027-01-31',
      inMonths(2027, '01-31', '02-28', '03-31', '04-30', '05-31'),
    ],
    ['every third month', 'FREQ=MONTHLY;INTERVAL=3', '2026-11-30', inMonths(2027, '02-28', '05-30')],
    ['a number of times', 'FREQ=WEEKLY;COUNT=3', '2027-01-05', inMonths(2027, '01-05', '01-12', '01-19')],
    ['until a day', 'FREQ=WEEKLY;UNTIL=20270112', '2027-01-05', inMonths(2027, '01-05', '01-12')],
    ['until an instant', 'FREQ=WEEKLY;UNTIL=20270112T000000Z', '2027-01-05', inMonths(2027, '01-05', '01-12')],
    [
      'on the last Friday, and on the day it was entered for',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2027-03-10',
      inMonths(2027, '03-10', '03-26', '04-30', '05-28'),
    ],
    [
      'on the last weekday',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
      '2027-01-29',
      inMonths(2027, '01-29', '02-26', '03-31'),
    ],
    ['on 29 February, each year', 'FREQ=YEARLY', '2024-02-29', inMonths(2027, '02-28')],
  ])('can be %s', (_, rule, fromOn, expected) => {
    expect(days(rule, fromOn, '2027-01-01', '2027-05-31')).toEqual(expected);
  });

  it('gives nothing before it begins, and no more than the days asked for', () => {
    expect(days('FREQ=DAILY', '2027-03-01', '2026-01-01', '2027-03-02')).toEqual(['2027-03-01', '2027-03-02']);
    expect(days('FREQ=DAILY', '2027-03-01', '2026-01-01', '2026-12-31')).toEqual([]);
    expect(days('FREQ=MONTHLY;BYDAY=1MO', '2020-01-06', '2027-01-01', '2027-01-31')).toEqual(['2027-01-04']);
  });

  it.each([
    'every month',
    'RRULE:FREQ=DAILY',
    'FREQ=HOURLY',
    'FREQ=MINUTELY;INTERVAL=5',
    'FREQ=DAILY;BYHOUR=9',
    'FREQ=FORTNIGHTLY',
    'INTERVAL=2',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=99999',
    'FREQ=DAILY;COUNT=3;UNTIL=20270101',
    'FREQ=DAILY;UNTIL=20270231',
    'FREQ=DAILY;UNTIL=soon',
    'FREQ=MONTHLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYSETPOS=1',
    'RSCALE=HEBREW;FREQ=MONTHLY',
  ])('cannot be %s', (text) => {
    expect(() => readRecurrence(text, parseDay('2027-01-01'))).toThrow(
      expect.objectContaining({ code: 'event.recurrence_unknown' }),
    );
  });
});
