import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What the log writes as a code, as the pages say it. */
const codeWords: Readonly<Record<string, MessageDescriptor>> = {
  owner: msg({ message: 'Owner', context: 'role' }),
  manager: msg`Compliance manager`,
  contributor: msg`Contributor`,
  executive: msg`Executive`,
  auditor: msg`Auditor`,

  at_once: msg`Mail at once`,
  digest: msg`One mail a day`,
  app_only: msg`Only in the app`,

  planned: msg`Planned`,
  active: msg`Begun`,
  done: msg`Done`,
  skipped: msg`Left out`,
  open: msg`Open`,
  valid: msg`Valid`,
  suspended: msg`Suspended`,
  withdrawn: msg`Withdrawn`,
  expired: msg`Expired`,

  go: msg`Go`,
  no_go: msg`No go`,
  reopened: msg`Reopened`,
  approved: msg`Approved`,
  missing: msg`Missing`,
  unconfirmed: msg`To be confirmed`,
  draft: msg`Draft`,

  not_assessed: msg`Not assessed`,
  conform: msg`Conform`,
  improvement: msg`Improve`,
  minor: msg`Minor`,
  major: msg`Major`,
  not_applicable: msg`Not applicable`,

  accepted: msg`Accepted`,
  rejected: msg`Rejected`,
  wrong_period: msg`wrong period`,
  wrong_scope: msg`wrong scope`,
  not_dated: msg`no date visible`,
  incomplete: msg`incomplete`,
  unreadable: msg`cannot be read`,
  not_relevant: msg`does not show what is asked for`,
  stale: msg`too old`,

  unqualified: msg`Unqualified`,
  qualified: msg`Qualified`,
  adverse: msg`Adverse`,
  disclaimer: msg`Disclaimer of opinion`,

  holiday: msg`Holiday`,
  freeze: msg`Freeze period`,
  meeting: msg`Meeting`,
  review: msg`Review`,
  audit: msg`Audit`,
  control: msg`Control`,
  training: msg`Training`,
  other: msg`Something else`,
  none: msg`It stays on its day`,
  before: msg`It goes to the working day before`,
  after: msg`It goes to the working day after`,
  date: msg`On its own day`,
  completion: msg`Counted from when it was last done`,
  window: msg`On any day of its window in the calendar`,
  window_from_start: msg`On any day until the next, from the first day on`,

  upload: msg`File`,
  link: msg`Link`,
  gap_item: msg`Gap item`,
  evidence: msg`Evidence`,
  task: msg`Task`,
  stage: msg`Stages`,
  period: msg`Observation period`,
  milestone: msg`Milestones`,
  target: msg`Target date`,
  finding: msg`Corrections of findings`,
  evidence_expiry: msg`Evidence gets too old`,
  document_review: msg`Document reviews`,
  certificate: msg`Certificates`,
  renewal: msg`Renewals`,
  event: msg`Events`,

  decision: msg`Decisions`,
  later_day: msg`A later day`,
  smaller_scope: msg`A smaller scope`,
  accept_until: msg`Accepted until a day`,

  en: msg`English`,
  de: msg`German`,
};

/** The word of a code; undefined for one of another version of Waymark. */
export const codeWord = (code: string): MessageDescriptor | undefined =>
  Object.hasOwn(codeWords, code) ? codeWords[code] : undefined;
