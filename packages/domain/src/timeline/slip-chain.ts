import { daysBetween, isBefore } from '../days/days.ts';
import type { MilestoneRule } from '../schemes/lifecycle.ts';
import type { SlipStep } from '../words/order-words-en.ts';
import { earliestDays } from './earliest.ts';
import type { DayFacts, StageDays } from './facts.ts';
import { anchorOf } from './rule-days.ts';
import type { Milestone, TimelineInput } from './types.ts';

/** What a stage added to the slip of those before it, in days; what it made good is negative. */
function stepOf(stage: StageDays, input: TimelineInput, before: number): { step: SlipStep | null; slip: number } {
  const row = input.stages.find(({ key }) => key === stage.key);
  if (!row) return { step: null, slip: before };
  const slip = daysBetween(row.baselineToOn, stage.toOn);
  const days = slip - before;
  const step = { stage: stage.name, days, endsOn: stage.toOn, plannedOn: row.baselineToOn, isOver: stage.isOver };
  return { step: days === 0 ? null : step, slip };
}

/** Why the end of a stage is where it is, in words; empty where there is nothing to say. */
export interface ChainNote {
  /** Where each day of its slip arose, and when. */
  slip: string;
  /** The earliest day on which it can end, with what would have to change. */
  earliest: string;
}

/** For each open stage up to the result where its days come from. By stage key. */
export function chainNotes(input: TimelineInput, facts: DayFacts): Map<string, ChainNote> {
  const notes = new Map<string, ChainNote>();
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
    // An agreed end that has passed is no day on which anything can still end.
    const isAhead = earliestOn !== undefined && !isBefore(earliestOn, input.today);
    const canBeEarlier = isAhead && isBefore(earliestOn, stage.toOn);
    notes.set(stage.key, {
      slip: slip === 0 ? '' : facts.words.slipChain(slip, steps),
      earliest: canBeEarlier ? facts.words.earliestEnd(earliestOn) : '',
    });
  }
  return notes;
}

/** The stage whose end a milestone follows from, over however many milestones between them. */
function decidingStage(rule: MilestoneRule, facts: DayFacts): string | null {
  if (rule.timing.type === 'stage_end') return rule.stageKey;
  const anchor = anchorOf(rule, facts);
  if (anchor?.type === 'stage_end') return anchor.stageKey;
  const before = anchor?.type === 'milestone' && facts.lifecycle.milestones.find(({ id }) => id === anchor.milestoneId);
  return before ? decidingStage(before, facts) : null;
}

/** A milestone with where the slip of what it counts from arose, and the earliest it can be. What happened, or was agreed, is explained by that. */
export function withSlip(milestone: Milestone, facts: DayFacts, chain: ReadonlyMap<string, ChainNote>): Milestone {
  const rule = facts.lifecycle.milestones.find(({ id }) => id === milestone.ruleId);
  if (!rule || milestone.isDone || milestone.override) return milestone;
  const chained = chain.get(decidingStage(rule, facts) ?? '');
  // A milestone that is the end of a stage is as early as that can be.
  const earliest = rule.timing.type === 'stage_end' ? chained?.earliest : '';
  return { ...milestone, note: [milestone.note, chained?.slip, earliest].filter(Boolean).join(' ') };
}
