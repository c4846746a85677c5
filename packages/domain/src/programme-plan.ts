import { daysBetween, daysIncluded, isBefore, laterOf, wholeMonthsIncluded } from './days.ts';
import type { Lifecycle, LifecycleStage } from './lifecycle.ts';
import { anchoredDay } from './milestones.ts';
import type { TimeBasis } from './schemes.ts';
import { lengthsWithin, type StageLength, totalDays } from './stage-lengths.ts';

/** A stage's place in the plan; both days are included. */
export interface PlannedStage {
  key: string;
  name: string;
  fromOn: Temporal.PlainDate;
  toOn: Temporal.PlainDate;
}

/** What a plan is measured from. Days are calendar days in no time zone. */
export interface ProgrammeDates {
  startOn: Temporal.PlainDate;
  /** The wished-for day of the certificate or report. */
  targetOn: Temporal.PlainDate;
  asOfOn: Temporal.PlainDate | null;
  periodFromOn: Temporal.PlainDate | null;
  periodToOn: Temporal.PlainDate | null;
}

export interface PlanInput extends ProgrammeDates {
  lifecycle: Lifecycle;
  timeBasis: TimeBasis;
}

/** Something about the dates that people should know before they agree; never a refusal. */
export type PlanWarning =
  /** The certificate or report cannot be there by the target; the plan ends on `earliestOn` instead. */
  | { code: 'target_too_soon'; earliestOn: Temporal.PlainDate }
  /** Preparation does not fit before the as-of day or the period; it would fit before `earliestOn`. */
  | { code: 'preparation_too_short'; availableDays: number; neededDays: number; earliestOn: Temporal.PlainDate }
  /** Even the longest usual plan ends this many days early; they are left free before the audits. */
  | { code: 'time_to_spare'; days: number }
  | { code: 'report_later_than_usual'; usualOn: Temporal.PlainDate }
  | { code: 'period_shorter_than_recommended'; months: number; recommendedMonths: number }
  | { code: 'period_longer_than_usual'; months: number; usualMonths: number };

export interface ProgrammePlan {
  stages: PlannedStage[];
  warnings: PlanWarning[];
}

/** Six months are recommended and twelve the norm; the floor of three is a refusal (`assertProgrammeDates`). */
export const recommendedPeriodMonths = 6;
export const usualPeriodMonths = 12;

const stagesOf = (lifecycle: Lifecycle, ...roles: LifecycleStage['role'][]) =>
  lifecycle.stages.filter(({ role }) => roles.includes(role));

const plannedStage = ({ key, name }: LifecycleStage, fromOn: Temporal.PlainDate, toOn: Temporal.PlainDate) => ({
  key,
  name,
  fromOn,
  toOn,
});

/** Lays stages end to end from a day on. */
function laidFrom(lengths: readonly StageLength[], startOn: Temporal.PlainDate): PlannedStage[] {
  let next = startOn;
  return lengths.map(({ stage, pauseDays, days }) => {
    const fromOn = next.add({ days: pauseDays });
    next = fromOn.add({ days });
    return plannedStage(stage, fromOn, next.subtract({ days: 1 }));
  });
}

/**
 * Lays stages into the days between two ends, both included. Days that even the longest preparation leaves over stay
 * free before the audits, so that the last stage ends on `endOn` whenever it is an audit's.
 */
function laidBetween(chain: readonly LifecycleStage[], startOn: Temporal.PlainDate, endOn: Temporal.PlainDate) {
  const planned = laidFrom(lengthsWithin(chain, daysIncluded(startOn, endOn)), startOn);
  const spareDays = daysBetween(planned.at(-1)?.toOn ?? endOn, endOn);
  const preparation = chain.filter(({ role }) => role === 'preparation').map(({ key }) => key);
  const stages = planned.map((stage) => {
    if (preparation.includes(stage.key)) return stage;
    return { ...stage, fromOn: stage.fromOn.add({ days: spareDays }), toOn: stage.toOn.add({ days: spareDays }) };
  });
  return { stages, spareDays };
}

/** The certificate's way: everything between the start and the target; audits end at the target. */
function planCertificate({ lifecycle, startOn, targetOn }: PlanInput): ProgrammePlan {
  const chain = stagesOf(lifecycle, 'preparation', 'examination', 'result');
  const earliestOn = startOn.add({ days: totalDays(chain, 'min') - 1 });
  if (isBefore(targetOn, earliestOn)) {
    const { stages } = laidBetween(chain, startOn, earliestOn);
    return { stages, warnings: [{ code: 'target_too_soon', earliestOn }] };
  }
  const { stages, spareDays } = laidBetween(chain, startOn, targetOn);
  return { stages, warnings: spareDays === 0 ? [] : [{ code: 'time_to_spare', days: spareDays }] };
}

