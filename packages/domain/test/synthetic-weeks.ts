import type {
  EndlessForecast,
  Forecast,
  ForecastInput,
  ForecastWeek,
  ReadyForecast,
} from '../src/forecast/forecast.ts';

const monday = Temporal.PlainDate.from('2026-01-05');

/** Weeks one after the other with what was done in each, and what was added; each item is four hours. */
export function weeksOf(done: readonly number[], added: readonly number[] = []): ForecastWeek[] {
  return done.map((count, week) => ({
    startsOn: monday.add({ weeks: week }),
    done: count,
    added: added[week] ?? 0,
    doneHours: count * 4,
    addedHours: (added[week] ?? 0) * 4,
  }));
}

/** Numbers from 0 up to but without 1, always the same ones: a plain linear generator, unlike the one under test. */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Items finished in a week by people who finish `mean` on average (Poisson, by Knuth's method). */
export function itemsOfAWeek(random: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let items = 0;
  for (let product = random(); product > limit; product *= random()) items += 1;
  return items;
}

export const today = Temporal.PlainDate.from('2027-03-03');

export const inputOf = (more: Partial<ForecastInput> = {}): ForecastInput => ({
  today,
  weeks: weeksOf([3, 5, 0, 4, 2, 6, 1, 4]),
  open: { items: 40, hours: null },
  runs: 500,
  seed: 7,
  ...more,
});

export function simulated(forecast: Forecast): ReadyForecast | EndlessForecast {
  if (forecast.state === 'done' || forecast.state === 'not_enough_history') throw new Error(forecast.state);
  return forecast;
}

export function ready(forecast: Forecast): ReadyForecast {
  if (forecast.state !== 'forecast') throw new Error(forecast.state);
  return forecast;
}
