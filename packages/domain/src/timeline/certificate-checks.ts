import { addDays, addMonths, daysBetween, earlierOf, isBefore, isSameDay, laterOf } from '../days/days.ts';
import { restorableMonths } from '../schemes/certificate-validity.ts';
import type { Check, Condition, Lifecycle, MilestoneRule } from '../schemes/lifecycle.ts';
import { type StageDays } from './facts.ts';
import { blocker, type CheckFacts, openStage, ruledDayOf, ruleOf, warning } from './finding.ts';
import { recordedOn } from './recorded.ts';
import type { TimelineFinding } from './types.ts';

type CheckOf<Type extends Check['type']> = Extract<Check, { type: Type }>;

export function factBeforeStage(check: CheckOf<'fact_before_stage'>, rule: Condition, all: CheckFacts) {
  const { input, facts, words } = all;
  const { internalAuditDoneOn, managementReviewDoneOn } = input.facts;
  const doneOn = check.fact === 'internal_audit' ? internalAuditDoneOn : managementReviewDoneOn;
  const stage = facts.stages.get(check.stageKey);
  if (!stage || stage.status === 'skipped') return [];
  if (doneOn !== null) return factLate(check.fact, doneOn, stage, { rule, all });
  if (input.certificate !== null) return [];
  const parts = { stageKey: stage.key, on: stage.toOn, rule: ruleOf(rule) };
  const said = words.factMissing(check.fact, stage.name, stage.isOver || !isBefore(input.today, stage.toOn));
  if (stage.isOver || !isBefore(input.today, stage.toOn)) return [blocker('fact_missing', said, parts)];
  const isEntered = stage.isBegun || !isBefore(input.today, stage.fromOn);
  return isEntered ? [warning('fact_missing', said, parts)] : [];
}

/** Held after the stage had ended. Only the latest day is known, and after the decision the yearly ones follow. */
function factLate(
  fact: CheckOf<'fact_before_stage'>['fact'],
  doneOn: Temporal.PlainDate,
  stage: StageDays,
  { rule, all: { input, words } }: { rule: Condition; all: CheckFacts },
): TimelineFinding[] {
  const isYearly = input.certificate !== null && isBefore(input.certificate.decidedOn, doneOn);
  if (!stage.isOver || isYearly || !isBefore(stage.toOn, doneOn)) return [];
  const late = daysBetween(stage.toOn, doneOn);
  const said = words.factLate(words.sharedWorks[fact], doneOn, stage.name, stage.toOn, late);
  return [warning('held_late', said, { stageKey: stage.key, on: stage.toOn, rule: ruleOf(rule) })];
}

export function reviewAfterAudit(rule: Condition, { input, words }: CheckFacts): TimelineFinding[] {
  const { internalAuditDoneOn: auditOn, managementReviewDoneOn: reviewOn } = input.facts;
  if (input.certificate !== null || reviewOn === null) return [];
  if (auditOn !== null && !isBefore(reviewOn, auditOn)) return [];
  return [
    warning('review_before_audit', words.reviewBeforeAudit(reviewOn, auditOn), { on: reviewOn, rule: ruleOf(rule) }),
  ];
}

