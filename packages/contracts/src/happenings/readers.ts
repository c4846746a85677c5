import type { Permission } from '@waymark/domain';
import type { Happening } from './happenings.ts';

export type HappeningSubject = Happening['subjectType'];

/** Who may read what a happening is about: whoever may not is not told of it either. */
const readers: Readonly<Record<HappeningSubject, Permission>> = {
  organisation: 'organisation:read',
  closure: 'calendar:read',
  auditor_firm: 'programme:read',
  reminder_rule: 'reminder:read',
  member: 'member:read',
  invitation: 'member:manage',
  programme: 'programme:read',
  programme_document: 'programme:read',
  stage: 'programme:read',
  certificate: 'programme:read',
  assurance_report: 'programme:read',
  gap_item: 'gap:read',
  task: 'task:read',
  evidence: 'evidence:read',
  comment: 'comment:read',
  calendar_entry: 'calendar:read',
  calendar_feed: 'calendar:read',
  report: 'report:read',
  share_link: 'report:share',
  report_wording: 'report:read',
  report_decision: 'report:read',
};

/** By the name that stands in the log, which another version may have written: what is not known is told to nobody. */
export const readerOf = (subjectType: string): Permission | undefined =>
  Object.entries(readers).find(([type]) => type === subjectType)?.[1];
