import { addDays, daysBetween } from '../days/days.ts';
import type { TimelineStageRow } from '../timeline/types.ts';

export const decisionStates = ['open', 'decided', 'withdrawn'] as const;
export type DecisionState = (typeof decisionStates)[number];

/**
 * What leadership can be asked to choose: a stage on a later day, whose effect the plan gives; and what only people can weigh, so
 * nothing is reckoned for it: less in scope, or things as they are until a day.
 */
export const decisionOptionKinds = ['later_day', 'smaller_scope', 'accept_until'] as const;
export type DecisionOptionKind = (typeof decisionOptionKinds)[number];

type PlannedDays = Pick<TimelineStageRow, 'plannedFromOn' | 'plannedToOn'>;

/** The days of a stage that begins on another day and takes as long as before. */
export function laterDays({ plannedFromOn, plannedToOn }: PlannedDays, on: Temporal.PlainDate): PlannedDays {
  return { plannedFromOn: on, plannedToOn: addDays(on, daysBetween(plannedFromOn, plannedToOn)) };
}