export function stageGap(check: CheckOf<'stage_gap'>, rule: Condition, all: CheckFacts): TimelineFinding[] {
  const { facts, input, words } = all;
  const from = facts.stages.get(check.fromStageKey);
  const to = openStage(all, check.toStageKey);
  if (!from || !to || from.status === 'skipped' || recordedOn(all)) return [];
  const { stageGapBlockMonths, stageGapWarnMonths } = input.limits;
  const window = all.milestones.find(({ id }) => id === check.milestoneId);
  const blockOn = window?.on ?? addMonths(from.toOn, stageGapBlockMonths);
  const warnOn = addMonths(from.toOn, stageGapWarnMonths);
  // Stage 2 that has not begun begins today at the earliest.
  const startOn = to.isBegun ? to.fromOn : laterOf(to.fromOn, from.isOver ? input.today : to.fromOn);
  const parts = { stageKey: to.key, rule: ruleOf(rule) };
  const names = { from: from.name, to: to.name, endsOn: from.toOn, startOn };
  // What the body confirmed with a reason is said once, as an exception.
  if (window?.override && !isBefore(blockOn, startOn)) return [];
  if (isBefore(blockOn, startOn)) {
    const canKeep = !isBefore(blockOn, input.today);
    const said = words.stageGap({ ...names, months: stageGapBlockMonths, limitOn: blockOn, isBlocked: true, canKeep });
    return [blocker('stage_gap', said, { ...parts, on: blockOn })];
  }
  if (!isBefore(warnOn, startOn)) return [];
  const canKeep = !isBefore(warnOn, input.today);
  const said = words.stageGap({ ...names, months: stageGapWarnMonths, limitOn: warnOn, isBlocked: false, canKeep });
  return [warning('stage_gap', said, { ...parts, on: warnOn })];
}

/** The stage before one in the lifecycle's order that is not skipped. */
function stageBefore(key: string, { facts, input }: CheckFacts): StageDays | null {
  const keys = input.lifecycle.stages.map((stage) => stage.key);
  const before = keys.slice(0, keys.indexOf(key)).toReversed();
  const stages = before.map((each) => facts.stages.get(each)).filter((stage) => stage !== undefined);
  return stages.find(({ status }) => status !== 'skipped') ?? null;
}

export function pauseMinimum(check: CheckOf<'pause_minimum'>, rule: Condition, all: CheckFacts): TimelineFinding[] {
  const stage = openStage(all, check.stageKey);
  const before = stageBefore(check.stageKey, all);
  const weeks = all.input.lifecycle.stages.find(({ key }) => key === check.stageKey)?.pauseBeforeWeeks.min ?? 0;
  if (!stage || !before || stage.isBegun || recordedOn(all)) return [];
  const days = daysBetween(before.toOn, laterOf(stage.fromOn, all.input.today));
  if (days < 1 || days >= weeks * 7) return [];
  const earliestOn = addDays(before.toOn, weeks * 7);
  const said = all.words.pauseTooShort(before.name, stage.name, days, weeks * 7, earliestOn);
  return [warning('pause_too_short', said, { stageKey: stage.key, on: earliestOn, rule: ruleOf(rule) })];
}

/** Days before the limit from which open major nonconformities are a warning. */
const majorsNearDays = 60;

export function majorsVerified(check: CheckOf<'majors_verified'>, rule: Condition, all: CheckFacts): TimelineFinding[] {
  const { input, words, facts } = all;
  const count = input.majors?.openCount ?? 0;
  const audit = facts.stages.get(check.repeatStageKey);
  if (count === 0 || !audit?.isOver || input.certificate !== null) return [];
  const milestoneOf = (milestoneId: string) => all.milestones.find(({ id }) => id === milestoneId);
  const closure = milestoneOf(check.milestoneId);
  const limitOn = closure ? ruledDayOf(closure) : null;
  const agreed = [milestoneOf(check.agreedMilestoneId), closure?.override ? closure : undefined];
  const parts = { stageKey: check.stageKey, rule: ruleOf(rule) };
  const left = (on: Temporal.PlainDate) => daysBetween(input.today, on);
  const decision = openStage(all, check.stageKey);
  const found: TimelineFinding[] = [];
  // They have to be verified by then; the decision may follow later.
  const isSaid = (on: Temporal.PlainDate) =>
    left(on) <= majorsNearDays || (decision !== null && isBefore(on, decision.toOn));
  if (limitOn && isSaid(limitOn)) {
    const said = majorsSaid(count, audit.name, limitOn, all);
    const at = { ...parts, milestoneId: check.milestoneId, on: limitOn };
    found.push((isBefore(limitOn, input.today) ? blocker : warning)('majors_not_verified', said, at));
  }
  const said = agreed.flatMap((milestone) => {
    if (!milestone || !isSaid(milestone.on)) return [];
    const { id: milestoneId, on } = milestone;
    const agreedWords = words.majorsAgreed({ count, audit: audit.name, agreedOn: on, limitOn, left: left(on) });
    return [warning('majors_not_verified', agreedWords, { ...parts, milestoneId, on })];
  });
  return [...found, ...said];
}

