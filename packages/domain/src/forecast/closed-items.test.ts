import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../days/days.ts';
import { closedItems } from './closed-items.ts';

const week = (startsOn: string, done: number, back = 0) => ({ startsOn: parseDay(startsOn), done, back });
const wednesday = parseDay('2026-12-02');
const said = (weeks: readonly ReturnType<typeof week>[], closed: number, today = wednesday) =>
  closedItems(weeks, { today, inScope: 100, closed }).map(({ on, count }) => `${on} ${count}`);

describe('how many items were closed', () => {
  it('is reckoned back from today, week by week, idle ones too', () => {
    expect(said([week('2026-11-09', 4), week('2026-11-16', 6, 2), week('2026-11-30', 1)], 12)).toEqual([
      '2026-11-09 3',
      '2026-11-16 7',
      '2026-11-23 11',
      '2026-11-30 11',
      '2026-12-02 12',
    ]);
  });

  it('is said once on a Monday, and only as of today without a history', () => {
    expect(said([week('2026-11-30', 1)], 12, parseDay('2026-11-30'))).toEqual(['2026-11-30 12']);
    expect(said([], 0)).toEqual(['2026-12-02 0']);
  });

  it('ends where the programme stands, never leaves its scope, and goes back three quarters of a year at most', () => {
    const anyWeeks = fc.array(fc.record({ done: fc.nat(9), back: fc.nat(4) }), { maxLength: 90 });
    fc.assert(
      fc.property(anyWeeks, fc.nat(100), (changes, closed) => {
        const weeks = changes.map((change, index) => ({
          startsOn: parseDay('2026-11-30').subtract({ weeks: index }),
          ...change,
        }));
        const points = closedItems(weeks, { today: wednesday, inScope: 100, closed });

        expect(points.at(-1)).toEqual({ on: wednesday, count: closed });
        expect(points.every(({ count }) => count >= 0 && count <= 100)).toBe(true);
        expect(points.length).toBe(Math.min(40, changes.length + 1));
      }),
    );
  });
});