/** Stages that have to be over by a fixed day. Where no day is left for each, they are dated back from it. */
function planUpTo(chain: readonly LifecycleStage[], startOn: Temporal.PlainDate, endOn: Temporal.PlainDate) {
  const neededDays = totalDays(chain, 'min');
  const availableDays = Math.max(0, daysIncluded(startOn, endOn));
  const fromOn = availableDays < chain.length ? endOn.subtract({ days: neededDays - 1 }) : startOn;
  const { stages } = laidBetween(chain, fromOn, endOn);
  return { stages, isTooShort: availableDays < neededDays, availableDays, neededDays };
}

/** The report's way: preparation up to the fixed day or period, then the report up to the target. */
function planReport(input: PlanInput, fixedFromOn: Temporal.PlainDate | null, fixedToOn: Temporal.PlainDate) {
  const { lifecycle, startOn, targetOn } = input;
  const examination = stagesOf(lifecycle, 'examination');
  const preparation = stagesOf(lifecycle, 'preparation');
  const before = fixedFromOn === null ? [...preparation, ...examination] : preparation;
  const beforeEndsOn = fixedFromOn === null ? fixedToOn : fixedFromOn.subtract({ days: 1 });
  const { stages, isTooShort, availableDays, neededDays } = planUpTo(before, startOn, beforeEndsOn);
  const during = fixedFromOn === null ? [] : examination.map((stage) => plannedStage(stage, fixedFromOn, fixedToOn));

  const result = stagesOf(lifecycle, 'result');
  const earliestOn = fixedToOn.add({ days: totalDays(result, 'min') });
  const usualOn = fixedToOn.add({ days: totalDays(result, 'max') });
  const endsOn = laterOf(targetOn, earliestOn);
  const yielding = result.map((stage) => plannedStage(stage, fixedToOn.add({ days: 1 }), endsOn));

  const warnings: PlanWarning[] = [];
  if (isTooShort) {
    const extra = fixedFromOn === null ? neededDays - 1 : neededDays;
    warnings.push({
      code: 'preparation_too_short',
      availableDays,
      neededDays,
      earliestOn: startOn.add({ days: extra }),
    });
  }
  if (isBefore(targetOn, earliestOn)) warnings.push({ code: 'target_too_soon', earliestOn });
  if (isBefore(usualOn, targetOn)) warnings.push({ code: 'report_later_than_usual', usualOn });
  return { stages: [...stages, ...during, ...yielding], warnings };
}

function periodWarnings(fromOn: Temporal.PlainDate, toOn: Temporal.PlainDate): PlanWarning[] {
  const months = wholeMonthsIncluded(fromOn, toOn);
  if (months < recommendedPeriodMonths) {
    return [{ code: 'period_shorter_than_recommended', months, recommendedMonths: recommendedPeriodMonths }];
  }
  const isLonger = isBefore(fromOn.add({ months: usualPeriodMonths }).subtract({ days: 1 }), toOn);
  return isLonger ? [{ code: 'period_longer_than_usual', months, usualMonths: usualPeriodMonths }] : [];
}

function planUpToResult(input: PlanInput): ProgrammePlan {
  const { timeBasis, asOfOn, periodFromOn, periodToOn } = input;
  if (timeBasis === 'as_of' && asOfOn !== null) return planReport(input, null, asOfOn);
  if (timeBasis === 'period' && periodFromOn !== null && periodToOn !== null) {
    const plan = planReport(input, periodFromOn, periodToOn);
    return { stages: plan.stages, warnings: [...plan.warnings, ...periodWarnings(periodFromOn, periodToOn)] };
  }
  return planCertificate(input);
}

/**
 * Dates every stage, in the lifecycle's order, each after the one before. Preparation goes forward from the start;
 * the result ends at the target, or on the first possible day when the target is too soon; a period is taken as it
 * is; what follows the result is dated by the rules of the lifecycle. The input has passed `assertProgrammeDates`.
 */
export function planProgramme(input: PlanInput): ProgrammePlan {
  const { stages, warnings } = planUpToResult(input);
  const planned = [...stages];
  for (const stage of stagesOf(input.lifecycle, 'afterwards')) {
    if (stage.dates === null) continue;
    const facts = { ...input, stages: planned };
    const fromOn = anchoredDay(stage.dates.from, facts);
    const toOn = anchoredDay(stage.dates.to, facts);
    if (fromOn === null || toOn === null) continue;
    planned.push(plannedStage(stage, fromOn, laterOf(fromOn, toOn)));
  }
  return { stages: planned, warnings };
}
