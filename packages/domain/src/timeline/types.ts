import type { WorkCalendar } from '../days/work-calendar.ts';
import type { ProgrammeDates } from '../plan/programme-plan.ts';
import type { CertificateStatus, ReportOpinion, RuleBinding, StageStatus } from '../readiness/states.ts';
import type { Lifecycle, MilestoneKind, StageRole } from '../schemes/lifecycle.ts';
import type { TimeBasis } from '../schemes/schemes.ts';
import type { Language } from '../words/languages.ts';
import type { FindingSeverity, TimelineFindingCode } from './finding-codes.ts';

type Day = Temporal.PlainDate;

/** A stage as stored: three pairs of days, all ends included. */
export interface TimelineStageRow {
  key: string;
  status: StageStatus;
  plannedFromOn: Day;
  plannedToOn: Day;
  baselineFromOn: Day;
  baselineToOn: Day;
  actualFromOn: Day | null;
  actualToOn: Day | null;
  /** Agreed with the auditor: planning leaves its days alone. */
  isPinned: boolean;
  pinReason: string | null;
  ownerId: string | null;
}

/** The latest certificate of the programme. */
export interface CertificateFacts {
  decidedOn: Day;
  validFromOn: Day;
  /** The last day on which it is valid. */
  expiresOn: Day;
  status: CertificateStatus;
}

/**
 * The latest report of the programme. One on another day or period than the programme's own is taken as the report of
 * the cycle before.
 */
export interface ReportFacts {
  issuedOn: Day;
  asOfOn: Day | null;
  periodFromOn: Day | null;
  periodToOn: Day | null;
  /** The last day that the bridge letters to this report cover. */
  bridgedToOn?: Day | null;
}

/** A day set by people instead of a rule; `ruleId` is the id of the milestone, so that occurrences can be told apart. */
export interface RuleOverride {
  ruleId: string;
  on: Day;
  reason: string;
  /** It happened on that day; only of what `isReportable`, or is held together. */
  isDone: boolean;
  /** The same in every programme that holds it together with others. */
  sharedId?: string | null;
}

/** What the contract with the certification body says; months and days. */
export interface BodyLimits {
  /** Months from the end of Stage 1 to the start of Stage 2 after which bodies begin to ask. */
  stageGapWarnMonths: number;
  /** Months from the end of Stage 1 to the start of Stage 2 after which Stage 1 has to be repeated. */
  stageGapBlockMonths: number;
  /** Days to verify a major nonconformity, where the body allows less than the six months of the standard. */
  majorClosureDays: number | null;
}

export const defaultBodyLimits: BodyLimits = { stageGapWarnMonths: 3, stageGapBlockMonths: 6, majorClosureDays: null };

/** What has happened outside the stages. */
export interface TimelineFacts {
  /** The day of the latest full internal audit. */
  internalAuditDoneOn: Day | null;
  /** The day of the latest management review. */
  managementReviewDoneOn: Day | null;
  /** Hard gates that are not met, without `period_covered`, which no period can meet when it opens. */
  openHardGates: number;
  /** The last days of the surveillance audits held in this cycle before the one of the stage; see `roundsHeld`. */
  surveillanceDoneOn: readonly Day[];
}

/** An edition to which certificates have ended. */
export interface WithdrawnEdition {
  name: string;
  endedOn: Day;
  /** The edition that took its place. */
  successor: string;
}

/** What a scheme is called whose report sums up the examination of others, and what these are called. */
export interface MadeFrom {
  scheme: string;
  sources: readonly string[];
}

