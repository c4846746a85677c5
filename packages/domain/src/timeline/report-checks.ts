import {
  addDays,
  addMonths,
  daysBetween,
  daysIncluded,
  earlierOf,
  isBefore,
  isSameDay,
  laterOf,
  monthsAfterPeriodEnd,
  wholeMonthsIncluded,
} from '../days/days.ts';
import { coveredOfYear, nextYearEnd } from '../days/year-end.ts';
import { bridgeRange, reportCurrentUntil } from '../schemes/certificate-validity.ts';
import type { Check, Condition } from '../schemes/lifecycle.ts';
import { blocker, type CheckFacts, openStage, ruleOf, warning } from './finding.ts';
import { recordedOn } from './recorded.ts';
import type { ReportFacts, TimelineFinding } from './types.ts';

type Day = Temporal.PlainDate;
type CheckOf<Type extends Check['type']> = Extract<Check, { type: Type }>;

export function gatesBeforePeriod(check: CheckOf<'gates_before_period'>, rule: Condition, all: CheckFacts) {
  const { input, words } = all;
  const { periodFromOn } = input.dates;
  const count = input.facts.openHardGates;
  const stage = openStage(all, check.stageKey);
  if (recordedOn(all)) return [];
  if (count === 0 || !stage || !periodFromOn || isBefore(stage.toOn, input.today)) return [];
  const days = daysBetween(input.today, periodFromOn);
  if (days > check.nearDays) return [];
  const parts = { stageKey: stage.key, on: periodFromOn, rule: ruleOf(rule) };
  return [blocker('period_opens_with_blockers', words.periodOpensBlocked(count, periodFromOn, days), parts)];
}

/** A report on another period is that of the cycle before: no day lies in both periods, and none is left out between them. */
export function periodFollowsReport(rule: Condition, { input, facts, words }: CheckFacts): TimelineFinding[] {
  const { report, dates } = input;
  if (!report?.periodToOn || !dates.periodFromOn || facts.report !== null) return [];
  // A report on a later period is not the one before.
  if (report.periodFromOn && dates.periodToOn && isBefore(dates.periodToOn, report.periodFromOn)) return [];
  const expectedOn = addDays(report.periodToOn, 1);
  const days = daysBetween(expectedOn, dates.periodFromOn);
  // A period that lies within the one before would start after it ends.
  const isPossible = !dates.periodToOn || !isBefore(dates.periodToOn, expectedOn);
  const canStart = isPossible && !isBefore(expectedOn, input.today);
  if (days < 0) return [overlap(report, rule, { input, words, expectedOn: canStart ? expectedOn : null })];
  const { latestToOn } = bridgeRange(report.periodToOn);
  const coveredToOn = earlierOf(report.bridgedToOn ?? report.periodToOn, latestToOn);
  const lastMissedOn = addDays(dates.periodFromOn, -1);
  if (days === 0 || !isBefore(coveredToOn, lastMissedOn)) return [];
  const said = words.periodGap({
    ...{ days, expectedOn, periodFromOn: dates.periodFromOn, canStart },
    bridgedToOn: report.bridgedToOn ? coveredToOn : null,
    canBridge: !isBefore(latestToOn, lastMissedOn),
  });
  return [warning('period_gap', said, { on: expectedOn, rule: ruleOf(rule) })];
}

type Overlap = Pick<CheckFacts, 'input' | 'words'> & { expectedOn: Day | null };

/** The days that lie in both periods, both ends included. */
function overlap(report: ReportFacts, rule: Condition, { input, words, expectedOn }: Overlap): TimelineFinding {
  const { periodFromOn, periodToOn } = input.dates;
  const fromOn = laterOf(periodFromOn ?? input.today, report.periodFromOn ?? periodFromOn ?? input.today);
  const toOn = earlierOf(report.periodToOn ?? fromOn, periodToOn ?? fromOn);
  const said = words.periodOverlap(fromOn, toOn, daysIncluded(fromOn, toOn), expectedOn);
  return warning('period_overlap', said, { on: fromOn, rule: ruleOf(rule) });
}

export function periodLength(check: CheckOf<'period_length'>, rule: Condition, { input, words, facts }: CheckFacts) {
  const { periodFromOn, periodToOn } = input.dates;
  if (!periodFromOn || !periodToOn || facts.report !== null) return [];
  const months = wholeMonthsIncluded(periodFromOn, periodToOn);
  const monthsOn = (count: number) => addDays(addMonths(periodFromOn, count), -1);
  const found = (limit: number, kind: 'floor' | 'recommended' | 'usual') => {
    const limitOn = monthsOn(limit);
    const said = words.periodLength({ have: months, limit, limitOn, kind, canEnd: !isBefore(limitOn, input.today) });
    return [warning('period_length', said, { on: limitOn, rule: ruleOf(rule) })];
  };
  if (months < check.minMonths) return found(check.minMonths, 'floor');
  if (months < check.recommendedMonths) return found(check.recommendedMonths, 'recommended');
  return isBefore(monthsOn(check.usualMonths), periodToOn) ? found(check.usualMonths, 'usual') : [];
}

