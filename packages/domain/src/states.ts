/** How far the organisation meets a requirement, as last assessed. */
export const conformities = ['not_assessed', 'conform', 'improvement', 'minor', 'major', 'not_applicable'] as const;
export type Conformity = (typeof conformities)[number];

/** The four parts of the readiness bar, in their fixed order. */
export const readinessStates = ['proven', 'claimed', 'gap', 'unknown'] as const;
export type ReadinessState = (typeof readinessStates)[number];

export const stageStatuses = ['planned', 'active', 'done', 'skipped'] as const;
export type StageStatus = (typeof stageStatuses)[number];

export const documentStates = ['missing', 'draft', 'approved'] as const;
export type DocumentState = (typeof documentStates)[number];

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

/** Which kind of rule stands behind a date. */
export const ruleBindings = ['requirement', 'common-practice', 'default'] as const;
export type RuleBinding = (typeof ruleBindings)[number];

export const calendarKinds = ['stage', 'period', 'milestone', 'target', 'task', 'gap_item'] as const;
export type CalendarKind = (typeof calendarKinds)[number];