/** Everything the engine looks at. Days are calendar days in no time zone; `today` is the day where the organisation is. */
export interface TimelineInput {
  /** The rules the programme was planned with. */
  lifecycle: Lifecycle;
  /** What the catalogue has by now instead; null or left out while it is the same. */
  newLifecycle?: Lifecycle | null;
  timeBasis: TimeBasis;
  today: Day;
  language: Language;
  dates: ProgrammeDates;
  /** In the lifecycle's order. */
  stages: readonly TimelineStageRow[];
  certificate: CertificateFacts | null;
  /** The certificate this programme renews: a decision on it continues the old cycle, else a new one begins. */
  previousCertificate?: { expiresOn: Day } | null;
  report: ReportFacts | null;
  /** Left out or null where the report is made from no other. */
  madeFrom?: MadeFrom | null;
  /** The programme from whose examination this one's report is made, with what its latest report says. */
  parent?: { periodFromOn: Day; periodToOn: Day; reportIssuedOn: Day | null; opinion?: ReportOpinion | null } | null;
  /** The edition of the framework where certificates to it have ended; left out or null while it is certifiable. */
  edition?: WithdrawnEdition | null;
  /** The last day of the customers' financial year as `MM-DD`; null stands for 31 December. */
  customersYearEnd?: string | null;
  overrides: readonly RuleOverride[];
  limits: BodyLimits;
  calendar: WorkCalendar;
  /** Major nonconformities of the audit that are not verified yet; null while nobody has counted. */
  majors: { openCount: number } | null;
  facts: TimelineFacts;
}

/** A day that went into a calculation; `isActual` when it has happened, else it is planned. */
export interface ProofInput {
  name: string;
  on: Day;
  isActual: boolean;
}

/** Why a date is what it is. */
export interface Proof {
  ruleId: string;
  ruleName: string;
  binding: RuleBinding;
  inputs: ProofInput[];
  /** The calculation in words with its result: "certification decision 20 Apr 2027 + 36 months = 20 Apr 2030". */
  explanation: string;
  source: string;
  note: string;
}

export interface TimelineStage {
  key: string;
  name: string;
  shortName: string;
  role: StageRole;
  status: StageStatus;
  baselineFromOn: Day;
  baselineToOn: Day;
  plannedFromOn: Day;
  plannedToOn: Day;
  actualFromOn: Day | null;
  actualToOn: Day | null;
  /** The days in force: actual where there are any, else planned. */
  fromOn: Day;
  toOn: Day;
  /** Days the end in force lies after the baseline's; negative when it is earlier. */
  slipDays: number;
  /**
   * Days the end can move on, with the stages after it keeping their length and the shortest pauses, before the target,
   * the period or as-of day, a pinned stage or a hard rule breaks. Negative when one is broken already; null when over.
   */
  floatDays: number | null;
  /** On the way to the result with the least float of all. */
  isCritical: boolean;
  isPinned: boolean;
  ownerId: string | null;
  why: { from: Proof; to: Proof };
}

/** A dated event of a programme with the rule that sets it. */
export interface Milestone {
  /** Stays the same when the plan moves: `certificate-expiry`, `internal-audit-1`, `surveillance-rhythm-2029`. */
  id: string;
  ruleId: string;
  name: string;
  kind: MilestoneKind;
  on: Day;
  stageKey: string | null;
  binding: RuleBinding;
  /** A requirement of the scheme or an agreed day, nothing else. */
  isHard: boolean;
  /** Its stage is over or its fact has happened. */
  isDone: boolean;
  explanation: string;
  inputs: ProofInput[];
  source: string;
  note: string;
  isOverridable: boolean;
  /** Whether it happened is known to people alone: no stage, document or record says so. */
  isReportable: boolean;
  /** It begins or ends the next time round. */
  isRenewal: boolean;
  override: { ruledOn: Day; reason: string; isDone: boolean; sharedId: string | null } | null;
}

/** Something about the dates that breaks a rule or soon will. */
export interface TimelineFinding {
  /** Stable per kind of trouble; with `stageKey` and `milestoneId` it says whether two findings are the same. */
  code: TimelineFindingCode;
  severity: FindingSeverity;
  stageKey: string | null;
  milestoneId: string | null;
  /** The day it is about: the limit, or the earliest day that works. */
  on: Day | null;
  message: string;
  rule: { id: string; name: string; source: string; binding: RuleBinding } | null;
  waysOut: string[];
}

export interface Timeline {
  /** In the lifecycle's order. */
  stages: TimelineStage[];
  /** In the order of their days. */
  milestones: Milestone[];
  /** Blockers first, then by day. */
  findings: TimelineFinding[];
  /** Keys of the stages that decide the day of the result. */
  criticalPath: string[];
}
