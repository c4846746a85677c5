import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inputOf, ready, simulated, today, weeksOf } from '../../test/synthetic-weeks.ts';
import { daysBetween, parseDay } from '../days/days.ts';
import { forecastReadyDay } from './forecast.ts';
import { forecastSchedule, targetOutlook } from './forecast-outlook.ts';
import { readyWithinPercent } from './forecast-simulation.ts';

const anyForecastInput = fc
  .record({
    done: fc.array(fc.nat(8), { minLength: 6, maxLength: 30 }),
    added: fc.array(fc.nat(4), { minLength: 30, maxLength: 30 }),
    items: fc.integer({ min: 1, max: 120 }),
    runs: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ done, added, items, runs }) =>
    inputOf({ weeks: weeksOf([5, 1, 1, 1, 1, 1, ...done], added), open: { items, hours: null }, runs }),
  );

describe('targetOutlook', () => {
  it('says how far the forecast lies from the target, and how likely the target is', () => {
    const forecast = ready(forecastReadyDay(inputOf({ weeks: weeksOf(Array(8).fill(5)) })));

    expect(targetOutlook(forecast, parseDay('2027-04-27'))).toEqual({
      readyByTargetPercent: 0.1,
      p50SlipDays: 1,
      p85SlipDays: 1,
    });
    expect(targetOutlook(forecast, parseDay('2027-04-28')).readyByTargetPercent).toBe(99.9);
    expect(targetOutlook(forecast, parseDay('2027-05-28'))).toMatchObject({ p50SlipDays: -30 });
    expect(targetOutlook(forecast, parseDay('2027-01-01')).readyByTargetPercent).toBe(0.1);
  });

  it('never takes what happened in all runs, or in none, for certain', () => {
    fc.assert(
      fc.property(anyForecastInput, fc.integer({ min: -400, max: 4000 }), (input, days) => {
        const { readyByTargetPercent } = targetOutlook(simulated(forecastReadyDay(input)), today.add({ days }));

        expect(readyByTargetPercent).toBeGreaterThan(0);
        expect(readyByTargetPercent).toBeLessThan(100);
      }),
    );
  });

  it('has no slip where nothing ends', () => {
    const weeks = weeksOf(Array(8).fill(5), Array(8).fill(5));

    expect(targetOutlook(simulated(forecastReadyDay(inputOf({ weeks }))), today)).toEqual({
      readyByTargetPercent: 0.1,
      p50SlipDays: null,
      p85SlipDays: null,
    });
  });

  it('agrees with the percentiles', () => {
    const forecast = ready(forecastReadyDay(inputOf()));

    for (const [day, percent] of [
      [forecast.p50On, 50],
      [forecast.p85On, 85],
    ] as const) {
      expect(targetOutlook(forecast, day).readyByTargetPercent).toBeGreaterThanOrEqual(percent);
      expect(targetOutlook(forecast, day.subtract({ days: 1 })).readyByTargetPercent).toBeLessThan(percent);
    }
  });
});

describe('forecastSchedule', () => {
  it('is one bar where every run ends on the same day', () => {
    const forecast = ready(forecastReadyDay(inputOf({ weeks: weeksOf(Array(8).fill(5)) })));
    const day = parseDay('2027-04-28');

    expect(forecastSchedule(forecast)).toEqual({
      bins: [{ fromOn: day, toOn: day, runs: 500, percent: 100 }],
      laterRuns: 0,
      runsWithoutEnd: 0,
    });
  });

  it('has no bar where none ends', () => {
    const weeks = weeksOf(Array(8).fill(5), Array(8).fill(5));

    expect(forecastSchedule(simulated(forecastReadyDay(inputOf({ weeks }))))).toEqual({
      bins: [],
      laterRuns: 0,
      runsWithoutEnd: 500,
    });
  });

  it('loses no run, leaves no gap, has no more bars than asked for and keeps the tail short', () => {
    fc.assert(
      fc.property(anyForecastInput, fc.integer({ min: 1, max: 60 }), (input, maxBins) => {
        const forecast = simulated(forecastReadyDay(input));
        const { bins, laterRuns, runsWithoutEnd } = forecastSchedule(forecast, maxBins);
        const shown = bins.reduce((sum, { runs }) => sum + runs, 0);

        expect(bins.length).toBeLessThanOrEqual(maxBins);
        expect(shown + laterRuns + runsWithoutEnd).toBe(input.runs);
        expect(laterRuns).toBeLessThanOrEqual((shown + laterRuns) / 100);
        expect(shown - (bins.at(-1)?.runs ?? 0)).toBeLessThanOrEqual((shown + laterRuns) * 0.99);
        for (const [index, bin] of bins.entries()) {
          expect(bin.fromOn).toEqual(bins[index - 1]?.toOn.add({ days: 1 }) ?? bin.fromOn);
          expect(bin.percent).toBeCloseTo(
            readyWithinPercent(forecast.distribution, daysBetween(today, bin.toOn)) -
              readyWithinPercent(forecast.distribution, daysBetween(today, bin.fromOn) - 1),
          );
        }
      }),
    );
  });
});
