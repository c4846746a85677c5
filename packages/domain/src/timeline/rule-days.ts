import { addDays, addMonths, daysBetween, isBefore, isSameDay } from '../days/days.ts';
import { nextYearEnd } from '../days/year-end.ts';
import { restorableMonths } from '../schemes/certificate-validity.ts';
import type { Anchor, AnchoredDay, MilestoneRule, MilestoneTiming, Offset } from '../schemes/lifecycle.ts';
import type { DayFacts, StageDays } from './facts.ts';
import { type CycleDays, doesCount } from './overrides.ts';
import type { ProofInput } from './types.ts';

type Day = Temporal.PlainDate;

/** A day with its calculation, before anybody overrode it. */
export interface RuledDay {
  on: Day;
  inputs: ProofInput[];
  explanation: string;
  /** Recorded with the certificate or report instead of calculated. */
  isFact: boolean;
  /** What tells the occurrences of a recurring rule apart: `-1`, `-2029`. */
  suffix: string;
}

export function anchorOf(rule: MilestoneRule, facts: DayFacts): Anchor | null {
  return facts.isRenewal ? rule.renewalAnchor : rule.anchor;
}

/** An audit or a result that was skipped never was: nothing counts from it. */
const isLeftOut = ({ role, status }: StageDays) =>
  status === 'skipped' && (role === 'examination' || role === 'result');

/** The day an anchor stands for with its name, or null while it has none. */
export function anchorDay(anchor: Anchor, facts: DayFacts): ProofInput | null {
  const { dates, words } = facts;
  switch (anchor.type) {
    case 'as_of':
      return dates.asOfOn && { name: words.asOfDate, on: dates.asOfOn, isActual: false };
    case 'period_from':
      return dates.periodFromOn && { name: words.periodStart, on: dates.periodFromOn, isActual: false };
    case 'period_to':
      return dates.periodToOn && { name: words.periodEnd, on: dates.periodToOn, isActual: false };
    case 'customers_year_end': {
      const on = dates.periodToOn && nextYearEnd(dates.periodToOn, facts.customersYearEnd);
      return on && { name: words.customersYearEnd, on, isActual: false };
    }
    case 'previous_expiry':
      return facts.previousExpiresOn && { name: words.previousExpiry, on: facts.previousExpiresOn, isActual: true };
    case 'stage_end': {
      const stage = facts.stages.get(anchor.stageKey);
      if (!stage || isLeftOut(stage)) return null;
      // What is recorded silences what was planned, also while the gate of its stage is not signed.
      const reportedOn = stage.role === 'result' && !stage.isOver ? facts.report?.issuedOn : undefined;
      return {
        name: words.endOf(stage.name),
        on: reportedOn ?? stage.toOn,
        isActual: stage.isOver || reportedOn !== undefined,
      };
    }
    case 'milestone': {
      const rule = facts.lifecycle.milestones.find(({ id }) => id === anchor.milestoneId);
      const ruled = rule && ruledDay(rule, facts);
      if (!rule || !ruled) return null;
      const over = rule.stageKey !== null && (facts.stages.get(rule.stageKey)?.isOver ?? false);
      return { name: words.midSentence(rule.name), on: inForce(rule, ruled, facts), isActual: ruled.isFact || over };
    }
  }
}

/** Months after a period's end count from the day after it; every other month count keeps the day of the month. */
function stepsOf(by: Offset, anchor: Anchor): Offset[] {
  if (by.count === 0) return [];
  if (by.unit !== 'months' || anchor.type !== 'period_to') return [by];
  return [{ unit: 'days', count: 1 }, by, { unit: 'days', count: -1 }];
}

function shifted(on: Day, { unit, count }: Offset): Day {
  if (unit === 'months') return addMonths(on, count);
  return addDays(on, unit === 'weeks' ? count * 7 : count);
}

const stepped = (on: Day, steps: readonly Offset[]) => steps.reduce(shifted, on);

/** The sum of a day and an offset with its words. */
export function summed(start: ProofInput, by: Offset, anchor: Anchor, facts: DayFacts): RuledDay {
  const steps = stepsOf(by, anchor);
  const on = stepped(start.on, steps);
  const explanation = facts.words.sum(start.name, start.on, steps, on);
  return { on, inputs: [start], explanation, isFact: false, suffix: '' };
}

/** The day an anchor and an offset give, with its calculation, or null while the anchor has no date. */
export function anchoredDay({ anchor, by }: AnchoredDay, facts: DayFacts): RuledDay | null {
  const start = anchorDay(anchor, facts);
  return start && summed(start, by, anchor, facts);
}

/** The day in force: an override counts when its rule allows it. */
export function inForce(rule: MilestoneRule, ruled: RuledDay, facts: DayFacts): Day {
  const override = facts.overrides.find(({ ruleId }) => ruleId === `${rule.id}${ruled.suffix}`);
  return override && doesCount(override, rule, { ...ruled, ...cycleOf(rule, facts) }) ? override.on : ruled.on;
}

const ruleWith = (fact: MilestoneRule['fact'], { lifecycle }: DayFacts) =>
  lifecycle.milestones.find((rule) => rule.fact === fact);

/** Whether a rule counts from a certificate, over however many rules between them: without one it says nothing. */
export function followsCertificate(rule: MilestoneRule, facts: DayFacts): boolean {
  if (rule.fact === 'surveillance_audit' || rule.fact === 'certificate_expires') return true;
  const anchor = anchorOf(rule, facts);
  const before = anchor?.type === 'milestone' && facts.lifecycle.milestones.find(({ id }) => id === anchor.milestoneId);
  return before ? before.fact === 'certificate_decided' || followsCertificate(before, facts) : false;
}

