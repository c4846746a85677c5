import { describe, expect, it } from '@jest/globals';
import { aForecast } from '../../test/gates.ts';
import { fanShape } from './fan-shape.ts';

const closed = [
  { on: '2026-10-26', count: 20 },
  { on: '2026-11-24', count: 60 },
];
const forecastBasis = { inScope: 120, closed, weeks: 4, backTest: null };
const programme = { forecast: aForecast(), forecastBasis, targetOn: '2027-04-20' };

describe('closed items and where they lead', () => {
  it('goes from today to both forecast days, when all that is in scope is closed', () => {
    const shape = fanShape(programme);

    expect(shape?.today).toEqual({ on: '2026-11-24', count: 60 });
    expect(shape?.from(120)).toBe(0);
    expect(shape?.fan).toMatchObject({ halfOn: '2027-03-01', mostOn: '2027-05-18' });
    const start = shape?.closed.split(' ').at(-1);
    expect(shape?.fan?.half.split(' ')).toEqual([start, `${shape?.at('2027-03-01').toFixed(2)},0.00`]);
    expect(shape?.fan?.area.split(' ').at(-1)).toBe(`${shape?.at('2027-05-18').toFixed(2)},0.00`);
  });

  it('keeps what is needed and what is forecast on its axis, whichever is later', () => {
    for (const readyInTimeOn of ['2027-03-20', '2027-09-01']) {
      const shape = fanShape({ ...programme, forecast: aForecast({ readyInTimeOn }) });

      expect(shape?.neededOn).toBe(readyInTimeOn);
      expect(shape?.at(shape.neededOn)).toBeLessThan(100);
      expect(shape?.at('2027-05-18')).toBeLessThan(100);
    }
  });

  it('has no fan without a forecast, and nothing to draw without a past or a scope', () => {
    expect(fanShape({ ...programme, forecast: aForecast({ p50On: null, p85On: null }) })?.fan).toBeNull();
    expect(fanShape({ ...programme, forecastBasis: { ...forecastBasis, closed: closed.slice(-1) } })).toBeUndefined();
    expect(fanShape({ ...programme, forecastBasis: { ...forecastBasis, inScope: 0 } })).toBeUndefined();
    expect(fanShape({ targetOn: '2027-04-20' })).toBeUndefined();
  });
});
