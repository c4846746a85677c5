import { daysBetween, isBefore } from '../days/days.ts';
import type { SlipStep } from '../words/order-words-en.ts';
import { earliestDays } from './earliest.ts';
import type { DayFacts, StageDays } from './facts.ts';
import type { TimelineInput } from './types.ts';

/** What a stage added to the slip of those before it, in days; what it made good is negative. */
function stepOf(stage: StageDays, input: TimelineInput, before: number): { step: SlipStep | null; slip: number } {
  const row = input.stages.find(({ key }) => key === stage.key);
  if (!row) return { step: null, slip: before };
  const slip = daysBetween(row.baselineToOn, stage.toOn);
  const days = slip - before;
  const step = { stage: stage.name, days, endsOn: stage.toOn, plannedOn: row.baselineToOn, isOver: stage.isOver };
  return { step: days === 0 ? null : step, slip };
}

/**
 * For each open stage up to the result, in words: where each day of its slip arose and when, and the earliest day on which it can
 * end with what would have to change. By stage key.
 */
export function chainNotes(input: TimelineInput, facts: DayFacts): Map<string, string> {
  const notes = new Map<string, string>();
  const earliest = earliestDays(input, facts);
  const steps: SlipStep[] = [];
  let slip = 0;
  for (const stage of facts.stages.values()) {
    if (stage.role === 'afterwards' || stage.status === 'skipped') continue;
    const found = stepOf(stage, input, slip);
    slip = found.slip;
    if (found.step) steps.push(found.step);
    if (stage.isOver) continue;
    const earliestOn = earliest.get(stage.key)?.toOn;
    const canBeEarlier = earliestOn !== undefined && isBefore(earliestOn, stage.toOn);
    const said = [
      ...(slip === 0 ? [] : [facts.words.slipChain(slip, steps)]),
      ...(canBeEarlier ? [facts.words.earliestEnd(earliestOn)] : []),
    ];
    if (said.length > 0) notes.set(stage.key, said.join(' '));
  }
  return notes;
}
