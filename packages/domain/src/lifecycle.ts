import type { RuleBinding } from './states.ts';

/**
 * What a stage is for the plan: `preparation` can be stretched and compressed, `examination` is the auditor's work
 * (for a report: the as-of day or the period), `result` yields the certificate or report, and what comes
 * `afterwards` is dated by rules.
 */
export const stageRoles = ['preparation', 'examination', 'result', 'afterwards'] as const;
export type StageRole = (typeof stageRoles)[number];

export const stageRecurrences = ['once', 'annual', 'every-36-months'] as const;
export type StageRecurrence = (typeof stageRecurrences)[number];

export const offsetUnits = ['days', 'weeks', 'months'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/** A distance between two days; a negative count goes back in time. */
export interface Offset {
  unit: OffsetUnit;
  count: number;
}

/** The day a rule counts from. */
export type Anchor =
  | { type: 'stage_end'; stageKey: string }
  | { type: 'milestone'; milestoneId: string }
  | { type: 'as_of' }
  | { type: 'period_from' }
  | { type: 'period_to' };

export interface AnchoredDay {
  anchor: Anchor;
  by: Offset;
}

/** Weeks; `min` ≤ `default` ≤ `max`. */
export interface WeekRange {
  default: number;
  min: number;
  max: number;
}

export interface LifecycleStage {
  key: string;
  name: string;
  /** At most 14 characters, for the stage rail. */
  shortName: string;
  purpose: string;
  role: StageRole;
  durationWeeks: WeekRange;
  /** Waiting time between the end of the stage before and the start of this one. */
  pauseBeforeWeeks: WeekRange;
  recurring: StageRecurrence;
  entryCriteria: readonly string[];
  exitCriteria: readonly string[];
  /** Set for the stages after the result, and only for them. */
  dates: { from: AnchoredDay; to: AnchoredDay } | null;
}

/** How a milestone's day follows from its anchor. */
export type MilestoneTiming =
  | { type: 'offset'; by: Offset }
  /** The planned end of the milestone's stage; `usual` is the distance from the anchor people are used to. */
  | { type: 'stage_end'; usual: { from: Offset; to: Offset } }
  | { type: 'every_months'; months: number; until: Anchor }
  /** The last day of each calendar year after the anchor's and before that of `until`. */
  | { type: 'every_calendar_year'; until: Anchor };

export interface MilestoneRule {
  id: string;
  name: string;
  /** The stage with whose end the milestone is reached; null where it outlives all stages. */
  stageKey: string | null;
  /** A hard date cannot be moved without a consequence outside the organisation. */
  isHard: boolean;
  anchor: Anchor;
  timing: MilestoneTiming;
  binding: RuleBinding;
  source: string;
  note: string;
}

export interface Lifecycle {
  stages: readonly LifecycleStage[];
  milestones: readonly MilestoneRule[];
}
