import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What entries of the log are about, as far as one looks for it. */
export const subjectWords: Readonly<Record<string, MessageDescriptor>> = {
  programme: msg`Programmes`,
  stage: msg`Stages`,
  gap_item: msg`Gap items`,
  evidence: msg`Evidence`,
  task: msg`Tasks`,
  programme_document: msg`Documents`,
  calendar_entry: msg`Events`,
  certificate: msg`Certificates`,
  assurance_report: msg`Reports`,
  report: msg`Snapshots`,
  report_decision: msg`Decisions asked`,
  member: msg`Members`,
  invitation: msg`Invitations`,
  organisation: msg`Organisation`,
};
