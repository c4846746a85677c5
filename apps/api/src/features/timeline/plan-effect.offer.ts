import type { PlanChange as AskedChange } from '@waymark/contracts';
import { DomainError, differences } from '@waymark/domain';
import { type ProgrammeTimeline, toFinding } from '../programmes/plan/programme-plans.service.ts';
import { assertAdoptable, changedStages, changedTimeline, toPlanChange } from './plan-change.ts';

/** What a change would move, break and solve; nothing is stored. Throws what no plan can be made of. */
export function planEffect(plan: ProgrammeTimeline, asked: AskedChange) {
  const change = toPlanChange(plan.input, asked);
  const after = changedTimeline(plan, change);
  const { moves, newFindings, solvedFindings } = differences(plan.timeline, after.timeline);
  return {
    change,
    after,
    moves: moves.map(({ fromOn, toOn, ...move }) => ({ ...move, fromOn: fromOn.toString(), toOn: toOn.toString() })),
    newFindings: newFindings.map(toFinding),
    solvedFindings: solvedFindings.map(toFinding),
  };
}

type Effect = Pick<ReturnType<typeof planEffect>, 'change' | 'after'>;

/** Refuses what would be refused if the change of stages were adopted now: what is fixed, and what is no change. */
export function assertAtOnce({ input }: ProgrammeTimeline, { change, after }: Effect): void {
  assertAdoptable(input, change);
  if (changedStages(input, after.input).length === 0) throw new DomainError('plan.nothing_changed');
}
