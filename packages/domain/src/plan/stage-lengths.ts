import type { Lifecycle, LifecycleStage, StageRole, WeekRange } from '../schemes/lifecycle.ts';

/** Days; `min` ≤ `default` ≤ `max`. */
type DayCounts = WeekRange;

/** A stage as the plan lays it out: how long it may take and how many days lie free before it. */
export interface ChainStage {
  key: string;
  name: string;
  role: StageRole;
  pauseDays: DayCounts;
  days: DayCounts;
}

/** One piece of a plan in days: the pause before a stage, and the stage. */
export interface StageLength {
  stage: ChainStage;
  pauseDays: number;
  days: number;
}

type Bound = keyof WeekRange;

interface Piece {
  from: number;
  to: number;
}

const scaled = (range: WeekRange, toDays: (weeks: number) => number): DayCounts => ({
  min: toDays(range.min),
  default: toDays(range.default),
  max: toDays(range.max),
});

/**
 * Days that lie free between a stage and the one after it, for a pause of so many weeks: an interval is the plain difference
 * of two days, so two weeks after 5 March is 19 March, with 13 days between. Without a pause the next day follows.
 */
export const freeDays = (pauseWeeks: number): number => Math.max(0, pauseWeeks * 7 - 1);

/** A stage takes a day even where its catalogue says it may take none. */
export function chainStage({ key, name, role, durationWeeks, pauseBeforeWeeks }: LifecycleStage): ChainStage {
  return {
    key,
    name,
    role,
    pauseDays: scaled(pauseBeforeWeeks, freeDays),
    days: scaled(durationWeeks, (weeks) => Math.max(1, weeks * 7)),
  };
}

export function totalDays(stages: readonly ChainStage[], bound: Bound): number {
  return stages.reduce((sum, stage) => sum + stage.pauseDays[bound] + stage.days[bound], 0);
}

/** Days from the first day of a plan to its result with the usual lengths and pauses. */
export function usualDays({ stages }: Lifecycle): number {
  const chain = stages.filter(({ role }) => role !== 'afterwards').map(chainStage);
  return totalDays(chain, 'default') - 1;
}

/** Splits `total` days so that each piece lies proportionally between its two ends; rounding keeps the sum exact. */
function between(pieces: readonly Piece[], total: number): number[] {
  const low = pieces.reduce((sum, piece) => sum + piece.from, 0);
  const high = pieces.reduce((sum, piece) => sum + piece.to, 0);
  const part = high === low ? 0 : (total - low) / (high - low);
  let exact = 0;
  let given = 0;
  return pieces.map(({ from, to }) => {
    exact += from + (to - from) * part;
    const days = Math.round(exact) - given;
    given += days;
    return days;
  });
}

function lengths(stages: readonly ChainStage[], ends: [Bound, Bound], total: number): StageLength[] {
  const pieces = stages.flatMap((stage) => {
    const [from, to] = ends;
    // Only preparation takes longer when there is more time; audits and waiting times do not.
    const upper = to === 'max' && stage.role !== 'preparation' ? from : to;
    return [
      { from: stage.pauseDays[from], to: stage.pauseDays[to === 'max' ? from : to] },
      { from: stage.days[from], to: stage.days[upper] },
    ];
  });
  const days = between(pieces, total);
  return stages.map((stage, index) => ({ stage, pauseDays: days[index * 2] ?? 0, days: days[index * 2 + 1] ?? 1 }));
}

/** Less time than the shortest plan needs: no pauses, every stage shortened alike, none below one day. */
function squeezed(stages: readonly ChainStage[], total: number): StageLength[] {
  const pieces = stages.map((stage) => ({ from: 1, to: stage.days.min }));
  const days = between(pieces, total);
  return stages.map((stage, index) => ({ stage, pauseDays: 0, days: days[index] ?? 1 }));
}

/**
 * Lengths that use up to `total` days: stretched from the usual towards the longest when there is time (preparation
 * only, so days may be left over), compressed from the usual towards the shortest when there is little, and
 * squeezed below the shortest when there is less. Needs at least one day for each stage.
 */
export function lengthsWithin(stages: readonly ChainStage[], total: number): StageLength[] {
  const usual = totalDays(stages, 'default');
  if (total < totalDays(stages, 'min')) return squeezed(stages, total);
  if (total <= usual) return lengths(stages, ['min', 'default'], total);
  const longest = stages
    .filter(({ role }) => role === 'preparation')
    .reduce((sum, stage) => sum + stage.days.max - stage.days.default, usual);
  return lengths(stages, ['default', 'max'], Math.min(total, longest));
}
