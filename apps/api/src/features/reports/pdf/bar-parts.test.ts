import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barParts, dotPoints, hatchLines, rangePlace, rangeRoom } from './bar-parts.ts';

describe('the printed readiness bar', () => {
  it('leaves out empty parts, keeps the order, and fills its width whatever the shares are', () => {
    const shares = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100)).filter((all) => all.some(Boolean));
    fc.assert(
      fc.property(shares, (weights) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const [proven = 0, claimed = 0, gap = 0, unknown = 0] = weights.map((weight) => (weight / sum) * 100);

        const parts = barParts({ proven, claimed, gap, unknown }, 340);

        expect(parts).toHaveLength(weights.filter(Boolean).length);
        expect(parts.every(({ width }) => width >= 6.999)).toBe(true);
        const last = parts.at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(340);
        parts.slice(1).forEach(({ x }, index) => {
          const before = parts[index];
          expect(x - (before?.x ?? 0) - (before?.width ?? 0)).toBeCloseTo(2);
        });
      }),
    );
    expect(barParts({ proven: 0, claimed: 0, gap: 0, unknown: 0 }, 340)).toEqual([]);
  });

  it('says its range where that has room in the card: after the bracket, before it, or below one that takes all', () => {
    const width = 340;
    const placeOf = (from: number, to: number) =>
      rangePlace({ x1: (from / 100) * width, x2: (to / 100) * width }, width);

    expect([placeOf(40, 61), placeOf(90, 95), placeOf(0, 100), placeOf(10, 90)]).toEqual([
      'after',
      'before',
      'below',
      'below',
    ]);
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const room = { after: ((100 - to) / 100) * width, before: (from / 100) * width, below: width };
        expect(room[placeOf(from, to)]).toBeGreaterThanOrEqual(rangeRoom);
      }),
    );
  });

  it('draws its patterns inside the part they fill', () => {
    for (const { x1, y1, x2, y2 } of hatchLines(10, 30, 13)) {
      expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(10);
      expect(Math.max(x1, x2)).toBeLessThanOrEqual(40);
      expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(-0.001);
      expect(Math.max(y1, y2)).toBeLessThanOrEqual(13.001);
    }
    for (const { x, y } of dotPoints(10, 7, 13)) {
      expect([x > 10, x < 17, y > 0, y < 13]).toEqual([true, true, true, true]);
    }
    expect(hatchLines(10, 30, 13).length).toBeGreaterThan(8);
  });
});