export function stageByMilestone(check: CheckOf<'stage_by_milestone'>, rule: Condition, all: CheckFacts) {
  const stage = openStage(all, check.stageKey);
  // Of a rule that comes back every year, the first year that is still open.
  const limit = all.milestones.find(({ ruleId, isDone }) => ruleId === check.milestoneId && !isDone);
  const after = all.milestones.find(({ id }) => id === check.afterMilestoneId);
  if (!stage || !limit || (after && !after.isDone)) return [];
  const isBroken = rule.binding === 'requirement' && isBefore(ruledDayOf(limit), stage.toOn);
  const on = isBroken ? ruledDayOf(limit) : limit.on;
  // A limit that is past is told by the milestone itself.
  if (!isBefore(on, stage.toOn) || isBefore(on, all.input.today)) return [];
  const said = all.words.stageAfterLimit(stage.name, stage.toOn, limit.name, on);
  const parts = { stageKey: stage.key, milestoneId: limit.id, on, rule: ruleOf(rule) };
  return [(isBroken ? blocker : warning)('stage_after_limit', said, parts)];
}

/** In a renewal the certificate before may end first: then not the audit is repeated, but the certificate lost or restored. */
function majorsSaid(count: number, audit: string, limitOn: Temporal.PlainDate, { input, facts, words }: CheckFacts) {
  const { previousExpiresOn: expiresOn } = facts;
  const left = daysBetween(input.today, limitOn);
  if (expiresOn === null || !isSameDay(expiresOn, limitOn)) return words.majorsOpen(count, audit, limitOn, left);
  const restorableTo = addMonths(expiresOn, restorableMonths);
  if (isBefore(restorableTo, input.today)) return words.majorsOfLost(count, audit, expiresOn, restorableTo);
  return words.majorsOfRenewal(count, audit, expiresOn, restorableTo, left);
}

/** The certificate has to outlast the audit that renews it and the time to correct what that finds. */
export function expiryLeavesTime(check: CheckOf<'expiry_leaves_time'>, rule: Condition, all: CheckFacts) {
  const { input, words, facts } = all;
  const allowedDays = input.limits.majorClosureDays ?? check.correctionDays;
  const findings: TimelineFinding[] = [];
  const shortestEnd = (key: string, fromOn: Temporal.PlainDate) => {
    const weeks = input.lifecycle.stages.find((stage) => stage.key === key)?.durationWeeks.min ?? 0;
    return addDays(fromOn, Math.max(1, weeks * 7) - 1);
  };
  const add = (stage: StageDays, auditEndsOn: Temporal.PlainDate, expiresOn: Temporal.PlainDate) => {
    if (isBefore(expiresOn, input.today)) return;
    // What a body allows at most is a warning; what not even the shortest corrections leave time for stops the plan.
    const neededDays = Math.min(allowedDays, check.correctionDays);
    const isTooLate = isBefore(expiresOn, addDays(auditEndsOn, neededDays));
    const correctionDays = isTooLate ? neededDays : allowedDays;
    const overOn = addDays(auditEndsOn, correctionDays);
    if (!isBefore(expiresOn, overOn)) return;
    const latestEndOn = addDays(expiresOn, -correctionDays);
    const canEnd = !isBefore(latestEndOn, shortestEnd(stage.key, laterOf(input.today, input.dates.startOn)));
    const days = { auditEndsOn, correctionDays, overOn, expiresOn, latestEndOn };
    const said = words.certificateRunsOut({ stage: stage.name, ...days, canEnd, isTooLate });
    const parts = { stageKey: stage.key, on: expiresOn, rule: ruleOf(rule) };
    findings.push((isTooLate ? blocker : warning)('certificate_runs_out', said, parts));
  };
  const stage = openStage(all, check.stageKey);
  const limit = all.milestones.find(({ id }) => id === check.milestoneId);
  if (stage && limit) {
    const startOn = stage.isBegun ? stage.fromOn : laterOf(stage.fromOn, input.today);
    // Days that people gave the audit are the audit's; what the rules give it holds corrections and decision as well.
    const plannedEndOn = addDays(startOn, daysBetween(stage.fromOn, stage.toOn));
    const endOn = earlierOf(plannedEndOn, shortestEnd(stage.key, startOn));
    add(stage, stage.isBegun ? laterOf(endOn, earlierOf(input.today, plannedEndOn)) : endOn, limit.on);
  }
  const lastAudit = [...facts.stages.values()].filter(({ role }) => role === 'examination').at(-1);
  if (lastAudit && !lastAudit.isOver && facts.previousExpiresOn && input.certificate === null) {
    add(lastAudit, lastAudit.toOn, facts.previousExpiresOn);
  }
  return findings;
}

