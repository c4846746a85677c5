import { describe, expect, it } from '@jest/globals';
import { provenSince, scopeChanges, type TrendPoint, trendLines } from './trend.ts';

const point = (on: string, facts: Partial<TrendPoint> & { proven?: number } = {}): TrendPoint => {
  const { proven = 50, ...more } = facts;
  const shares = { proven, claimed: 0, gap: 100 - proven, unknown: 0 };
  return { on, definitionVersion: 1, inScope: 120, shares, ...more };
};
const days = (lines: readonly (readonly TrendPoint[])[]) => lines.map((line) => line.map(({ on }) => on));

describe('trendLines', () => {
  it.each<[string, TrendPoint[], string[][]]>([
    ['nothing kept', [], []],
    ['one line', [point('2026-11-02'), point('2026-11-09')], [['2026-11-02', '2026-11-09']]],
    [
      'another definition',
      [
        point('2026-11-02'),
        point('2026-11-09', { definitionVersion: 2 }),
        point('2026-11-16', { definitionVersion: 2 }),
      ],
      [['2026-11-02'], ['2026-11-09', '2026-11-16']],
    ],
    [
      'a day with nothing in scope',
      [point('2026-11-02'), point('2026-11-09', { inScope: 0, shares: null }), point('2026-11-16')],
      [['2026-11-02'], ['2026-11-16']],
    ],
    ['nothing in scope at all', [point('2026-11-02', { inScope: 0, shares: null })], []],
  ])('parts what cannot be compared: %s', (_, points, lines) => {
    expect(days(trendLines(points))).toEqual(lines);
  });
});

describe('scopeChanges', () => {
  it('says on which day how much came in and went out', () => {
    const points = [120, 120, 126, 123].map((inScope, place) => point(`2026-11-0${place + 1}`, { inScope }));
    expect(scopeChanges(points)).toEqual([
      { on: '2026-11-03', by: 6 },
      { on: '2026-11-04', by: -3 },
    ]);
  });
});

describe('provenSince', () => {
  const now = point('2026-11-30', { proven: 61.5 });

  it.each<[string, TrendPoint[], ReturnType<typeof provenSince>]>([
    // 57.4 and 61.5 per cent are shown as 57 and 62: what is said is the difference of what is seen.
    ['up', [point('2026-11-16', { proven: 90 }), point('2026-11-23', { proven: 57.4 })], { on: '2026-11-23', by: 5 }],
    ['down', [point('2026-11-23', { proven: 63 })], { on: '2026-11-23', by: -1 }],
    ['nothing kept', [], null],
    ['only today kept', [point('2026-11-30')], null],
    ['another definition', [point('2026-11-23', { definitionVersion: 2 })], null],
    ['nothing was in scope', [point('2026-11-23', { inScope: 0, shares: null })], null],
  ])('compares with the last point before: %s', (_, points, expected) => {
    expect(provenSince(points, now)).toEqual(expected);
  });

  it('says nothing where nothing is in scope now', () => {
    expect(provenSince([point('2026-11-23')], { ...now, shares: null })).toBeNull();
  });
});
