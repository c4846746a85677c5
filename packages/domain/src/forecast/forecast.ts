import type { ReadyDistribution } from './forecast-simulation.ts';
import { daysUntilReady, simulateReadyDays } from './forecast-simulation.ts';

/** Fewer than these say nothing about the pace of a programme. */
export const fewestForecastWeeks = 6;
export const fewestForecastItems = 5;

/** One complete week of a programme, Monday to Sunday. */
export interface ForecastWeek {
  startsOn: Temporal.PlainDate;
  /** Items finished. */
  done: number;
  /** Items that came on top or were opened again; not those the programme began with. */
  added: number;
  /** Estimated effort, in hours, of the items finished … and of those added. */
  doneHours: number;
  addedHours: number;
}

export interface ForecastInput {
  today: Temporal.PlainDate;
  /** Complete weeks without a gap, the oldest first; idle ones too, or the pace would look better than it is. */
  weeks: readonly ForecastWeek[];
  /** What is open today; `hours` is the effort estimated for all of it, null unless every item has an estimate. */
  open: { items: number; hours: number | null };
  /** How often the future is tried out; 10,000 when nothing is said, at least 1. */
  runs?: number;
  /** A whole number. The same seed and input give the same answer. */
  seed: number;
}

export interface SimulatedForecast {
  today: Temporal.PlainDate;
  /** What the work was counted in. */
  unit: 'items' | 'hours';
  /** The stretch of the past the forecast stands on: from the first week in which anything happened. */
  basedOn: { fromOn: Temporal.PlainDate; weeks: number };
  /** Per cent of the runs in which work was still open after five years, unrounded. */
  neverReadyPercent: number;
  distribution: ReadyDistribution;
}

export interface ReadyForecast extends SimulatedForecast {
  state: 'forecast';
  /** The day by which half of the runs … and 85 per cent of them were ready. */
  p50On: Temporal.PlainDate;
  p85On: Temporal.PlainDate;
}

/** So much is added that more than 15 per cent of the runs never end, and no 85th percentile exists. */
export interface EndlessForecast extends SimulatedForecast {
  state: 'not_converging';
}

export type Forecast =
  | ReadyForecast
  | EndlessForecast
  | { state: 'done' }
  /** At least so many more weeks with work, and finished items, are needed; one of the two is above 0. */
  | { state: 'not_enough_history'; missingWeeks: number; missingItems: number };

const hasWork = ({ done, added, doneHours, addedHours }: ForecastWeek) =>
  done > 0 || added > 0 || doneHours > 0 || addedHours > 0;

/** The weeks from the first in which anything happened: before it the programme had not begun. */
export function forecastHistory(weeks: readonly ForecastWeek[]): ForecastWeek[] {
  const first = weeks.findIndex(hasWork);
  return first === -1 ? [] : weeks.slice(first);
}

/** What a history lacks for a forecast; both are 0 where it is enough. Idle weeks do not count as weeks with work. */
export function missingHistory(weeks: readonly ForecastWeek[]): { missingWeeks: number; missingItems: number } {
  const finished = weeks.reduce((sum, { done }) => sum + done, 0);
  return {
    missingWeeks: Math.max(0, fewestForecastWeeks - weeks.filter(hasWork).length),
    missingItems: Math.max(0, fewestForecastItems - finished),
  };
}

/**
 * When nothing will be open any more, from the pace and the growth of the programme's own past weeks. Counts hours where
 * everything open is estimated and finished work was too, else items. It knows no gate, no freeze and no plan: only
 * how fast this programme works when it goes on as before.
 */
export function forecastReadyDay({ today, weeks, open, runs = 10_000, seed }: ForecastInput): Forecast {
  if (open.items <= 0) return { state: 'done' };
  const history = forecastHistory(weeks);
  const missing = missingHistory(history);
  const [first] = history;
  if (first === undefined || missing.missingWeeks > 0 || missing.missingItems > 0) {
    return { state: 'not_enough_history', ...missing };
  }
  const hours = history.some(({ doneHours }) => doneHours > 0) ? (open.hours ?? 0) : 0;
  const byHours = hours > 0;
  const distribution = simulateReadyDays({
    changes: Float64Array.from(history, (week) =>
      byHours ? week.doneHours - week.addedHours : week.done - week.added,
    ),
    open: byHours ? hours : open.items,
    runs,
    seed,
  });
  const simulated: SimulatedForecast = {
    today,
    unit: byHours ? 'hours' : 'items',
    basedOn: { fromOn: first.startsOn, weeks: history.length },
    neverReadyPercent: (distribution.runsWithoutEnd / runs) * 100,
    distribution,
  };
  const p50Days = daysUntilReady(distribution, 50);
  const p85Days = daysUntilReady(distribution, 85);
  if (p50Days === null || p85Days === null) return { state: 'not_converging', ...simulated };
  return { state: 'forecast', ...simulated, p50On: today.add({ days: p50Days }), p85On: today.add({ days: p85Days }) };
}
