import { compareDays, isBefore, isSameDay } from '../days/days.ts';
import { coveredOfYear, nextYearEnd } from '../days/year-end.ts';
import { isHardBinding } from '../readiness/states.ts';
import { keysHolding, type MilestoneRule } from '../schemes/lifecycle.ts';
import type { DayFacts, StageDays } from './facts.ts';
import { canBeHeld, isReportable } from './overrides.ts';
import { recordedOn } from './recorded.ts';
import { ruledDays } from './recurring-days.ts';
import { followsCertificate, inForce, type RuledDay } from './rule-days.ts';
import type { Milestone, RuleOverride, TimelineInput } from './types.ts';

type Day = Temporal.PlainDate;

/** Held between the occurrence before and its own day, or later: an audit two years late still fulfils the last one. */
function isHeld(doneOn: Day | null, before: Day): boolean {
  return doneOn !== null && isBefore(before, doneOn);
}

/** The last days of the surveillance audits held in the cycle; one before its decision belongs to none. */
export function surveillanceDays(input: TimelineInput, facts: DayFacts): Day[] {
  const decidedOn = input.certificate?.decidedOn;
  if (!decidedOn) return [];
  const ends = keysHolding(facts.lifecycle, 'surveillance_audit').flatMap((key) => {
    const stage = facts.stages.get(key);
    return stage?.status === 'done' ? [stage.toOn] : [];
  });
  return [...ends, ...input.facts.surveillanceDoneOn].filter((on) => !isBefore(on, decidedOn));
}

/**
 * The last day of the audit that fulfils a rule whose own day is `ruledOn`. A calendar year has its own audit or, late, the
 * first one after it, and never one held before it; the first of a cycle counts whenever it was held.
 */
export function surveilledOn(rule: MilestoneRule, ruledOn: Day, input: TimelineInput, facts: DayFacts): Day | null {
  const days = surveillanceDays(input, facts).toSorted(compareDays);
  if (rule.timing.type === 'every_calendar_year') return days.find(({ year }) => year >= ruledOn.year) ?? null;
  return days[rule.stageKey === null ? 1 : 0] ?? null;
}

function isFulfilled(rule: MilestoneRule, ruled: RuledDay, previous: Day, input: TimelineInput, facts: DayFacts) {
  switch (rule.fact) {
    case 'internal_audit':
      return isHeld(input.facts.internalAuditDoneOn, previous);
    case 'management_review':
      return isHeld(input.facts.managementReviewDoneOn, previous);
    case 'surveillance_audit':
      return surveilledOn(rule, ruled.on, input, facts) !== null;
    case 'majors_closed':
    case 'certificate_decided':
      return input.certificate !== null;
    case 'report_issued':
      return facts.report !== null;
    case 'certificate_expires':
      return false;
    case null:
      return comesByItself(rule, facts) && !isBefore(input.today, ruled.on);
  }
}

/** A day that only has to come is over once it has; the one after an audit that was skipped never comes. */
function comesByItself({ stageKey, kind }: MilestoneRule, { stages }: DayFacts): boolean {
  const isExamined = [...stages.values()].some(({ role, status }) => role === 'examination' && status !== 'skipped');
  return stageKey === null && kind === 'start' && isExamined;
}

/** A record makes a certificate or a report, and verification closes majors: a stage that is over alone does not. */
const bringsRecord = ['certificate_decided', 'report_issued', 'majors_closed', 'surveillance_audit'];

/** Only a certificate or a report makes what follows it possible. */
function isOverWithStage({ fact }: MilestoneRule, stage: StageDays, isRecorded: boolean): boolean {
  const isPossible = stage.role !== 'afterwards' || isRecorded;
  return stage.status === 'done' && isPossible && (fact === null || !bringsRecord.includes(fact));
}

/** Days on the way to the result are over once it is recorded; an audit or a test still has to be said to have been held. */
function isBehind({ kind, fact }: MilestoneRule, { role }: StageDays): boolean {
  return role !== 'afterwards' && fact === null && kind !== 'audit' && kind !== 'review';
}

