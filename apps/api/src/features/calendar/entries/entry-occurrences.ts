import { lastKnownDay } from '@waymark/contracts';
import {
  applyExceptions,
  type DayRange,
  daysBetween,
  daysByInterval,
  earlierOf,
  isBefore,
  isSameDay,
  laterOf,
  type Occurrence,
  type OccurrenceException,
  parseDay,
  plannedOccurrences,
  type RecurrenceRule,
  readRecurrence,
  recurrenceDays,
  type WorkCalendar,
} from '@waymark/domain';
import type { EntryDayFact, EntryFact } from './entry-facts.ts';
import { isWithin, type Windows, windowHolding, windowsOf } from './entry-windows.ts';

type Day = Temporal.PlainDate;

/** A day that is shifted goes no further than this in practice; a longer closure is looked through from its end. */
const furthestShift = 40;
/** More often than this nobody reads an event in one answer. */
const mostOccurrences = 2000;

/** One time an entry is due: on its days, or on any day of a window. */
export interface EntryOccurrence extends Occurrence {
  /** Its last day. */
  toOn: Day;
  isWindow: boolean;
}

/** When an entry takes place within a range of days. */
export function entryOccurrences(entry: EntryFact, calendar: WorkCalendar, range: DayRange): EntryOccurrence[] {
  const windows = windowsOf(entry);
  const ofDays = windows === undefined ? onDays(entry, calendar, range) : decidedElsewhere(entry, windows);
  const lasting = ofDays.map((one) => ({ ...one, toOn: one.on.add({ days: entry.lengthDays - 1 }), isWindow: false }));
  return [...(windows === undefined ? [] : inWindows(entry, windows(range))), ...lasting]
    .map((one) => ({ ...one, toOn: earlierOf(one.toOn, parseDay(lastKnownDay)) }))
    .filter(({ on, toOn }) => !isBefore(range.toOn, on) && !isBefore(toOn, range.fromOn))
    .slice(0, mostOccurrences);
}

/** By its rule, shifted to working days, with what was decided since. */
function onDays(entry: EntryFact, calendar: WorkCalendar, range: DayRange): Occurrence[] {
  const wide = {
    fromOn: range.fromOn.subtract({ days: entry.lengthDays + furthestShift }),
    toOn: range.toOn.add({ days: furthestShift }),
  };
  const planned = merged(plannedOccurrences(daysOf(entry, wide), entry.shift, calendar));
  const exceptions = entry.days.map(toException);
  const kept = [...planned, ...decided(planned, exceptions), ...movedIn(entry, planned, calendar)];
  return applyExceptions(kept, exceptions);
}

/** One for each window; what was decided about any of its days is decided for it. */
function inWindows(entry: EntryFact, windows: readonly DayRange[]): EntryOccurrence[] {
  const exceptions = entry.days.map(toException).filter(isDecided);
  return windows.flatMap((window) => {
    const within = exceptions.filter(({ originalOn }) => isWithin(originalOn, window));
    const [decision] = within.toSorted((a, b) => Number(a.completedOn === null) - Number(b.completedOn === null));
    const [one] = applyExceptions([asPlanned(decision?.originalOn ?? window.fromOn)], decision ? [decision] : []);
    return one === undefined ? [] : [{ ...one, on: window.fromOn, toOn: window.toOn, isWindow: true }];
  });
}

/** What was decided about days that lie in no window: before the first of them, by a former rule. */
function decidedElsewhere(entry: EntryFact, windows: Windows): Occurrence[] {
  const exceptions = entry.days.map(toException);
  const elsewhere = decided([], exceptions).filter(
    ({ originalOn: on }) => windows({ fromOn: on, toOn: on }).length === 0,
  );
  return applyExceptions(elsewhere, exceptions);
}

/** Whether an entry takes place on a day of its own, before any shift or move. */
export function hasOccurrence(entry: EntryFact, calendar: WorkCalendar, originalOn: Day): boolean {
  const around = { fromOn: originalOn.subtract({ days: 7 }), toOn: originalOn.add({ days: 7 }) };
  if (entry.days.some((day) => day.originalOn === originalOn.toString())) return true;
  const window = windowHolding(entry, originalOn);
  if (window !== undefined) return isSameDay(window.fromOn, originalOn);
  const planned = merged(plannedOccurrences(daysOf(entry, around), entry.shift, calendar));
  return planned.some((occurrence) => occurrence.originalOn.equals(originalOn));
}

/** The days an entry's rule gives; where it counts from its last completion, as if each were completed on its day. */
function daysOf(entry: EntryFact, range: DayRange): Day[] {
  const fromOn = parseDay(entry.fromOn);
  if (entry.recurrence === null) return [fromOn];
  const rule = readRecurrence(entry.recurrence);
  if (entry.anchoredTo === 'date' || !rule.interval || entry.lastOn === null)
    return recurrenceDays(rule, fromOn, range);
  return sinceCompletion(rule, parseDay(entry.lastOn), range);
}

function sinceCompletion({ interval, untilOn }: RecurrenceRule, lastOn: Day, range: DayRange): Day[] {
  const days = interval ? daysByInterval(lastOn, interval, { ...range, fromOn: laterOf(range.fromOn, lastOn) }) : [];
  return days.filter((day) => untilOn === null || !isBefore(untilOn, day));
}

/** Days that a shift puts on one day are one occurrence: that day's own, else the first. */
function merged(occurrences: readonly Occurrence[]): Occurrence[] {
  const byDay = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const on = occurrence.on.toString();
    if (!byDay.has(on) || occurrence.originalOn.equals(occurrence.on)) byDay.set(on, occurrence);
  }
  return [...byDay.values()];
}

const isDecided = ({ completedOn, skipReason }: OccurrenceException) => completedOn !== null || skipReason !== null;

/** What was done or skipped stays where it was, also after the rule has changed. */
function decided(planned: readonly Occurrence[], exceptions: readonly OccurrenceException[]): Occurrence[] {
  const known = new Set(planned.map(({ originalOn }) => originalOn.toString()));
  return exceptions
    .filter((exception) => isDecided(exception) && !known.has(exception.originalOn.toString()))
    .map(({ originalOn }) => asPlanned(originalOn));
}

/** Occurrences that somebody moved here from a day the range does not reach. */
function movedIn(entry: EntryFact, planned: readonly Occurrence[], calendar: WorkCalendar): Occurrence[] {
  const known = new Set(planned.map(({ originalOn }) => originalOn.toString()));
  return entry.days
    .filter((day) => day.movedToOn !== null && day.completedOn === null && day.skipReason === null)
    .filter(({ originalOn }) => !known.has(originalOn))
    .map(({ originalOn }) => parseDay(originalOn))
    .filter((originalOn) => hasOccurrence({ ...entry, days: [] }, calendar, originalOn))
    .map(asPlanned);
}

function asPlanned(originalOn: Day): Occurrence {
  return { originalOn, on: originalOn, state: 'planned', skipReason: null, completedOn: null };
}

function toException({ originalOn, movedToOn, skipReason, completedOn }: EntryDayFact): OccurrenceException {
  return {
    originalOn: parseDay(originalOn),
    movedToOn: movedToOn === null ? null : parseDay(movedToOn),
    skipReason,
    completedOn: completedOn === null ? null : parseDay(completedOn),
  };
}

/** Days from a first to a last day, both included; for the length of an entry. */
export function lengthInDays(fromOn: string, toOn: string): number {
  return daysBetween(parseDay(fromOn), parseDay(toOn)) + 1;
}
