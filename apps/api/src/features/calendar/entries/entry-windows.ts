import {
  type DayRange,
  hasWindows,
  isBefore,
  isWindowAnchor,
  parseDay,
  readRecurrence,
  recurrenceWindows,
  windowStart,
} from '@waymark/domain';
import type { EntryFact } from './entry-facts.ts';

/** The windows of an entry that touch a range. */
export type Windows = (range: DayRange) => DayRange[];

/** The windows of an entry that is due on any day of them; undefined for one that has days. */
export function windowsOf({ recurrence, anchoredTo, fromOn }: EntryFact): Windows | undefined {
  if (recurrence === null || !isWindowAnchor(anchoredTo)) return undefined;
  const rule = readRecurrence(recurrence);
  if (!hasWindows(rule)) return undefined;
  const startOn = windowStart(anchoredTo, rule, parseDay(fromOn));
  return (range) => recurrenceWindows(startOn, rule, range);
}

/** The one window a day lies in. */
export function windowHolding(entry: EntryFact, on: Temporal.PlainDate): DayRange | undefined {
  return windowsOf(entry)?.({ fromOn: on, toOn: on })[0];
}

export const isWithin = (day: Temporal.PlainDate, { fromOn, toOn }: DayRange): boolean =>
  !isBefore(day, fromOn) && !isBefore(toOn, day);
