import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import { assertRecurs, firstRecurrenceDays, recurrenceDays } from './recurrence-days.ts';
import { readRecurrence } from './recurrence-rule.ts';

const days = (text: string, fromOn: string, from: string, to: string) => {
  const start = parseDay(fromOn);
  return recurrenceDays(readRecurrence(text), start, { fromOn: parseDay(from), toOn: parseDay(to) }).map(String);
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

  it('is counted from its first day, which need not fit it', () => {
    expect(days('FREQ=WEEKLY;BYDAY=MO;COUNT=3', '2027-01-05', '2027-01-12', '2027-12-31')).toEqual(['2027-01-18']);
    expect(days('FREQ=YEARLY;BYMONTH=3;BYDAY=2MO', '2026-03-09', '2027-01-01', '2028-12-31')).toEqual([
      '2027-03-08',
      '2028-03-13',
    ]);
  });

  it('names its first days for a preview, and fewer where it ends', () => {
    const first = (text: string) => firstRecurrenceDays(readRecurrence(text), parseDay('2027-01-31'), 3).map(String);

    expect(first('FREQ=MONTHLY')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
    expect(first('FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYDAY=-1MO')).toEqual(['2027-01-31', '2027-02-22', '2031-02-24']);
    expect(first('FREQ=WEEKLY;BYDAY=FR;COUNT=2')).toEqual(['2027-01-31', '2027-02-05']);
  });

  it('has to come again', () => {
    const never = expect.objectContaining({ facts: { fault: 'never', part: '' } });

    for (const text of ['FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=3', 'FREQ=DAILY;UNTIL=20261231', 'FREQ=DAILY;COUNT=1']) {
      expect(() => assertRecurs(readRecurrence(text), parseDay('2027-01-01'))).toThrow(never);
    }
    expect(() => assertRecurs(readRecurrence('FREQ=YEARLY;BYYEARDAY=366'), parseDay('2027-01-01'))).not.toThrow();
  });
});

describe('readRecurrence', () => {
  it.each([
    ['every month', 'frequency', 'EVERY MONTH'],
    ['RRULE:FREQ=DAILY', 'frequency', 'RRULE:FREQ=DAILY'],
    ['FREQ=HOURLY', 'frequency', 'FREQ=HOURLY'],
    ['FREQ=FORTNIGHTLY', 'frequency', 'FREQ=FORTNIGHTLY'],
    ['INTERVAL=2', 'frequency', 'INTERVAL=2'],
    ['FREQ=DAILY;BYHOUR=9', 'part', 'BYHOUR'],
    ['FREQ=DAILY;on Mondays', 'part', 'ON MONDAYS'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'twice', 'FREQ'],
    ['FREQ=DAILY;INTERVAL=0', 'value', 'INTERVAL=0'],
    ['FREQ=DAILY;INTERVAL=99999', 'value', 'INTERVAL=99999'],
    ['FREQ=DAILY;INTERVAL=1,2', 'value', 'INTERVAL=1,2'],
    ['FREQ=DAILY;UNTIL=20270231', 'value', 'UNTIL=20270231'],
    ['FREQ=DAILY;UNTIL=soon', 'value', 'UNTIL=SOON'],
    ['FREQ=MONTHLY;BYDAY=XX', 'value', 'BYDAY=XX'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'value', 'BYMONTHDAY=32'],
    ['FREQ=MONTHLY;BYMONTH=13', 'value', 'BYMONTH=13'],
    ['FREQ=WEEKLY;WKST=XX', 'value', 'WKST=XX'],
    ['RSCALE=HEBREW;FREQ=MONTHLY', 'value', 'RSCALE=HEBREW'],
    ['FREQ=MONTHLY;SKIP=FORWARD', 'value', 'SKIP=FORWARD'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'two_ends', 'COUNT, UNTIL'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'combination', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'combination', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYYEARDAY=1', 'combination', 'BYYEARDAY'],
    ['FREQ=MONTHLY;BYWEEKNO=1', 'combination', 'BYWEEKNO'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'combination', 'BYSETPOS'],
  ])('refuses %s and says what is wrong', (text, fault, part) => {
    expect(() => readRecurrence(text)).toThrow(
      expect.objectContaining({ code: 'event.recurrence_unknown', facts: { fault, part } }),
    );
  });
});