/** The days between which a rule of a certificate's cycle can be met: its decision and, unless it begins there, its last day. */
export function cycleOf(rule: MilestoneRule, facts: DayFacts): CycleDays {
  const dayOf = (fact: MilestoneRule['fact']) => {
    const known = ruleWith(fact, facts);
    return (known && ruledDay(known, facts)?.on) ?? null;
  };
  const isOfCycle = followsCertificate(rule, facts);
  return {
    cycleFromOn: isOfCycle ? dayOf('certificate_decided') : null,
    cycleToOn: isOfCycle || 'until' in rule.timing ? dayOf('certificate_expires') : null,
  };
}

/** What is recorded takes the place of what is calculated. */
function recordedDay({ fact }: MilestoneRule, facts: DayFacts): RuledDay | null {
  const { certificate, report, words } = facts;
  const fixed = (on: Day, explanation: string): RuledDay => ({ on, inputs: [], explanation, isFact: true, suffix: '' });
  if (fact === 'certificate_decided' && certificate) {
    return fixed(certificate.decidedOn, words.decisionRecorded(certificate.decidedOn));
  }
  if (fact === 'certificate_expires' && certificate) {
    return fixed(certificate.expiresOn, words.expiryRecorded(certificate.expiresOn));
  }
  return fact === 'report_issued' && report ? fixed(report.issuedOn, words.reportRecorded(report.issuedOn)) : null;
}

function offsetDay(timing: Extract<MilestoneTiming, { type: 'offset' }>, anchor: Anchor, facts: DayFacts) {
  const start = anchorDay(anchor, facts);
  if (start === null) return null;
  if (timing.limit === 'stageGapBlockMonths') {
    return summed(start, { unit: 'months', count: facts.limits.stageGapBlockMonths }, anchor, facts);
  }
  const ruled = summed(start, timing.by, anchor, facts);
  return timing.isCappedByExpiry ? cappedByExpiry(ruled, start.on, facts) : ruled;
}

/**
 * In a renewal the certificate before is the limit: its last day, or where the audit came after that the last day on which
 * it can be restored (ISO/IEC 17021-1:2015, 9.6.3.2.4 and 9.6.3.2.5).
 */
function cappedByExpiry(ruled: RuledDay, startOn: Day, facts: DayFacts): RuledDay {
  if (!facts.isRenewal || facts.previousExpiresOn === null) return ruled;
  const expiry = { name: facts.words.previousExpiry, on: facts.previousExpiresOn, isActual: true };
  const isLate = isBefore(expiry.on, startOn);
  const by: Offset = { unit: 'months', count: isLate ? restorableMonths : 0 };
  const capped = summed(expiry, by, { type: 'previous_expiry' }, facts);
  return isBefore(capped.on, ruled.on) ? { ...capped, inputs: [...ruled.inputs, expiry] } : ruled;
}

/** The day the certification body allows, where it says so. */
function agreedDay({ limit }: Extract<MilestoneTiming, { type: 'agreed_limit' }>, anchor: Anchor, facts: DayFacts) {
  const start = anchorDay(anchor, facts);
  const count = facts.limits[limit];
  return start && count !== null ? summed(start, { unit: 'days', count }, anchor, facts) : null;
}

function stageEndDay(rule: MilestoneRule, anchor: Anchor, facts: DayFacts): RuledDay | null {
  const stage = facts.stages.get(rule.stageKey ?? '');
  if (stage === undefined) return null;
  const start = anchorDay(anchor, facts);
  if (start) {
    const days = daysBetween(start.on, stage.toOn);
    const ruled = summed(start, { unit: 'days', count: days }, { type: 'stage_end', stageKey: stage.key }, facts);
    return { ...ruled, isFact: stage.isOver };
  }
  const explanation = facts.words.sum(facts.words.endOf(stage.name), stage.toOn, [], stage.toOn);
  return { on: stage.toOn, inputs: [], explanation, isFact: stage.isOver, suffix: '' };
}

/** The one day of a rule that does not recur, or null while its anchor has no date or the cycle does not know it. */
export function ruledDay(rule: MilestoneRule, facts: DayFacts): RuledDay | null {
  const known = facts.ruled.get(rule.id);
  if (known !== undefined) return known;
  const ruled = findRuledDay(rule, facts);
  facts.ruled.set(rule.id, ruled);
  return ruled;
}

function findRuledDay(rule: MilestoneRule, facts: DayFacts): RuledDay | null {
  const anchor = anchorOf(rule, facts);
  const recorded = recordedDay(rule, facts);
  const stage = facts.stages.get(rule.stageKey ?? '');
  if (anchor === null || (recorded === null && stage && isLeftOut(stage))) return null;
  if (recorded) {
    // Where the record agrees with the rule, the calculation says more than the record.
    const ruled = calculatedDay(rule, anchor, facts);
    const isAgreed = ruled !== null && rule.timing.type === 'offset' && isSameDay(ruled.on, recorded.on);
    return isAgreed ? { ...ruled, isFact: true } : recorded;
  }
  return calculatedDay(rule, anchor, facts);
}

/** The day by the rule alone, whatever a record says. */
export function calculatedDay(rule: MilestoneRule, anchor: Anchor, facts: DayFacts): RuledDay | null {
  if (rule.timing.type === 'offset') return offsetDay(rule.timing, anchor, facts);
  if (rule.timing.type === 'agreed_limit') return agreedDay(rule.timing, anchor, facts);
  return rule.timing.type === 'stage_end' ? stageEndDay(rule, anchor, facts) : null;
}
