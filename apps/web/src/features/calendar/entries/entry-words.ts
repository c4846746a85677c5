import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EntryKind, EntryShift } from '@waymark/domain';

export const entryKindWords: Readonly<Record<EntryKind, MessageDescriptor>> = {
  meeting: msg`Meeting`,
  review: msg`Review`,
  audit: msg`Audit`,
  control: msg`Control`,
  training: msg`Training`,
  other: msg`Something else`,
};

export const shiftWords: Readonly<Record<EntryShift, MessageDescriptor>> = {
  none: msg`It stays on its day`,
  before: msg`It goes to the working day before`,
  after: msg`It goes to the working day after`,
};

export const anchorWords: Readonly<Record<'date' | 'completion', MessageDescriptor>> = {
  date: msg`From its own days`,
  completion: msg`From when it was last done`,
};