export function bridgeLetter(check: CheckOf<'bridge_letter'>, rule: Condition, { input, words }: CheckFacts) {
  const { report } = input;
  if (!report?.periodToOn || !report.bridgedToOn) return [];
  const { latestToOn: limitOn } = bridgeRange(report.periodToOn);
  if (!isBefore(limitOn, report.bridgedToOn)) return [];
  const parts = { milestoneId: check.milestoneId, on: limitOn, rule: ruleOf(rule) };
  return [warning('bridge_exceeded', words.bridgeExceeded(report.bridgedToOn, limitOn), parts)];
}

/** A report that is stale, or that will be before the one of this programme is there. */
export function reportCurrent(check: CheckOf<'report_current'>, rule: Condition, all: CheckFacts): TimelineFinding[] {
  const { input, facts, words } = all;
  const untilOn = input.report && reportCurrentUntil(input.report);
  if (!untilOn) return [];
  const parts = { milestoneId: check.milestoneId, on: untilOn, rule: ruleOf(rule) };
  if (isBefore(untilOn, input.today)) return [warning('report_stale', words.reportStale(untilOn, null), parts)];
  const result = [...facts.stages.values()].find(({ role }) => role === 'result');
  const isLate = facts.report === null && result && !result.isOver && isBefore(untilOn, result.toOn);
  return isLate ? [warning('report_stale', words.reportStale(untilOn, result.toOn), parts)] : [];
}

/** Months of the customers' year that their auditors want covered at least. */
const overlapMonths = 6;

/** A period that covers little of the customers' year, with the days of the year that it leaves out. */
function yearOverlap(yearToOn: Day, rule: Condition, { input, words }: Pick<CheckFacts, 'input' | 'words'>) {
  const covered = coveredOfYear(input.dates, yearToOn);
  if (covered === null || covered.months >= overlapMonths) return [];
  return [warning('year_overlap', words.yearOverlap(covered), { on: yearToOn, rule: ruleOf(rule) })];
}

export function yearEnd(check: CheckOf<'year_end'>, rule: Condition, { input, words, facts }: CheckFacts) {
  const { periodToOn } = input.dates;
  if (!periodToOn || facts.report !== null) return [];
  const yearEndOn = nextYearEnd(periodToOn, input.customersYearEnd ?? null);
  if (!isBefore(monthsAfterPeriodEnd(periodToOn, check.months), yearEndOn)) {
    return yearOverlap(yearEndOn, rule, { input, words });
  }
  // Unlike months make the way back shorter than the way there by up to three days.
  let earliestOn = monthsAfterPeriodEnd(yearEndOn, -check.months);
  while (isBefore(monthsAfterPeriodEnd(earliestOn, check.months), yearEndOn)) earliestOn = addDays(earliestOn, 1);
  const canEnd = !isBefore(yearEndOn, input.today);
  const firstOn = laterOf(earliestOn, input.today);
  const said = words.yearEndMissed({ periodToOn, yearEndOn, earliestOn: firstOn, limit: check.months, canEnd });
  return [warning('year_end_missed', said, { on: yearEndOn, rule: ruleOf(rule) })];
}

export function parentReport(check: CheckOf<'parent_report'>, rule: Condition, { input, words, facts }: CheckFacts) {
  const { periodFromOn, periodToOn } = input.dates;
  const stage = facts.stages.get(check.stageKey);
  const { parent = null, madeFrom = null } = input;
  if (!periodFromOn || !periodToOn || !madeFrom) return [];
  if (parent === null) {
    const parts = { stageKey: check.stageKey, rule: ruleOf(rule) };
    return stage?.isOver ? [] : [warning('parent_missing', words.parentMissing(madeFrom), parts)];
  }
  const findings: TimelineFinding[] = [];
  if (parent.opinion && parent.opinion !== 'unqualified') {
    const parts = { stageKey: check.stageKey, rule: ruleOf(rule) };
    findings.push(warning('parent_opinion', words.parentOpinion(madeFrom), parts));
  }
  if (!isSameDay(parent.periodFromOn, periodFromOn) || !isSameDay(parent.periodToOn, periodToOn)) {
    const said = words.parentPeriod(madeFrom, parent.periodFromOn, parent.periodToOn);
    findings.push(blocker('parent_period', said, { on: parent.periodToOn, rule: ruleOf(rule) }));
  }
  const { reportIssuedOn } = parent;
  if (!stage || stage.status === 'skipped') return findings;
  const issuedOn = recordedOn({ input, facts }) ?? (stage.isOver ? stage.toOn : null);
  // What is not issued yet comes today at the earliest, whatever was planned.
  const comesOn = issuedOn ?? laterOf(stage.toOn, input.today);
  if (reportIssuedOn ? isBefore(comesOn, reportIssuedOn) : issuedOn !== null) {
    const parts = { stageKey: stage.key, on: reportIssuedOn ?? comesOn, rule: ruleOf(rule) };
    findings.push(blocker('parent_report', words.parentReport(madeFrom, comesOn, reportIssuedOn), parts));
  }
  return findings;
}
