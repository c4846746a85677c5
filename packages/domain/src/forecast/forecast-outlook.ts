import { daysBetween } from '../days/days.ts';
import type { EndlessForecast, ReadyForecast } from './forecast.ts';
import type { ReadyDistribution } from './forecast-simulation.ts';
import { daysUntilReady, readyWithinPercent } from './forecast-simulation.ts';

/** One bar of the chart; both days included. */
export interface ForecastBin {
  fromOn: Temporal.PlainDate;
  toOn: Temporal.PlainDate;
  runs: number;
  /** Per cent of all runs, unrounded. */
  percent: number;
}

export interface ForecastSchedule {
  bins: ForecastBin[];
  /** Runs that ended after the last bar: at most the last hundredth, which would squeeze the others together. */
  laterRuns: number;
  runsWithoutEnd: number;
}

export interface TargetOutlook {
  /** Probability, in per cent and unrounded, of being ready on the target day or before; never 0 and never 100. */
  readyByTargetPercent: number;
  /** Days the forecast lies after the target day, negative before it; null where there is no such forecast. */
  p50SlipDays: number | null;
  p85SlipDays: number | null;
}

/** So many runs cannot tell less than half of one of them: what happened in none, or in all, is not proven for that. */
function toldBy(percent: number, { runs }: ReadyDistribution): number {
  const least = 50 / runs;
  return Math.min(100 - least, Math.max(least, percent));
}

/** How likely the target day is, and how many days the forecast lies beyond it. */
export function targetOutlook(forecast: ReadyForecast | EndlessForecast, targetOn: Temporal.PlainDate): TargetOutlook {
  const { today, distribution } = forecast;
  const targetDays = daysBetween(today, targetOn);
  const slip = (percent: number) => {
    const days = daysUntilReady(distribution, percent);
    return days === null ? null : days - targetDays;
  };
  return {
    readyByTargetPercent: toldBy(readyWithinPercent(distribution, targetDays), distribution),
    p50SlipDays: slip(50),
    p85SlipDays: slip(85),
  };
}

/** The last day on which a bar is needed; see `laterRuns`. */
function lastBarDay({ runsByDay, runs, runsWithoutEnd }: ReadyDistribution): number {
  return daysUntilReady({ runsByDay, runs: runs - runsWithoutEnd, runsWithoutEnd: 0 }, 99) ?? 0;
}

/**
 * The ready days of all runs as at most `maxBins` bars of equal width in whole days, without a gap, the earliest first.
 * The bars, `laterRuns` and `runsWithoutEnd` add up to all runs.
 */
export function forecastSchedule(forecast: ReadyForecast | EndlessForecast, maxBins = 60): ForecastSchedule {
  const { today, distribution } = forecast;
  const { runsByDay, runs, runsWithoutEnd } = distribution;
  if (runsWithoutEnd === runs) return { bins: [], laterRuns: 0, runsWithoutEnd };
  const first = runsByDay.findIndex((count) => count > 0);
  const days = lastBarDay(distribution) - first + 1;
  const width = Math.ceil(days / maxBins);
  const bins = Array.from({ length: Math.ceil(days / width) }, (_, index): ForecastBin => {
    const from = first + index * width;
    const count = runsByDay.subarray(from, from + width).reduce((sum, each) => sum + each, 0);
    return {
      fromOn: today.add({ days: from }),
      toOn: today.add({ days: from + width - 1 }),
      runs: count,
      percent: (count / runs) * 100,
    };
  });
  const shown = bins.reduce((sum, bin) => sum + bin.runs, 0);
  return { bins, laterRuns: runs - runsWithoutEnd - shown, runsWithoutEnd };
}