function isOver(rule: MilestoneRule, stage: StageDays | undefined, isRecorded: boolean): boolean {
  if (!stage) return false;
  return isOverWithStage(rule, stage, isRecorded) || (isRecorded && isBehind(rule, stage));
}

const beginsWithItsDay = ({ kind, anchor }: MilestoneRule) => kind === 'start' && anchor.type === 'period_from';

function toMilestone(rule: MilestoneRule, ruled: RuledDay, previous: Day, input: TimelineInput, facts: DayFacts) {
  const id = `${rule.id}${ruled.suffix}`;
  const on = inForce(rule, ruled, facts);
  const override = facts.overrides.find(({ ruleId }) => ruleId === id);
  const stage = facts.stages.get(rule.stageKey ?? '');
  const isRecorded = recordedOn({ input, facts }) !== null;
  const hasCome = beginsWithItsDay(rule) && !isBefore(input.today, on);
  const applied = override && isSameDay(override.on, on) ? override : null;
  const milestone: Milestone = {
    id,
    ruleId: rule.id,
    name: rule.name,
    kind: rule.kind,
    on,
    stageKey: rule.stageKey,
    binding: rule.binding,
    isHard: !input.edition && (isHardBinding(rule.binding) || applied !== null),
    isDone:
      hasCome ||
      isOver(rule, stage, isRecorded) ||
      (applied?.isDone ?? false) ||
      isFulfilled(rule, ruled, previous, input, facts),
    explanation: applied ? explained(ruled, applied, facts) : ruled.explanation,
    inputs: ruled.inputs,
    source: rule.source,
    note: noteOf(rule, facts),
    isOverridable: rule.isOverridable,
    isReportable: applied ? canBeHeld(rule, applied) : isReportable(rule),
    isRenewal: rule.isRenewal,
    override: applied && {
      ruledOn: ruled.on,
      reason: applied.reason,
      isDone: applied.isDone,
      sharedId: applied.sharedId ?? null,
    },
  };
  return milestone;
}

function explained({ explanation }: RuledDay, { on, reason, isDone }: RuleOverride, { words }: DayFacts): string {
  return isDone ? words.held(explanation, on, reason) : words.overridden(explanation, on, reason);
}

/** What the period covers of the customers' year. */
function yearNote({ dates, customersYearEnd, words }: DayFacts): string {
  const covered = dates.periodToOn && coveredOfYear(dates, nextYearEnd(dates.periodToOn, customersYearEnd));
  return covered ? words.yearCovered(covered) : '';
}

function noteOf({ timing, anchor, note }: MilestoneRule, facts: DayFacts): string {
  const { words } = facts;
  if (anchor.type === 'customers_year_end') return `${yearNote(facts)} ${note}`;
  if (timing.type !== 'stage_end') return note;
  const usual = words.usualRange(timing.usual.from, timing.usual.to);
  return note === '' ? usual : `${usual} ${note}`;
}

/** What counts from a certificate that was withdrawn will never come. */
function isMoot(rule: MilestoneRule, { isDone }: Milestone, input: TimelineInput, facts: DayFacts): boolean {
  return (
    input.certificate?.status === 'withdrawn' && !isDone && ('until' in rule.timing || followsCertificate(rule, facts))
  );
}

/**
 * Every milestone whose anchor has a date, in the order of their days. A recurrence gives its occurrences within the
 * cycle, with ids that stay the same when the plan moves (`internal-audit-1`, `surveillance-rhythm-2029`).
 */
export function milestonesOf(input: TimelineInput, facts: DayFacts): Milestone[] {
  const milestones = facts.lifecycle.milestones.flatMap((rule) => {
    const ruled = ruledDays(rule, facts);
    const found = ruled.map((each, nth) => {
      const previous = ruled[nth - 1]?.on ?? each.inputs[0]?.on ?? each.on;
      return toMilestone(rule, each, previous, input, facts);
    });
    return found.filter((milestone) => !isMoot(rule, milestone, input, facts));
  });
  return milestones.toSorted((a, b) => compareDays(a.on, b.on));
}
