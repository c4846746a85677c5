import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReminderDelivery } from '@waymark/domain';

export const deliveryWords: Readonly<Record<ReminderDelivery, MessageDescriptor>> = {
  at_once: msg`Mail at once`,
  digest: msg`One mail a day`,
  app_only: msg`Only in the app`,
};
