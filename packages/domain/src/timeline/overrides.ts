import { isBefore, laterOf } from '../days/days.ts';
import type { MilestoneRule, SharedWork } from '../schemes/lifecycle.ts';
import type { ProofInput, RuleOverride } from './types.ts';

type Day = Temporal.PlainDate;

/** The first and last day of the certificate's cycle a rule belongs to; null where it belongs to none. */
export interface CycleDays {
  cycleFromOn: Day | null;
  cycleToOn: Day | null;
}

/** The day a rule gives, what it counts from, and between which days it can be met. */
export interface OverriddenDay extends CycleDays {
  on: Day;
  inputs: readonly ProofInput[];
}

type Asked = Pick<RuleOverride, 'on' | 'isDone' | 'sharedId'>;

/**
 * Whether people may set the day so: what has happened is a fact, whatever the rule says, but no day can lie on the wrong side
 * of the one it counts from.
 */
export function doesCount(asked: Asked, rule: MilestoneRule, ruled: OverriddenDay): boolean {
  if (contradicted(rule, ruled, asked)) return false;
  return asked.isDone ? canBeHeld(rule, asked) : isOverrideAllowed({ ...rule, ruledOn: ruled.on }, asked.on);
}

/**
 * The day that `asked` is on the wrong side of: a restoration before the expiry, a surveillance audit before the decision or
 * after the certificate. Null where nothing is wrong. A rule for a calendar year can only be met within that year. What
 * should have been over before a day may have been done after it: late, but done.
 */
export function contradicted(
  { timing }: Pick<MilestoneRule, 'timing'>,
  ruled: OverriddenDay,
  asked: Asked,
): Day | null {
  const { on: ruledOn, inputs, cycleFromOn, cycleToOn } = ruled;
  const { on, isDone } = asked;
  const anchorOn = inputs[0]?.on;
  if (anchorOn && timing.type === 'every_calendar_year' && on.year !== ruledOn.year) return anchorOn;
  if (anchorOn && timing.type !== 'every_calendar_year') {
    const isAfter = isBefore(anchorOn, ruledOn) && isBefore(on, anchorOn);
    const isBeforeIt = isBefore(ruledOn, anchorOn) && isBefore(anchorOn, on) && !isDone;
    if (isAfter || isBeforeIt) return anchorOn;
  }
  if (cycleFromOn && isBefore(on, cycleFromOn)) return cycleFromOn;
  return cycleToOn && !isBefore(cycleToOn, ruledOn) && isBefore(cycleToOn, on) ? cycleToOn : null;
}

/** Tests and audits that no stage ends with and no document or record proves, and the day on which majors were verified. */
export function isReportable({ fact, kind, timing, isOverridable }: MilestoneRule): boolean {
  if (fact === 'majors_closed') return isOverridable;
  return fact === null && (kind === 'review' || kind === 'audit') && timing.type !== 'stage_end' && isOverridable;
}

/** What several programmes hold once is held for all of them when people say so, whatever else each of them wants to see of it. */
export function canBeHeld(rule: MilestoneRule, { sharedId }: Pick<RuleOverride, 'sharedId'>): boolean {
  return isReportable(rule) || (rule.sharedWork !== null && (sharedId ?? null) !== null);
}

/** The last day on which a work was held for several programmes, one of which has these overrides; null where it was not. */
export function heldTogetherOn(
  work: SharedWork,
  rules: readonly MilestoneRule[],
  overrides: readonly RuleOverride[],
): Day | null {
  const ids = rules.filter(({ sharedWork }) => sharedWork === work).map(({ id }) => id);
  const isOf = (milestoneId: string) => ids.some((id) => milestoneId === id || milestoneId.replace(/-\d+$/, '') === id);
  const held = overrides.filter(
    ({ ruleId, isDone, sharedId }) => isDone && (sharedId ?? null) !== null && isOf(ruleId),
  );
  return held.reduce<Day | null>((last, { on }) => (last ? laterOf(last, on) : on), null);
}

/** A requirement of the scheme may be met earlier but never later; other rules give way to a reason. */
export function isOverrideAllowed(
  rule: Pick<MilestoneRule, 'isOverridable' | 'binding'> & { ruledOn: Day },
  on: Day,
): boolean {
  return rule.isOverridable && (rule.binding !== 'requirement' || !isBefore(rule.ruledOn, on));
}
