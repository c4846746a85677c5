import { describe, expect, it } from '@jest/globals';
import type { WorkCalendar } from '@waymark/contracts';
import { previewOf, readRule, repeatKeyOf, repeatKeys, ruleOf } from './repeat.ts';

const workDays: WorkCalendar = {
  timeZone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  closures: [],
  auditorFirms: [],
  abilities: { setDays: true, close: true, limitFirms: true },
  version: 1,
};
const preview = (rule: string | null, fromOn: string, shift: 'none' | 'before' | 'after' = 'none') =>
  previewOf({ rule, fromOn, shift, workDays }).map(({ on }) => on);

describe('ruleOf and repeatKeyOf', () => {
  it('read each other', () => {
    for (const key of repeatKeys.filter((one) => one !== 'own')) {
      expect(repeatKeyOf(ruleOf(key, '2026-12-07'), '2026-12-07')).toBe(key);
    }
    expect(repeatKeyOf('FREQ=DAILY;COUNT=3', '2026-12-07')).toBe('own');
  });

  it('names the weekday within the month, the fifth as the last', () => {
    expect(ruleOf('nthWeekday', '2026-12-07')).toBe('FREQ=MONTHLY;BYDAY=1MO');
    expect(ruleOf('nthWeekday', '2026-12-31')).toBe('FREQ=MONTHLY;BYDAY=-1TH');
  });
});

describe('previewOf', () => {
  it('keeps to the end of months that are too short', () => {
    expect(preview('FREQ=MONTHLY', '2027-01-31').slice(0, 3)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
    expect(preview('FREQ=MONTHLY;BYMONTHDAY=-1', '2027-01-31').slice(1, 3)).toEqual(['2027-02-28', '2027-03-31']);
  });

  it('finds the same weekday in every month', () => {
    expect(preview('FREQ=MONTHLY;BYDAY=1MO', '2026-12-07').slice(0, 4)).toEqual([
      '2026-12-07',
      '2027-01-04',
      '2027-02-01',
      '2027-03-01',
    ]);
    expect(preview('FREQ=MONTHLY;BYDAY=-1TH', '2026-12-31').slice(0, 3)).toEqual([
      '2026-12-31',
      '2027-01-28',
      '2027-02-25',
    ]);
  });

  it('moves days nobody works', () => {
    expect(preview('FREQ=MONTHLY', '2027-01-02', 'before')[0]).toBe('2027-01-01');
    expect(preview('FREQ=MONTHLY', '2027-01-02', 'after')[0]).toBe('2027-01-04');
  });

  it('shows one day for what happens once, and none for a rule it cannot read', () => {
    expect(preview(null, '2027-01-02')).toEqual(['2027-01-02']);
    expect(preview('FREQ=MONTHLY;BYDAY=XX', '2027-01-02')).toEqual([]);
  });

  it('shows the days of any rule somebody writes', () => {
    expect(preview('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2027-01-29').slice(0, 3)).toEqual([
      '2027-01-29',
      '2027-02-26',
      '2027-03-31',
    ]);
  });
});

describe('readRule', () => {
  it('says what is wrong with a rule, in which part of it', () => {
    expect(readRule('FREQ=HOURLY', '2027-01-02')).toEqual({ fault: 'frequency', part: 'FREQ=HOURLY' });
    expect(readRule('FREQ=DAILY;COUNT=1', '2027-01-02')).toEqual({ fault: 'never', part: '' });
  });

  it('knows an interval written by hand', () => {
    expect(readRule('freq=weekly;interval=2', '2027-01-02')).toMatchObject({
      rule: { interval: { unit: 'weeks', count: 2 } },
    });
    expect(readRule('FREQ=MONTHLY;BYDAY=1MO', '2027-01-02')).toMatchObject({ rule: { interval: null } });
  });
});
