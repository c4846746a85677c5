import type { ForecastWeek } from './forecast.ts';
import { forecastHistory, missingHistory } from './forecast.ts';
import { daysUntilReady, simulateReadyDays } from './forecast-simulation.ts';

/** With fewer forecasts of the past whose outcome is known, how many held is an accident. */
export const fewestBackTestSamples = 5;

export interface BackTestOptions {
  /** A whole number; see `ForecastInput`. */
  seed: number;
  /** How many items each forecast is about; when nothing is said, four weeks of work at the pace of its past. */
  items?: number;
  /** Runs of each forecast; 1,000 when nothing is said. */
  runs?: number;
}

export interface BackTest {
  /** Forecasts of the past whose outcome is known. They overlap, so they tell less than as many separate ones. */
  samples: number;
  /** How many of them were finished by their P50 (half of them, if the forecast is good) … */
  withinP50: number;
  /** … and by their P85 (85 in 100). */
  withinP85: number;
  /**
   * Median distance in days, early or late, between the P50 and the day that came. What is still open counts as
   * finished today, which is less than it will be.
   */
  medianErrorDays: number;
}

interface Sample {
  p50Days: number;
  p85Days: number;
  /** Days until the items were finished; `Infinity` where they are not yet. */
  actualDays: number;
  observedDays: number;
}

const usualWeeks = 4;

/** Days from the start of the first week until `items` are finished, a week's work spread evenly over it. */
function daysToFinish(weeks: readonly ForecastWeek[], items: number): number {
  let left = items;
  for (const [week, { done }] of weeks.entries()) {
    if (done > 0 && done >= left) return Math.ceil((week + left / done) * 7 - 1e-6);
    left -= done;
  }
  return Number.POSITIVE_INFINITY;
}

function sampleAt(weeks: readonly ForecastWeek[], week: number, options: BackTestOptions): Sample | null {
  const past = weeks.slice(0, week);
  const { missingWeeks, missingItems } = missingHistory(past);
  if (missingWeeks > 0 || missingItems > 0) return null;
  const finished = past.reduce((sum, { done }) => sum + done, 0);
  const items = options.items ?? Math.max(1, Math.round((finished / past.length) * usualWeeks));
  const distribution = simulateReadyDays({
    changes: Float64Array.from(past, ({ done }) => done),
    open: items,
    runs: options.runs ?? 1000,
    seed: options.seed + week,
  });
  const p50Days = daysUntilReady(distribution, 50);
  const p85Days = daysUntilReady(distribution, 85);
  if (p50Days === null || p85Days === null) return null;
  const observedDays = (weeks.length - week) * 7;
  // Asking only where the work got finished would leave out the slow ones and praise every forecast.
  if (observedDays < p85Days) return null;
  return { p50Days, p85Days, observedDays, actualDays: daysToFinish(weeks.slice(week), items) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}

/**
 * Whether forecasts like today's would have held in the past of the same programme: at the start of each past week the
 * day of finishing the next items is forecast from the weeks before it alone, and compared with what came. Only
 * weeks are asked after which the forecast had the time to come true. It tests the pace, not the growth, since what was
 * added later cannot be told from what was open. Null with fewer than `fewestBackTestSamples` such weeks.
 */
export function backTest(weeks: readonly ForecastWeek[], options: BackTestOptions): BackTest | null {
  const history = forecastHistory(weeks);
  const samples = history.flatMap((_, week) => sampleAt(history, week, options) ?? []);
  if (samples.length < fewestBackTestSamples) return null;
  const errors = samples.map(({ p50Days, actualDays, observedDays }) =>
    Math.abs(Math.min(actualDays, observedDays) - p50Days),
  );
  return {
    samples: samples.length,
    withinP50: samples.filter(({ actualDays, p50Days }) => actualDays <= p50Days).length,
    withinP85: samples.filter(({ actualDays, p85Days }) => actualDays <= p85Days).length,
    medianErrorDays: median(errors),
  };
}
