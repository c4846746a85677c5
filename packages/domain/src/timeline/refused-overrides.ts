import type { DayFacts } from './facts.ts';
import { dayFacts } from './facts.ts';
import { type CheckFacts, warning } from './finding.ts';
import { withFollowers } from './followers.ts';
import { contradicted, doesCount } from './overrides.ts';
import { ruledDays } from './recurring-days.ts';
import { cycleOf, inForce } from './rule-days.ts';
import type { RuleOverride, TimelineFinding, TimelineInput } from './types.ts';

/** The rule an override is of, with the day it gives; null where there is none. */
function ruledBy({ ruleId }: RuleOverride, facts: DayFacts) {
  for (const rule of facts.lifecycle.milestones) {
    const ruled = ruledDays(rule, facts).find(({ suffix }) => `${rule.id}${suffix}` === ruleId);
    if (ruled) return { rule, ruled: { ...ruled, ...cycleOf(rule, facts) } };
  }
  return null;
}

/** The day that an asked one would be on the wrong side of; null where it can be. */
export function contradictedBy(input: TimelineInput, asked: RuleOverride): Temporal.PlainDate | null {
  const found = ruledBy(asked, withFollowers(input, dayFacts(input)));
  return found && contradicted(found.rule, found.ruled, asked);
}

/** Overrides that change nothing, because a requirement would be put off or the day is not for people to set. */
export function refusedOverrides({ facts, words, input }: CheckFacts): TimelineFinding[] {
  return facts.overrides.flatMap((override) => {
    const found = ruledBy(override, facts);
    if (!found || doesCount(override, found.rule, found.ruled)) return [];
    const { rule, ruled } = found;
    const staysOn = inForce(rule, ruled, facts);
    const anchorOn = contradicted(rule, ruled, override);
    const { id, name, source, binding, isOverridable } = rule;
    const said = anchorOn
      ? words.overrideContradicts(name, override.on, anchorOn, staysOn)
      : words.overrideRefused(name, override.on, staysOn, { isOverridable, today: input.today });
    const parts = { milestoneId: override.ruleId, on: ruled.on, rule: { id, name, source, binding } };
    return [warning('override_refused', said, parts)];
  });
}
