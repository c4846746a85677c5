import { isBefore, wholeMonthsIncluded } from '../days/days.ts';
import type { Lifecycle } from '../schemes/lifecycle.ts';
import type { TimeBasis } from '../schemes/schemes.ts';
import { type DayFacts, plannedFacts } from '../timeline/facts.ts';
import { ruledStage } from '../timeline/proofs.ts';
import { layOut } from './layout.ts';

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
  /** The last day of the certificate that is renewed. */
  previousExpiresOn?: Temporal.PlainDate | null;
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

/** Six months are recommended and twelve the norm. No standard sets a minimum. */
export const recommendedPeriodMonths = 6;
export const usualPeriodMonths = 12;

function periodWarnings(fromOn: Temporal.PlainDate, toOn: Temporal.PlainDate): PlanWarning[] {
  const months = wholeMonthsIncluded(fromOn, toOn);
  if (months < recommendedPeriodMonths) {
    return [{ code: 'period_shorter_than_recommended', months, recommendedMonths: recommendedPeriodMonths }];
  }
  const isLonger = isBefore(fromOn.add({ months: usualPeriodMonths }).subtract({ days: 1 }), toOn);
  return isLonger ? [{ code: 'period_longer_than_usual', months, usualMonths: usualPeriodMonths }] : [];
}

/** The days the rules give the stages after the result, as far as their anchors have a date. */
export function laidAfterwards(facts: DayFacts): PlannedStage[] {
  return facts.lifecycle.stages.flatMap((stage) => {
    const ruled = ruledStage(stage, facts);
    return ruled ? [{ key: stage.key, name: stage.name, fromOn: ruled.from.on, toOn: ruled.to.on }] : [];
  });
}

const nothingSettled = { fixed: new Map(), begun: new Map(), skipped: new Set<string>() };

/**
 * Dates every stage, in the lifecycle's order, each after the one before. Preparation goes forward from the start;
 * the result ends at the target, or on the first possible day when the target is too soon; a period is taken as it
 * is; what follows the result is dated by the rules of the lifecycle. The input has passed `assertProgrammeDates`.
 */
export function planProgramme(input: PlanInput): ProgrammePlan {
  const { timeBasis, periodFromOn, periodToOn } = input;
  const { stages, warnings } = layOut(input, { ...nothingSettled, notBeforeOn: input.startOn });
  const isPeriod = timeBasis === 'period' && periodFromOn !== null && periodToOn !== null;
  return {
    stages: [...stages, ...laidAfterwards(plannedFacts(input, stages))],
    warnings: isPeriod ? [...warnings, ...periodWarnings(periodFromOn, periodToOn)] : warnings,
  };
}