/** What the audits of a scheme are called, in their order. */
export const examinations = ({ stages }: Lifecycle): string[] =>
  stages.flatMap(({ role, name }) => (role === 'examination' ? [name] : []));

/** The rule that gives the last day to restore a certificate: a deadline after its expiry. */
function restorationRule({ milestones }: Lifecycle): MilestoneRule | undefined {
  const expiry = milestones.find(({ fact }) => fact === 'certificate_expires');
  return milestones.find(
    ({ kind, anchor }) => kind === 'deadline' && anchor.type === 'milestone' && anchor.milestoneId === expiry?.id,
  );
}

/** A certificate past its last day: restorable for six months, lost afterwards (ISO/IEC 17021-1:2015, 9.6.3.2.5). */
function lapsed(expiresOn: Temporal.PlainDate, { input, facts, words }: CheckFacts): TimelineFinding[] {
  // To an edition that has ended nothing can be restored: that is said of the edition.
  if (!isBefore(expiresOn, input.today) || input.edition) return [];
  const restorableTo = addMonths(expiresOn, restorableMonths);
  const last = examinations(facts.lifecycle).at(-1) ?? '';
  const said = words.certificateLapsed(expiresOn, restorableTo, isBefore(restorableTo, input.today) ? last : null);
  return [
    blocker('certificate_lapsed', said, {
      milestoneId: restorationRule(facts.lifecycle)?.id ?? null,
      on: restorableTo,
    }),
  ];
}

/** What a recorded certificate says by itself, whatever rules the lifecycle has. */
export function certificateFindings(all: CheckFacts, ruledExpiryOn: Temporal.PlainDate | null): TimelineFinding[] {
  const { input, facts, words } = all;
  const { certificate } = input;
  if (certificate === null) return facts.previousExpiresOn ? lapsed(facts.previousExpiresOn, all) : [];
  const { status, expiresOn, decidedOn, validFromOn } = certificate;
  if (status === 'withdrawn') return [blocker('certificate_withdrawn', words.certificateWithdrawn())];
  const findings = status === 'suspended' ? [blocker('certificate_suspended', words.certificateSuspended())] : [];
  if (isBefore(validFromOn, decidedOn)) {
    findings.push(warning('certificate_dates', words.validBeforeDecision(validFromOn, decidedOn), { on: validFromOn }));
  }
  if (ruledExpiryOn && isBefore(ruledExpiryOn, expiresOn)) {
    findings.push(warning('certificate_dates', words.validTooLong(expiresOn, ruledExpiryOn), { on: expiresOn }));
  }
  const renewal = input.lifecycle.stages.find(({ recurring }) => recurring === 'every-36-months');
  const isRenewed = renewal !== undefined && facts.stages.get(renewal.key)?.status === 'done';
  return isRenewed ? findings : [...findings, ...lapsed(expiresOn, all)];
}
