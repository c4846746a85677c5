import { describe, expect, it } from '@jest/globals';
import type { TrendPoint } from '@waymark/domain';
import { labelPlaces, trendShape } from './trend-shape.ts';

const point = (on: string, more: Partial<TrendPoint> = {}): TrendPoint => ({
  on,
  definitionVersion: 1,
  inScope: 100,
  shares: { proven: 50, claimed: 25, gap: 15, unknown: 10 },
  ...more,
});

describe('trendShape', () => {
  it('lays the parts one upon the other, Proven at the bottom, by the days between the points', () => {
    const shape = trendShape([
      point('2026-11-02'),
      point('2026-11-09', { shares: { proven: 60, claimed: 20, gap: 10, unknown: 10 } }),
      point('2026-11-30'),
    ]);
    expect(shape?.at('2026-11-09')).toBe(0.25);
    expect(shape?.areas.map(({ state, corners }) => [state, corners])).toEqual([
      ['proven', '0.0000,0.5000 0.2500,0.4000 1.0000,0.5000 1.0000,1.0000 0.2500,1.0000 0.0000,1.0000'],
      ['claimed', '0.0000,0.2500 0.2500,0.2000 1.0000,0.2500 1.0000,0.5000 0.2500,0.4000 0.0000,0.5000'],
      ['gap', '0.0000,0.1000 0.2500,0.1000 1.0000,0.1000 1.0000,0.2500 0.2500,0.2000 0.0000,0.2500'],
      ['unknown', '0.0000,0.0000 0.2500,0.0000 1.0000,0.0000 1.0000,0.1000 0.2500,0.1000 0.0000,0.1000'],
    ]);
  });

  it('begins a new line where another definition does, and shows a point that stands alone', () => {
    const shape = trendShape([
      point('2026-11-02'),
      point('2026-11-09', { definitionVersion: 2 }),
      point('2026-11-30', { definitionVersion: 2 }),
    ]);
    const [alone, goesOn] = ['2026-11-02 proven', '2026-11-09 proven'].map(
      (wanted) => shape?.areas.find(({ key }) => key === wanted)?.corners,
    );
    expect(alone).toBe('0.0000,0.5000 0.0060,0.5000 0.0060,1.0000 0.0000,1.0000');
    expect(goesOn).toBe('0.2500,0.5000 1.0000,0.5000 1.0000,1.0000 0.2500,1.0000');
  });

  it('draws nothing of one point', () => {
    expect(trendShape([point('2026-11-02')])).toBeUndefined();
    expect(trendShape([])).toBeUndefined();
  });
});

describe('labelPlaces', () => {
  it.each([
    ['all alike', { proven: 25, claimed: 25, gap: 25, unknown: 25 }],
    ['all at the bottom', { proven: 1, claimed: 1, gap: 1, unknown: 97 }],
    ['all at the top', { proven: 97, claimed: 1, gap: 1, unknown: 1 }],
    ['one alone', { proven: 100, claimed: 0, gap: 0, unknown: 0 }],
  ])('keeps labels apart and inside: %s', (_, shares) => {
    const places = labelPlaces(shares, 0.1);
    expect(places).toHaveLength(Object.values(shares).filter((share) => share > 0).length);
    for (const [nth, { top }] of places.entries()) {
      expect(top).toBeGreaterThanOrEqual(0.05 - 1e-9);
      expect(top).toBeLessThanOrEqual(0.95 + 1e-9);
      const above = places[nth + 1];
      if (above) expect(top - above.top).toBeGreaterThanOrEqual(0.1 - 1e-9);
    }
  });
});
