import { addDays, daysBetween, daysIncluded, earlierOf } from '../days/days.ts';
import { freeDays } from '../plan/stage-lengths.ts';
import type { Check, LifecycleStage } from '../schemes/lifecycle.ts';
import type { DayFacts, StageDays } from './facts.ts';
import { ruledStage } from './proofs.ts';
import type { Milestone, TimelineInput } from './types.ts';

type Day = Temporal.PlainDate;

/** The hard days a stage has to end by, besides those of the plan. */
function limitsOf(key: string, input: TimelineInput, milestones: readonly Milestone[]): Day[] {
  const isBinding = (check: Check) =>
    (check.type === 'stage_by_milestone' || (check.type === 'majors_verified' && (input.majors?.openCount ?? 0) > 0)) &&
    check.stageKey === key;
  return input.lifecycle.conditions.flatMap(({ check }) => {
    if (!isBinding(check) || !('milestoneId' in check)) return [];
    const limit = milestones.find(({ id, isHard }) => id === check.milestoneId && isHard);
    return limit ? [limit.on] : [];
  });
}

/** The day the examination or the result has to end by; null for other stages. */
function agreedEnd(stage: LifecycleStage, { timeBasis, dates }: TimelineInput): Day | null {
  if (stage.role === 'result') return dates.targetOn;
  if (stage.role !== 'examination') return null;
  if (timeBasis === 'period') return dates.periodToOn;
  return timeBasis === 'as_of' ? dates.asOfOn : null;
}

/** The latest start of a stage that has not begun: fixed for a pin and a period, else its latest end less its length. */
function latestStart(stage: LifecycleStage, days: StageDays, isPinned: boolean, latestEnd: Day, input: TimelineInput) {
  if (isPinned) return days.fromOn;
  if (stage.role === 'examination' && input.timeBasis === 'period') return input.dates.periodFromOn ?? days.fromOn;
  return addDays(latestEnd, -(daysIncluded(days.fromOn, days.toOn) - 1));
}

/** Where less than the shortest pause is planned, that much; a pause can shrink to its shortest but no further. */
function keptPause(stage: LifecycleStage, days: StageDays, before: StageDays): number {
  const planned = Math.max(0, daysBetween(before.toOn, days.fromOn) - 1);
  return Math.min(planned, freeDays(stage.pauseBeforeWeeks.min));
}

const earliest = (days: readonly Day[]) =>
  days.reduce<Day | null>((min, day) => (min ? earlierOf(min, day) : day), null);

/** The latest start that the next open stage leaves to the one before it, less the pause between them. */
type Handover = (before: StageDays) => Day;

/**
 * Days each open stage's end can move, by stage key: a backward pass from the target over the stages in their order.
 * A stage that is over, or one that nothing binds, has no entry.
 */
export function floats(input: TimelineInput, facts: DayFacts, milestones: readonly Milestone[]): Map<string, number> {
  const rows = new Map(input.stages.map((row) => [row.key, row]));
  const floatDays = new Map<string, number>();
  let next: Handover | null = null;
  for (const stage of input.lifecycle.stages.toReversed()) {
    const days = facts.stages.get(stage.key);
    if (!days || days.status === 'skipped') continue;
    if (days.isOver) {
      next = null;
      continue;
    }
    const isPinned = rows.get(stage.key)?.isPinned ?? false;
    const isAfterwards = stage.role === 'afterwards';
    const bounds = [
      isPinned ? days.toOn : null,
      isAfterwards ? (ruledStage(stage, facts)?.to.on ?? null) : agreedEnd(stage, input),
      isAfterwards ? null : (next?.(days) ?? null),
      ...limitsOf(stage.key, input, milestones),
    ];
    const latestEnd = earliest(bounds.filter((day) => day !== null));
    if (latestEnd === null) continue;
    floatDays.set(stage.key, daysBetween(days.toOn, latestEnd));
    if (isAfterwards) continue;
    const startOn = latestStart(stage, days, isPinned, latestEnd, input);
    next = days.isBegun ? null : (before) => addDays(startOn, -(1 + keptPause(stage, days, before)));
  }
  return floatDays;
}

/** The open stages on the way to the result that have the least float: they decide its day. */
export function criticalKeys(input: TimelineInput, floatDays: ReadonlyMap<string, number>): string[] {
  const chain = input.lifecycle.stages.filter(({ role, key }) => role !== 'afterwards' && floatDays.has(key));
  const least = Math.min(...chain.map(({ key }) => floatDays.get(key) ?? 0));
  return chain.filter(({ key }) => floatDays.get(key) === least).map(({ key }) => key);
}
