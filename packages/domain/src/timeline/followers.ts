import { isBefore, isSameDay } from '../days/days.ts';
import type { DayFacts, StageDays } from './facts.ts';
import { ruledStage } from './proofs.ts';
import type { TimelineInput, TimelineStageRow } from './types.ts';

/** A stage after the result that stands where it was first planned: nobody has given it days of its own. */
function isUntouched(row: TimelineStageRow | undefined, stage: StageDays): boolean {
  if (!row || row.isPinned || stage.isBegun || stage.isOver) return false;
  return isSameDay(row.plannedFromOn, row.baselineFromOn) && isSameDay(row.plannedToOn, row.baselineToOn);
}

/**
 * The facts with the slip of the result carried through: a surveillance audit after a certificate 21 days late is 21 days
 * late, as long as nobody gave it other days.
 */
export function withFollowers(input: TimelineInput, facts: DayFacts): DayFacts {
  const stages = new Map(facts.stages);
  for (const stage of input.lifecycle.stages) {
    const days = stages.get(stage.key);
    const row = input.stages.find(({ key }) => key === stage.key);
    const ruled = days && isUntouched(row, days) ? ruledStage(stage, facts) : null;
    if (!days || !ruled || !isBefore(days.toOn, ruled.to.on)) continue;
    stages.set(stage.key, { ...days, fromOn: ruled.from.on, toOn: ruled.to.on });
  }
  return { ...facts, stages, ruled: new Map() };
}
