import type { LifecycleStage, WeekRange } from './lifecycle.ts';

/** One piece of a plan in days: the pause before a stage, and the stage. */
export interface StageLength {
  stage: LifecycleStage;
  pauseDays: number;
  days: number;
}

type Bound = keyof WeekRange;

interface Piece {
  from: number;
  to: number;
}

const daysOf = (range: WeekRange, bound: Bound) => range[bound] * 7;

/** A stage takes a day even where its catalogue says it may take none. */
const stageDays = (stage: LifecycleStage, bound: Bound) => Math.max(1, daysOf(stage.durationWeeks, bound));

export function totalDays(stages: readonly LifecycleStage[], bound: Bound): number {
  return stages.reduce((sum, stage) => sum + daysOf(stage.pauseBeforeWeeks, bound) + stageDays(stage, bound), 0);
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

function lengths(stages: readonly LifecycleStage[], ends: [Bound, Bound], total: number): StageLength[] {
  const pieces = stages.flatMap((stage) => {
    const [from, to] = ends;
    // Only preparation takes longer when there is more time; audits and waiting times do not.
    const upper = to === 'max' && stage.role !== 'preparation' ? from : to;
    return [
      { from: daysOf(stage.pauseBeforeWeeks, from), to: daysOf(stage.pauseBeforeWeeks, to === 'max' ? from : to) },
      { from: stageDays(stage, from), to: stageDays(stage, upper) },
    ];
  });
  const days = between(pieces, total);
  return stages.map((stage, index) => ({ stage, pauseDays: days[index * 2] ?? 0, days: days[index * 2 + 1] ?? 1 }));
}

/** Less time than the shortest plan needs: no pauses, every stage shortened alike, none below one day. */
function squeezed(stages: readonly LifecycleStage[], total: number): StageLength[] {
  const pieces = stages.map((stage) => ({ from: 1, to: stageDays(stage, 'min') }));
  const days = between(pieces, total);
  return stages.map((stage, index) => ({ stage, pauseDays: 0, days: days[index] ?? 1 }));
}

/**
 * Lengths that use up to `total` days: stretched from the usual towards the longest when there is time (preparation
 * only, so days may be left over), compressed from the usual towards the shortest when there is little, and
 * squeezed below the shortest when there is less. Needs at least one day for each stage.
 */
export function lengthsWithin(stages: readonly LifecycleStage[], total: number): StageLength[] {
  const usual = totalDays(stages, 'default');
  if (total < totalDays(stages, 'min')) return squeezed(stages, total);
  if (total <= usual) return lengths(stages, ['min', 'default'], total);
  const longest = stages
    .filter(({ role }) => role === 'preparation')
    .reduce((sum, stage) => sum + stageDays(stage, 'max') - stageDays(stage, 'default'), usual);
  return lengths(stages, ['default', 'max'], Math.min(total, longest));
}
