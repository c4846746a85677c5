import type { RequiredDocument } from '../documents/required-document.ts';
import type { ExitCriterion } from '../gates/exit-checks.ts';
import type { RuleBinding } from '../readiness/states.ts';

/**
 * What a stage is for the plan: `preparation` can be stretched and compressed, `examination` is the auditor's work
 * (for a report: the as-of day or the period), `result` yields the certificate or report, and what comes
 * `afterwards` is dated by rules.
 */
export const stageRoles = ['preparation', 'examination', 'result', 'afterwards'] as const;
export type StageRole = (typeof stageRoles)[number];

/** What happens in a stage, where the product has to know: its key is only a name. */
export const stageHoldings = ['internal_audit', 'surveillance_audit', 'renewal'] as const;
export type StageHolding = (typeof stageHoldings)[number];

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
  | { type: 'period_to' }
  /** The end of the customers' financial year on or after the period's last day. */
  | { type: 'customers_year_end' }
  /** The last day of the certificate that this programme renews. */
  | { type: 'previous_expiry' };

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
  holds: readonly StageHolding[];
  durationWeeks: WeekRange;
  /** Waiting time between the end of the stage before and the start of this one. */
  pauseBeforeWeeks: WeekRange;
  recurring: StageRecurrence;
  entryCriteria: readonly string[];
  exitCriteria: readonly ExitCriterion[];
  /** Set for the stages after the result, and only for them. */
  dates: { from: AnchoredDay; to: AnchoredDay } | null;
}

export const milestoneKinds = ['audit', 'deadline', 'decision', 'expiry', 'review', 'window', 'start'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** A number of the certification body that takes the place of a habit's; a requirement's own number always stands. */
export const bodyLimitNames = ['stageGapBlockMonths'] as const;
export type BodyLimitName = (typeof bodyLimitNames)[number];

/** A number of the certification body that stands beside a requirement as an agreed day of its own; none, no day. */
export const agreedLimitNames = ['majorClosureDays'] as const;
export type AgreedLimitName = (typeof agreedLimitNames)[number];

/** How a milestone's day follows from its anchor. */
export type MilestoneTiming =
  | {
      type: 'offset';
      by: Offset;
      limit: BodyLimitName | null;
      /** In a cycle that renews a certificate no later than this one allows; see `cappedByExpiry`. */
      isCappedByExpiry: boolean;
    }
  /** Days after the anchor that the certification body allows. */
  | { type: 'agreed_limit'; limit: AgreedLimitName }
  /** The planned end of the milestone's stage; `usual` is the distance from the anchor people are used to. */
  | { type: 'stage_end'; usual: { from: Offset; to: Offset } }
  | { type: 'every_months'; months: number; until: Anchor }
  /** The last day of each calendar year after the anchor's and before that of `until`. */
  | { type: 'every_calendar_year'; until: Anchor };

/**
 * What has to happen for a milestone to be over. The first three also set its day: once a certificate or a report is
 * recorded, its own days count and no longer the calculation.
 */
export const ruleFacts = [
  'certificate_decided',
  'certificate_expires',
  'report_issued',
  'internal_audit',
  'management_review',
  'surveillance_audit',
  'majors_closed',
] as const;
export type RuleFact = (typeof ruleFacts)[number];

/** Work that several programmes can do once for all of them. */
export const sharedWorks = ['internal_audit', 'management_review', 'penetration_test'] as const;
export type SharedWork = (typeof sharedWorks)[number];

export interface MilestoneRule {
  id: string;
  name: string;
  kind: MilestoneKind;
  /** Null where the milestone is over with its stage, or with its day. */
  fact: RuleFact | null;
  /** The stage with whose end the milestone is reached; null where it outlives all stages. */
  stageKey: string | null;
  anchor: Anchor;
  /** The anchor in a cycle that renews a certificate; null where the rule does not hold in such a cycle. */
  renewalAnchor: Anchor | null;
  timing: MilestoneTiming;
  binding: RuleBinding;
  source: string;
  note: string;
  sharedWork: SharedWork | null;
  /** It begins or ends the next time round. */
  isRenewal: boolean;
  /** May people set another day with a reason? A requirement can only be brought forward. */
  isOverridable: boolean;
}

/** Facts outside the stages that rules ask for. */
export const namedFacts = ['internal_audit', 'management_review'] as const;
export type NamedFact = (typeof namedFacts)[number];

/** What a condition looks at; numbers carry their unit in the name. */
export type Check =
  /** Missing on entering the stage is a warning, missing when it closes is a blocker. */
  | { type: 'fact_before_stage'; fact: NamedFact; stageKey: string }
  | { type: 'review_after_audit' }
  /** The limits are those of the body. */
  | { type: 'stage_gap'; fromStageKey: string; toStageKey: string; milestoneId: string }
  | { type: 'pause_minimum'; stageKey: string }
  /**
   * Open major nonconformities have to be verified by the milestone, else `repeatStageKey` is repeated; by the agreed one, else
   * the body has to be asked.
   */
  | {
      type: 'majors_verified';
      milestoneId: string;
      agreedMilestoneId: string;
      stageKey: string;
      repeatStageKey: string;
    }
  /** The stage ends no later than the milestone; looked at once `afterMilestoneId`, where there is one, has been reached. */
  | { type: 'stage_by_milestone'; stageKey: string; milestoneId: string; afterMilestoneId: string | null }
  /**
   * Before the certificate expires there is time for the shortest audit and for correcting what it finds, `correctionDays` at
   * least; what a body allows at most is not what is needed.
   */
  | { type: 'expiry_leaves_time'; stageKey: string; milestoneId: string; correctionDays: number }
  /** `lastWeeks`: where a stage is a whole period, the auditor's own work lies in its last weeks. */
  | { type: 'fieldwork_in_freeze'; stageKeys: readonly string[]; lastWeeks: number | null }
  | { type: 'gates_before_period'; stageKey: string; nearDays: number }
  | { type: 'period_follows_report' }
  | { type: 'period_length'; minMonths: number; recommendedMonths: number; usualMonths: number }
  | { type: 'bridge_letter'; milestoneId: string }
  | { type: 'report_current'; milestoneId: string }
  | { type: 'year_end'; months: number }
  | { type: 'parent_report'; stageKey: string };
export type CheckType = Check['type'];

/** A rule that sets no day of its own but says which days go together. */
export interface Condition {
  id: string;
  name: string;
  check: Check;
  binding: RuleBinding;
  source: string;
  note: string;
}

export interface Lifecycle {
  stages: readonly LifecycleStage[];
  milestones: readonly MilestoneRule[];
  conditions: readonly Condition[];
  /** What has to be written on the way; some gates and exit criteria wait for it. */
  documents: readonly RequiredDocument[];
}

/** Keys of the stages in which something happens. */
export const keysHolding = ({ stages }: Lifecycle, holding: StageHolding): string[] =>
  stages.filter(({ holds }) => holds.includes(holding)).map(({ key }) => key);
