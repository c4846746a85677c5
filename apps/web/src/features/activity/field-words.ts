import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HappeningField } from '@waymark/contracts';
import { reminderKindWords } from '../../ui/lifecycle/reminder-kind-words.ts';

/**
 * Every field the log tells, as the pages call it; the compiler asks for a word of each. Null is for whoever checks the log
 * against the rows: it tells a reader nothing that the rest of the entry does not.
 */
const fieldWords: Readonly<Record<HappeningField, MessageDescriptor | null>> = {
  // People and roles
  role: msg`Role`,
  email: msg`E-mail address`,
  language: msg`Language`,
  failures: msg`Failed attempts`,
  ownerId: msg`Owner`,
  reviewerId: msg`Reviewer`,
  assigneeId: msg`Given to`,
  authorId: msg`Author`,
  assessedById: null,
  assessedAt: null,
  acceptedById: msg`Accepted by`,
  acceptedAt: null,
  returnedById: msg`Sent back by`,
  returnedAt: null,
  returnReason: msg`Sent back because`,
  mentions: msg`Mentioned`,

  // Names and words
  name: msg`Name`,
  title: msg`Title`,
  label: msg`Name of the version`,
  number: msg`Number`,
  description: msg`Description`,
  note: msg`Note`,
  reason: msg`Reason`,
  text: msg`Words`,
  insteadOf: msg`In place of`,
  key: msg`Document`,
  kind: msg`Kind`,
  kinds: msg`Kinds`,
  id: null,

  // Organisation, its calendar and its firms
  timeZone: msg`Time zone`,
  isDemo: msg`Demo`,
  workingDays: msg`Working days`,
  isYearly: msg`Every year`,
  accreditation: msg`Accreditation`,
  stageGapWarnMonths: msg`Stage 1 to 2: warning in months`,
  stageGapBlockMonths: msg`Stage 1 to 2: limit in months`,
  majorClosureDays: msg`Days to correct a major`,

  // Reminders: rules, and what a person wants to hear of
  isOn: msg`Switched on`,
  leadDays: msg`Days before`,
  escalateToManagersAfter: msg`Compliance managers, when not done`,
  escalateToOwnersAfter: msg`Owners, when not done`,
  ...reminderKindWords,

  // Programmes, plans and stages
  scheme: msg`Scheme`,
  scopeStatement: msg`Scope`,
  startOn: msg`Start`,
  targetOn: msg`Target date`,
  requirements: msg`Requirements`,
  stages: msg`Stages`,
  categories: msg`Categories`,
  asOfOn: msg`As of`,
  periodFromOn: msg`Period from`,
  periodToOn: msg`Period to`,
  auditorFirm: msg`Auditor firm`,
  customersYearEnd: msg`Customers’ year end`,
  parentId: msg`Made from`,
  renewsId: msg`Renews`,
  movedFromId: msg`Moved from`,
  programmeId: msg`Programme`,
  rules: msg`Rules`,
  milestoneId: msg`Milestone`,
  sharedId: null,
  on: msg`Day`,
  plannedFromOn: msg`Planned from`,
  plannedToOn: msg`Planned to`,
  actualFromOn: msg`Began`,
  actualToOn: msg`Ended`,
  isPinned: msg`Fixed day`,
  pinReason: msg`Why it is fixed`,
  status: msg`Status`,
  state: msg`State`,
  decision: msg`Decision`,
  decisionId: null,
  decidedAt: null,
  decidedOn: msg`Decided`,
  criterion: msg`Criterion`,
  isMet: msg`Met`,
  facts: null,

  // Decisions asked
  question: msg`Question`,
  why: msg`Why it is asked`,
  neededByOn: msg`Needed by`,
  deciderId: msg`Decided by`,
  options: msg`Options`,
  chosen: msg`Chosen`,
  optionId: null,
  isCarriedOut: msg`Put into force`,

  // Gap items and tasks
  conformity: msg`Conformity`,
  findingAsIs: msg`As it is`,
  targetToBe: msg`As it should be`,
  justification: msg`Justification`,
  isHighRisk: msg`High risk`,
  dueOn: msg`Due`,
  closeByStageId: msg`Close by`,
  effortHours: msg`Effort in hours`,
  evidenceRequired: msg`Evidence required`,
  gapItemId: null,
  requirementId: msg`Requirement`,

  // Evidence, documents and files
  source: msg`Source`,
  url: msg`Link`,
  capturedOn: msg`Captured`,
  versionId: null,
  versionNumber: msg`Version`,
  fileName: msg`File`,
  mediaType: null,
  byteSize: msg`Bytes`,
  sha256: msg`SHA-256`,
  verdict: msg`Verdict`,
  reviewId: null,
  reviewedAt: null,

  // Certificates and reports
  body: msg`Certification body`,
  firm: msg`Firm`,
  scope: msg`Scope`,
  issuedOn: msg`Issued`,
  validFromOn: msg`Valid from`,
  expiresOn: msg`Expires`,
  statusReason: msg`Why it stands so`,
  openPoints: msg`Still open then`,
  openPointsReason: msg`Why recorded all the same`,
  opinion: msg`Opinion`,
  exceptionCount: msg`Exceptions`,
  exceptions: msg`Exceptions in words`,
  letterId: null,
  reportId: null,
  expiresAt: msg`Expires`,

  // Events and calendar addresses
  fromOn: msg`From`,
  toOn: msg`To`,
  lengthDays: msg`Length in days`,
  recurrence: msg`Repeats`,
  shift: msg`On a day nobody works`,
  anchoredTo: msg`Due`,
  originalOn: msg`Day of the rule`,
  completedOn: msg`Done`,
  onlyMine: msg`Only dates that are mine`,
  alarmDays: msg`Alarm, days before`,
  wholeBars: msg`Long stages and periods as whole bars`,
};

const isKnown = (field: string): field is HappeningField => Object.hasOwn(fieldWords, field);

/** The word of a field; null where it is for checks only, undefined for one of another version of Waymark. */
export const fieldWord = (field: string): MessageDescriptor | null | undefined =>
  isKnown(field) ? fieldWords[field] : undefined;
