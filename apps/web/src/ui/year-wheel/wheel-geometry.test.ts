import { describe, expect, it } from '@jest/globals';
import {
  angleOf,
  pointAt,
  programmeRing,
  radius,
  ringPath,
  spanAngles,
  weekIndexOf,
  weeksOf,
  wheelYear,
} from './wheel-geometry.ts';
import { labelLines, lineHeight, placeLabels } from './wheel-labels.ts';

const year = wheelYear('2026-11-24');
const degrees = (radians: number) => Math.round((radians * 180) / Math.PI + 90);

describe('wheelYear', () => {
  it('has the twelve months from the one of the day', () => {
    expect(year.fromOn).toBe('2026-11-01');
    expect(year.endOn).toBe('2027-11-01');
    expect(year.months.at(-1)).toBe('2027-10-01');
  });
});

describe('angleOf', () => {
  it('begins at the top and goes clockwise', () => {
    expect(degrees(angleOf('2026-11-01', year))).toBe(0);
    expect(degrees(angleOf('2027-01-31', year))).toBe(90);
    expect(degrees(angleOf('2027-05-02', year))).toBe(180);
  });

  it('keeps days outside the year at its ends', () => {
    expect(degrees(angleOf('2020-01-01', year))).toBe(0);
    expect(degrees(angleOf('2030-01-01', year))).toBe(360);
  });

  it('counts the 29th of February', () => {
    const leap = wheelYear('2028-01-10');

    expect(degrees(angleOf('2028-07-02', leap))).toBe(180);
  });
});

describe('spanAngles', () => {
  it('covers the last day as a whole', () => {
    const span = spanAngles('2026-11-01', '2027-10-31', year);

    expect(span && degrees(span.to - span.from - Math.PI / 2)).toBe(360);
  });

  it('is nothing outside the year', () => {
    expect(spanAngles('2026-10-01', '2026-10-31', year)).toBeUndefined();
    expect(spanAngles('2027-11-01', '2027-11-02', year)).toBeUndefined();
  });
});

describe('ringPath', () => {
  it('goes the long way round for more than half a turn', () => {
    expect(ringPath(10, 20, 0, Math.PI * 1.5)).toContain('A20 20 0 1 1');
    expect(ringPath(10, 20, 0, Math.PI / 2)).toContain('A20 20 0 0 1');
  });

  it('draws a whole turn, whose ends would fall together', () => {
    const [start, end] = ringPath(10, 20, 0, 2 * Math.PI)
      .split(/[MA]/)
      .slice(1, 3);

    expect(start).not.toBe(end?.split(' ').slice(-2).join(' '));
  });
});

describe('programmeRing', () => {
  it.each([1, 2, 3, 5, 8])('keeps %d programmes apart and within their band', (count) => {
    const rings = Array.from({ length: count }, (_, index) => programmeRing(index, count));

    expect(rings[0]?.outer).toBe(radius.programmesEnd);
    expect(rings.at(-1)?.inner).toBeGreaterThanOrEqual(radius.programmes - 0.001);
    rings.slice(1).forEach((ring, index) => {
      expect(ring.outer).toBeLessThan(rings[index]?.inner ?? 0);
    });
  });
});

describe('weeksOf', () => {
  it('leaves no day of the year out, and finds each in its week', () => {
    const weeks = weeksOf(year);

    expect(weeks).toHaveLength(52);
    expect(weeks.at(-1)).toEqual({ fromOn: '2027-10-24', toOn: '2027-10-31' });
    for (const [index, { fromOn, toOn }] of weeks.entries()) {
      expect([weekIndexOf(fromOn, year), weekIndexOf(toOn, year)]).toEqual([index, index]);
    }
  });
});

describe('labelLines', () => {
  it('breaks a long name between words instead of cutting it', () => {
    expect(labelLines('Major nonconformities closed as agreed with the certification body')).toEqual([
      'Major nonconformities',
      'closed as agreed with',
      'the certification body',
    ]);
  });

  it('cuts only what has no room in three lines', () => {
    expect(labelLines('One')).toEqual(['One']);
    expect(labelLines(Array(20).fill('word').join(' '))).toHaveLength(3);
    expect(labelLines(Array(20).fill('word').join(' ')).at(-1)).toMatch(/…$/);
  });
});

describe('placeLabels', () => {
  it('moves labels apart that would lie over one another, on each side by itself', () => {
    const right = [0.1, 0.12, 0.14].map((angle, index) => ({ id: `right ${index}`, angle, lines: ['One', 'Two'] }));
    const left = [{ id: 'left', angle: Math.PI - 0.12, lines: ['One'] }];

    const placed = placeLabels([...right, ...left]);

    const ys = placed.filter(({ id }) => id.startsWith('right')).map(({ y }) => y);
    expect(ys[1]).toBeGreaterThanOrEqual((ys[0] ?? 0) + 3 * lineHeight);
    expect(ys[2]).toBeGreaterThanOrEqual((ys[1] ?? 0) + 3 * lineHeight);
    expect(placed.find(({ id }) => id === 'left')).toMatchObject({ anchor: 'end' });
    expect(placed.find(({ id }) => id === 'left')?.y).toBeCloseTo(
      pointAt(radius.labels, Math.PI - 0.12).y - lineHeight / 2,
      5,
    );
  });
});
