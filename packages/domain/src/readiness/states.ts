/** How far the organisation meets a requirement, as last assessed. */
export const conformities = ['not_assessed', 'conform', 'improvement', 'minor', 'major', 'not_applicable'] as const;
export type Conformity = (typeof conformities)[number];

/** The four parts of the readiness bar, in their fixed order. */
export const readinessStates = ['proven', 'claimed', 'gap', 'unknown'] as const;
export type ReadinessState = (typeof readinessStates)[number];

export const stageStatuses = ['planned', 'active', 'done', 'skipped'] as const;
export type StageStatus = (typeof stageStatuses)[number];

export const taskStatuses = ['open', 'done'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const reviewVerdicts = ['accepted', 'rejected'] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/** Why evidence was rejected; each has a sentence that its owner reads. */
export const rejectionReasons = [
  'wrong_period',
  'wrong_scope',
  'not_dated',
  'incomplete',
  'unreadable',
  'not_relevant',
  'stale',
  'other',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** What a piece of evidence is for one programme. Acceptance in one says nothing about another. */
export const evidenceStates = ['to_review', 'accepted', 'rejected', 'stale'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/**
 * Which kind of rule stands behind a date: what the scheme demands, what was agreed with the auditor or decided by people
 * with a reason, what is usual, and what Waymark takes where nobody says anything.
 */
export const ruleBindings = ['requirement', 'agreed', 'common-practice', 'default'] as const;
export type RuleBinding = (typeof ruleBindings)[number];

/** A hard date is a requirement or an agreed day, nothing else: moving it has a consequence outside the organisation. */
export const isHardBinding = (binding: RuleBinding): boolean => binding === 'requirement' || binding === 'agreed';

/** Everything that has a day. `event` is what people put in themselves. */
export const calendarKinds = [
  'stage',
  'period',
  'milestone',
  'target',
  'audit',
  'task',
  'gap_item',
  'finding',
  'evidence_expiry',
  'document_review',
  'certificate',
  'renewal',
  'decision',
  'event',
] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** What an event is that people put into the calendar themselves. */
export const entryKinds = ['meeting', 'review', 'audit', 'control', 'training', 'other'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Where an event goes that falls on a day nobody works. */
export const entryShifts = ['none', 'before', 'after'] as const;
export type EntryShift = (typeof entryShifts)[number];

/**
 * When an event that repeats is due: on its own days, an interval after it was last done, or on any day of a window, of
 * the calendar's own or of those that are counted from its first day.
 */
export const entryAnchors = ['date', 'completion', 'window', 'window_from_start'] as const;
export type EntryAnchor = (typeof entryAnchors)[number];

/** What can be decided at the gate of a stage; `reopened` takes a former `go` back. */
export const gateDecisions = ['go', 'no_go', 'reopened'] as const;
export type GateDecision = (typeof gateDecisions)[number];

/** What an auditor's report says, from best to worst. */
export const reportOpinions = ['unqualified', 'qualified', 'adverse', 'disclaimer'] as const;
export type ReportOpinion = (typeof reportOpinions)[number];

/** What people are reminded of. */
export const reminderKinds = [
  'stage',
  'milestone',
  'audit',
  'task',
  'gap_item',
  'finding',
  'evidence_expiry',
  'document_review',
  'certificate',
  'event',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What people choose for how they are told of it: what waits for their review or decision, and each kind of date. */
export const deliveryKinds = ['review', ...reminderKinds] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** Who is told: the person whose it is, then, when nothing happens, the managers and at last the owners. */
export const reminderLevels = ['own', 'manager', 'owner'] as const;
export type ReminderLevel = (typeof reminderLevels)[number];

export const reminderDeliveries = ['at_once', 'digest', 'app_only'] as const;
export type ReminderDelivery = (typeof reminderDeliveries)[number];

/** How people are told until they say otherwise: dates are known for long, what waits for a review waits for them. */
export const usualDelivery = (kind: DeliveryKind): ReminderDelivery => (kind === 'review' ? 'at_once' : 'digest');

/** What a certificate is worth on a day. Lapsed by its date is `expired`; the others are decisions of the body. */
export const certificateStatuses = ['valid', 'suspended', 'withdrawn', 'expired'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];
