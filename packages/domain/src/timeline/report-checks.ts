import { bridgeRange, staleMonths } from '../certificate-validity.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  earlierOf,
  isBefore,
  isSameDay,
  monthsAfterPeriodEnd,
  wholeMonthsIncluded,
} from '../days.ts';
import type { Check, Condition } from '../lifecycle.ts';
import { blocker, type CheckFacts, openStage, ruleOf, warning } from './finding.ts';
import type { ReportFacts, TimelineFinding } from './types.ts';

type Day = Temporal.PlainDate;
type CheckOf<Type extends Check['type']> = Extract<Check, { type: Type }>;

export function gatesBeforePeriod(check: CheckOf<'gates_before_period'>, rule: Condition, all: CheckFacts) {
  const { input, words } = all;
  const { periodFromOn } = input.dates;
  const count = input.facts.openHardGates;
  const stage = openStage(all, check.stageKey);
  if (count === 0 || !stage || !periodFromOn || isBefore(stage.toOn, input.today)) return [];
  const days = daysBetween(input.today, periodFromOn);
  if (days > check.nearDays) return [];
  const parts = { stageKey: stage.key, on: periodFromOn, rule: ruleOf(rule) };
  return [blocker('period_opens_with_blockers', words.periodOpensBlocked(count, periodFromOn, days), parts)];
}

/** A report on another period is that of the cycle before; between the two no day may be left out. */
export function periodFollowsReport(rule: Condition, { input, facts, words }: CheckFacts): TimelineFinding[] {
  const { report, dates } = input;
  if (!report?.periodToOn || !dates.periodFromOn || facts.report !== null) return [];
  const expectedOn = addDays(report.periodToOn, 1);
  const days = daysBetween(expectedOn, dates.periodFromOn);
  const { latestToOn } = bridgeRange(report.periodToOn);
  const coveredToOn = earlierOf(report.bridgedToOn ?? report.periodToOn, latestToOn);
  const lastMissedOn = addDays(dates.periodFromOn, -1);
  if (days <= 0 || !isBefore(coveredToOn, lastMissedOn)) return [];
  const canBridge = !isBefore(latestToOn, lastMissedOn);
  return [
    warning('period_gap', words.periodGap({ days, expectedOn, periodFromOn: dates.periodFromOn, canBridge }), {
      on: expectedOn,
      rule: ruleOf(rule),
    }),
  ];
}

export function periodLength(check: CheckOf<'period_length'>, rule: Condition, { input, words, facts }: CheckFacts) {
  const { periodFromOn, periodToOn } = input.dates;
  if (!periodFromOn || !periodToOn || facts.report !== null) return [];
  const months = wholeMonthsIncluded(periodFromOn, periodToOn);
  const monthsOn = (count: number) => addDays(addMonths(periodFromOn, count), -1);
  const found = (limit: number, kind: 'floor' | 'recommended' | 'usual') => {
    const said = words.periodLength(months, limit, monthsOn(limit), kind);
    return [(kind === 'floor' ? blocker : warning)('period_length', said, { on: monthsOn(limit), rule: ruleOf(rule) })];
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

function currentUntil({ periodToOn, asOfOn }: ReportFacts): Day | null {
  if (periodToOn) return monthsAfterPeriodEnd(periodToOn, staleMonths);
  return asOfOn && addMonths(asOfOn, staleMonths);
}

/** A report that is stale, or that will be before the one of this programme is there. */
export function reportCurrent(check: CheckOf<'report_current'>, rule: Condition, all: CheckFacts): TimelineFinding[] {
  const { input, facts, words } = all;
  const untilOn = input.report && currentUntil(input.report);
  if (!untilOn) return [];
  const parts = { milestoneId: check.milestoneId, on: untilOn, rule: ruleOf(rule) };
  if (isBefore(untilOn, input.today)) return [warning('report_stale', words.reportStale(untilOn, null), parts)];
  const result = [...facts.stages.values()].find(({ role }) => role === 'result');
  const isLate = facts.report === null && result && !result.isOver && isBefore(untilOn, result.toOn);
  return isLate ? [warning('report_stale', words.reportStale(untilOn, result.toOn), parts)] : [];
}

/** The customers' year-end on or after a day; 29 February is the last day of February in other years. */
function nextYearEnd(on: Day, monthDay: string): Day {
  const [month = 12, day = 31] = monthDay.split('-').map(Number);
  // 2000 was a leap year, so its months are the longest.
  const inYear = (year: number) => addMonths(new Temporal.PlainDate(2000, month, day), (year - 2000) * 12);
  return isBefore(inYear(on.year), on) ? inYear(on.year + 1) : inYear(on.year);
}

export function yearEnd(check: CheckOf<'year_end'>, rule: Condition, { input, words, facts }: CheckFacts) {
  const { periodToOn } = input.dates;
  if (!periodToOn || facts.report !== null) return [];
  const yearEndOn = nextYearEnd(periodToOn, input.customersYearEnd ?? '12-31');
  if (!isBefore(monthsAfterPeriodEnd(periodToOn, check.months), yearEndOn)) return [];
  // Unlike months make the way back shorter than the way there by up to three days.
  let earliestOn = monthsAfterPeriodEnd(yearEndOn, -check.months);
  while (isBefore(monthsAfterPeriodEnd(earliestOn, check.months), yearEndOn)) earliestOn = addDays(earliestOn, 1);
  const said = words.yearEndMissed(periodToOn, yearEndOn, earliestOn, check.months);
  return [warning('year_end_missed', said, { on: yearEndOn, rule: ruleOf(rule) })];
}

export function parentReport(check: CheckOf<'parent_report'>, rule: Condition, { input, words, facts }: CheckFacts) {
  const { periodFromOn, periodToOn } = input.dates;
  const stage = facts.stages.get(check.stageKey);
  const parent = input.parent ?? null;
  if (!periodFromOn || !periodToOn) return [];
  if (parent === null) {
    const parts = { stageKey: check.stageKey, rule: ruleOf(rule) };
    return stage?.isOver ? [] : [warning('parent_missing', words.parentMissing(), parts)];
  }
  const findings: TimelineFinding[] = [];
  if (!isSameDay(parent.periodFromOn, periodFromOn) || !isSameDay(parent.periodToOn, periodToOn)) {
    const said = words.parentPeriod(parent.periodFromOn, parent.periodToOn);
    findings.push(blocker('parent_period', said, { on: parent.periodToOn, rule: ruleOf(rule) }));
  }
  const { reportIssuedOn } = parent;
  if (stage && reportIssuedOn && isBefore(stage.toOn, reportIssuedOn)) {
    const said = words.parentReport(stage.toOn, reportIssuedOn);
    findings.push(blocker('parent_report', said, { stageKey: stage.key, on: reportIssuedOn, rule: ruleOf(rule) }));
  }
  if (stage?.status === 'done' && !reportIssuedOn) {
    const said = words.parentReport(stage.toOn, null);
    findings.push(blocker('parent_report', said, { stageKey: stage.key, on: stage.toOn, rule: ruleOf(rule) }));
  }
  return findings;
}
