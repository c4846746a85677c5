import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EntryAnchor, EntryKind, EntryShift, RecurrenceInterval } from '@waymark/domain';

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

/** The calendar's windows by the months they last; those of other lengths have no name. */
const windowWords: Readonly<Record<number, MessageDescriptor>> = {
  1: msg`On any day of the calendar month`,
  3: msg`On any day of the calendar quarter`,
  6: msg`On any day of the half-year`,
  12: msg`On any day of the calendar year`,
};

/** When an event that repeats after an interval is due. */
export function anchorWords(anchor: EntryAnchor, interval: RecurrenceInterval | null): MessageDescriptor {
  if (anchor === 'date') return msg`On its own day`;
  if (anchor === 'completion') return msg`Counted from when it was last done`;
  if (anchor === 'window_from_start') return msg`On any day until the next, from the first day on`;
  const months = interval === null ? 0 : { days: 0, weeks: 0, months: 1, years: 12 }[interval.unit] * interval.count;
  if (interval?.unit === 'weeks' && interval.count === 1) return msg`On any day of the week`;
  return windowWords[months] ?? msg`On any day until the next, by the calendar`;
}
