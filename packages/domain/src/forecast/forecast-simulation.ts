/** Looked up once: the loop below calls them millions of times, and a global can be slow to reach (in tests it is). */
const { floor, imul } = Math;

/** No plan reaches further than five years; a run that is not ready by then is taken never to end. */
export const longestForecastWeeks = 5 * 52;

/** On how many of the runs the work was finished on which day. */
export interface ReadyDistribution {
  /** Runs by the number of days after today on which they ended; index 0 is today, on which none ends. */
  runsByDay: Uint32Array;
  /** All runs, those that never end too. */
  runs: number;
  /** Runs in which work was still open after five years. */
  runsWithoutEnd: number;
}

export interface Simulation {
  /** What each past week took off the open work, in whatever unit `open` has; negative where more came than went. */
  changes: Float64Array;
  /** Open work, above 0. */
  open: number;
  /** A whole number from 1. */
  runs: number;
  /** A whole number. The same seed gives the same draws, whatever else the input is. */
  seed: number;
}

/** MurmurHash3's last step: starts that differ by one give streams that have nothing to do with each other. */
function scrambled(value: number): number {
  let bits = value | 0;
  bits = imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough for some hundred draws a run. `state` counts
 * on by this step, and `drawn` makes a number from 0 up to but without 1 of it.
 */
const step = 0x6d2b79f5;

function drawn(state: number): number {
  let bits = imul(state ^ (state >>> 15), state | 1);
  bits ^= bits + imul(bits ^ (bits >>> 7), bits | 61);
  return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
}

/** Days have no fractions, and 13.999999 days of added-up hours are 14, not 15. */
const wholeDays = (weeks: number) => Math.max(1, Math.ceil(weeks * 7 - 1e-6));

/**
 * Lives the coming weeks `runs` times, each week one drawn from the past, until nothing is open; the last week counts
 * as far as it was needed. Every run first draws which weeks it believes in, as many as there are and with repetition,
 * and then draws from those: with few weeks behind us we do not know the usual pace well, and a plain draw would
 * promise a range far too narrow.
 *
 * Each run has draws of its own, so with the same seed more open work never ends a run earlier. Costs a few
 * nanoseconds a week and allocates nothing while it runs.
 */
export function simulateReadyDays({ changes, open, runs, seed }: Simulation): ReadyDistribution {
  const weeks = changes.length;
  const runsByDay = new Uint32Array(longestForecastWeeks * 7 + 1);
  const believed = new Float64Array(weeks);
  let ended = 0;
  for (let run = 0; run < runs; run += 1) {
    let state = scrambled(scrambled(seed) + run);
    for (let index = 0; index < weeks; index += 1) {
      state = (state + step) | 0;
      believed[index] = changes[floor(drawn(state) * weeks)] ?? 0;
    }
    let left = open;
    for (let week = 0; week < longestForecastWeeks; week += 1) {
      state = (state + step) | 0;
      const change = believed[floor(drawn(state) * weeks)] ?? 0;
      if (change >= left) {
        const day = wholeDays(week + left / change);
        runsByDay[day] = (runsByDay[day] ?? 0) + 1;
        ended += 1;
        break;
      }
      left -= change;
    }
  }
  return { runsByDay, runs, runsWithoutEnd: runs - ended };
}

/**
 * Days after today by which at least `percent` per cent of all runs had ended, those that never end among them;
 * null when not so many ever do.
 */
export function daysUntilReady({ runsByDay, runs }: ReadyDistribution, percent: number): number | null {
  const needed = Math.ceil((runs * percent) / 100);
  let ended = 0;
  for (const [day, count] of runsByDay.entries()) {
    ended += count;
    if (ended >= needed) return day;
  }
  return null;
}

/** Per cent of all runs that had ended `days` after today, unrounded; 0 for a day that has passed. */
export function readyWithinPercent({ runsByDay, runs }: ReadyDistribution, days: number): number {
  let ended = 0;
  for (const count of runsByDay.subarray(0, Math.max(0, days + 1))) ended += count;
  return (ended / runs) * 100;
}
