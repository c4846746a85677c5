import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DeliveryKind } from '@waymark/domain';

/** What people are told of, as the rows of the settings name it. */
export const reminderKindWords: Readonly<Record<DeliveryKind, MessageDescriptor>> = {
  review: msg`What waits for your review or decision`,
  stage: msg`Stages end`,
  milestone: msg`Hard milestones`,
  audit: msg`Audits`,
  task: msg`Tasks`,
  gap_item: msg`Gap items`,
  finding: msg`Corrections of findings`,
  evidence_expiry: msg`Evidence: reviews, and what gets too old`,
  document_review: msg`Document reviews`,
  certificate: msg`Certificates and reports run out`,
  event: msg`Events of the calendar`,
};
