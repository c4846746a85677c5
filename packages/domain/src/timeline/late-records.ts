import { daysBetween, isBefore } from '../days/days.ts';
import { isHardBinding } from '../readiness/states.ts';
import { type CheckFacts, warning } from './finding.ts';
import { surveilledOn } from './milestones.ts';
import type { Milestone, TimelineFinding } from './types.ts';

const ruleOfMilestone = ({ ruleId, name, source, binding }: Milestone) => ({ id: ruleId, name, source, binding });

/** The day on which a milestone was held, where people or the stage say so, and the latest day for it. */
function heldDays(
  milestone: Milestone,
  all: CheckFacts,
): { on: Temporal.PlainDate; latestOn: Temporal.PlainDate } | null {
  const { override } = milestone;
  if (override?.isDone) return { on: milestone.on, latestOn: override.ruledOn };
  const rule = all.facts.lifecycle.milestones.find(({ id }) => id === milestone.ruleId);
  if (rule?.fact !== 'surveillance_audit') return null;
  const on = surveilledOn(rule, milestone.on, all.input, all.facts);
  return on && { on, latestOn: milestone.on };
}

/** What was held after the latest day a requirement or an agreement gave: it stays so, also once all is done. */
function heldLate(all: CheckFacts): TimelineFinding[] {
  return all.milestones.flatMap((milestone) => {
    const held = isHardBinding(milestone.binding) ? heldDays(milestone, all) : null;
    if (held === null || !isBefore(held.latestOn, held.on)) return [];
    const { id, name, stageKey } = milestone;
    const said = all.words.heldLate(name, held.on, held.latestOn, daysBetween(held.latestOn, held.on));
    return [
      warning('held_late', said, { stageKey, milestoneId: id, on: held.latestOn, rule: ruleOfMilestone(milestone) }),
    ];
  });
}

/** A certificate decided after the one it renews had run out. */
function renewedLate({ input, facts, words }: CheckFacts): TimelineFinding[] {
  const decidedOn = input.certificate?.decidedOn;
  const expiresOn = facts.previousExpiresOn;
  if (!decidedOn || !expiresOn || !isBefore(expiresOn, decidedOn)) return [];
  const said = words.renewedLate(decidedOn, expiresOn, daysBetween(expiresOn, decidedOn));
  const rule = facts.lifecycle.milestones.find(
    ({ kind, anchor }) => kind === 'expiry' && anchor.type === 'previous_expiry',
  );
  return [warning('held_late', said, { milestoneId: rule?.id ?? null, on: expiresOn })];
}

/** Days people set later than a habit gives, with their reason: allowed, and said once wherever the rule is looked at. */
function exceptions({ milestones, words }: CheckFacts): TimelineFinding[] {
  return milestones.flatMap((milestone) => {
    const { id, name, on, stageKey, override, isDone } = milestone;
    if (!override || override.isDone || isDone || !isBefore(override.ruledOn, on)) return [];
    const said = words.exceptionAgreed(name, override.ruledOn, on, override.reason);
    return [warning('exception_agreed', said, { stageKey, milestoneId: id, on, rule: ruleOfMilestone(milestone) })];
  });
}

/** What came late or by agreement. */
export function lateRecords(all: CheckFacts): TimelineFinding[] {
  return [...heldLate(all), ...renewedLate(all), ...exceptions(all)];
}
