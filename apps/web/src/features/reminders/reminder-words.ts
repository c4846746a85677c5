import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReminderDelivery, ReminderKind } from '@waymark/domain';

export const deliveryWords: Readonly<Record<ReminderDelivery, MessageDescriptor>> = {
  at_once: msg`Mail at once`,
  digest: msg`One mail a day`,
  app_only: msg`Only in the app`,
};

/** What is reminded of, as the rows of the settings name it. */
export const reminderKindWords: Readonly<Record<ReminderKind, MessageDescriptor>> = {
  stage: msg`Stages end`,
  milestone: msg`Hard milestones`,
  audit: msg`Audits`,
  task: msg`Tasks`,
  gap_item: msg`Gap items`,
  finding: msg`Corrections of findings`,
  evidence_expiry: msg`Evidence gets too old`,
  document_review: msg`Document reviews`,
  certificate: msg`Certificates and reports run out`,
  event: msg`Events of the calendar`,
};
