import {
  applyExceptions,
  daysBetween,
  daysByInterval,
  isBefore,
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

type Day = Temporal.PlainDate;

interface Days {
  fromOn: Day;
  toOn: Day;
}

/** A day that is shifted goes no further than this in practice; a longer closure is looked through from its end. */
const furthestShift = 40;
/** More often than this nobody reads an event in one answer. */
const mostOccurrences = 2000;

/** When an entry takes place within a range of days: by its rule, shifted to working days, with what was decided since. */
export function entryOccurrences(entry: EntryFact, calendar: WorkCalendar, range: Days): Occurrence[] {
  const wide = {
    fromOn: range.fromOn.subtract({ days: entry.lengthDays + furthestShift }),
    toOn: range.toOn.add({ days: furthestShift }),
  };
  const planned = merged(plannedOccurrences(daysOf(entry, wide), entry.shift, calendar));
  const exceptions = entry.days.map(toException);
  const kept = [...planned, ...decided(planned, exceptions), ...movedIn(entry, planned, calendar)];
  return applyExceptions(kept, exceptions)
    .filter(({ on }) => !isBefore(range.toOn, on) && !isBefore(on.add({ days: entry.lengthDays - 1 }), range.fromOn))
    .slice(0, mostOccurrences);
}

/** Whether an entry takes place on a day of its own, before any shift or move. */
export function hasOccurrence(entry: EntryFact, calendar: WorkCalendar, originalOn: Day): boolean {
  const around = { fromOn: originalOn.subtract({ days: 7 }), toOn: originalOn.add({ days: 7 }) };
  const isDecided = entry.days.some((day) => day.originalOn === originalOn.toString());
  const planned = merged(plannedOccurrences(daysOf(entry, around), entry.shift, calendar));
  return isDecided || planned.some((occurrence) => occurrence.originalOn.equals(originalOn));
}

/** The days an entry's rule gives; where it counts from its last completion, as if each were completed on its day. */
function daysOf(entry: EntryFact, range: Days): Day[] {
  const fromOn = parseDay(entry.fromOn);
  if (entry.recurrence === null) return [fromOn];
  const rule = readRecurrence(entry.recurrence);
  if (entry.anchoredTo === 'date' || !rule.interval || entry.lastOn === null)
    return recurrenceDays(rule, fromOn, range);
  return sinceCompletion(rule, parseDay(entry.lastOn), range);
}

function sinceCompletion({ interval, untilOn }: RecurrenceRule, lastOn: Day, range: Days): Day[] {
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

/** What was done or skipped stays where it was, also after the rule has changed. */
function decided(planned: readonly Occurrence[], exceptions: readonly OccurrenceException[]): Occurrence[] {
  const known = new Set(planned.map(({ originalOn }) => originalOn.toString()));
  return exceptions
    .filter(({ originalOn, completedOn, skipReason }) => {
      return (completedOn !== null || skipReason !== null) && !known.has(originalOn.toString());
    })
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
