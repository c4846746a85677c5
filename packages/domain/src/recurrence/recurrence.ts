import { isBefore } from '../days/days.ts';
import type { DayRange, WorkCalendar } from '../days/work-calendar.ts';
import { nearestWorkingDay } from '../days/work-calendar.ts';

export const occurrenceStates = ['planned', 'moved', 'skipped', 'done'] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];

/** Which way an occurrence goes that falls on a day nobody works. */
export const workingDayShifts = ['none', 'before', 'after'] as const;
export type WorkingDayShift = (typeof workingDayShifts)[number];

export const recurrenceUnits = ['days', 'weeks', 'months', 'years'] as const;
export type RecurrenceUnit = (typeof recurrenceUnits)[number];

/** Every `count` units; `count` is a whole number from 1. */
export interface RecurrenceInterval {
  count: number;
  unit: RecurrenceUnit;
}

/** One time a recurring event is due. */
export interface Occurrence {
  /** The day the rule gives, before any shift or move. It names the occurrence and never changes. */
  originalOn: Temporal.PlainDate;
  /** The day it is due: shifted to a working day, or where somebody moved it. */
  on: Temporal.PlainDate;
  state: OccurrenceState;
  /** Why it is left out this time; null unless skipped. */
  skipReason: string | null;
  /** The day it was done, which need not be the day it was due; null unless done. */
  completedOn: Temporal.PlainDate | null;
}

/** What somebody decided or did about one occurrence; with everything null it changes nothing. */
export interface OccurrenceException {
  originalOn: Temporal.PlainDate;
  movedToOn: Temporal.PlainDate | null;
  skipReason: string | null;
  completedOn: Temporal.PlainDate | null;
}

/**
 * The working day an occurrence goes to, the day itself where it is one. With `none`, and where the calendar has no
 * working day within a year, it stays.
 */
export function shiftOccurrence(
  on: Temporal.PlainDate,
  shift: WorkingDayShift,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  return shift === 'none' ? on : nearestWorkingDay(on, calendar, shift);
}

/** The occurrences of the days a rule gives, shifted to working days. Two days may be shifted onto the same one. */
export function plannedOccurrences(
  days: readonly Temporal.PlainDate[],
  shift: WorkingDayShift,
  calendar: WorkCalendar,
): Occurrence[] {
  return days.map((originalOn) => ({
    originalOn,
    on: shiftOccurrence(originalOn, shift, calendar),
    state: 'planned',
    skipReason: null,
    completedOn: null,
  }));
}

/**
 * The day `steps` intervals after the anchor, counted from the anchor in one go: one month after 31 January is
 * 28 February, two months are 31 March, and 29 February comes back every fourth year. Throws a `RangeError` for an
 * interval that never moves on.
 */
export function dayByInterval(
  anchorOn: Temporal.PlainDate,
  { count, unit }: RecurrenceInterval,
  steps: number,
): Temporal.PlainDate {
  if (count < 1) throw new RangeError(`an interval of ${count} ${unit} never moves on`);
  return anchorOn.add({ [unit]: count * steps });
}

/**
 * When an event that recurs after its completion is due again: one interval after the day it was last completed or, as
 * long as it never was, after the day the recurrence starts. It does not move on by itself when that day passes.
 */
export function nextByCompletion(
  lastCompletedOrStartOn: Temporal.PlainDate,
  interval: RecurrenceInterval,
): Temporal.PlainDate {
  return dayByInterval(lastCompletedOrStartOn, interval, 1);
}

/**
 * The days after the anchor on which an event would be due if it were always completed on its day, as far as they lie
 * in the range: what a calendar shows beyond the next one. The earliest first; the anchor itself is none of them.
 */
export function daysByInterval(
  anchorOn: Temporal.PlainDate,
  interval: RecurrenceInterval,
  range: DayRange,
): Temporal.PlainDate[] {
  const { count, unit } = interval;
  const passed = Math.floor(anchorOn.until(range.fromOn, { largestUnit: unit })[unit] / count);
  const days: Temporal.PlainDate[] = [];
  for (let steps = Math.max(1, passed); ; steps += 1) {
    const on = dayByInterval(anchorOn, interval, steps);
    if (isBefore(range.toOn, on)) return days;
    if (!isBefore(on, range.fromOn)) days.push(on);
  }
}

function withException(occurrence: Occurrence, exception: OccurrenceException): Occurrence {
  const { movedToOn, skipReason, completedOn } = exception;
  const on = movedToOn ?? occurrence.on;
  if (completedOn !== null) return { ...occurrence, on, state: 'done', skipReason: null, completedOn };
  if (skipReason !== null) return { ...occurrence, on, state: 'skipped', skipReason, completedOn: null };
  return movedToOn === null ? occurrence : { ...occurrence, on, state: 'moved', skipReason: null, completedOn: null };
}

/**
 * The occurrences with what was decided about each, by the day they are due. What was done is done even if it was
 * skipped or moved before; a moved one stays where it was put, working day or not. Applying the same twice changes
 * nothing. An exception without its occurrence adds none, so a calendar that shows one moved into its range expands the
 * rule as far as that one's `originalOn`. Of two exceptions for one day the later in the list holds.
 */
export function applyExceptions(
  occurrences: readonly Occurrence[],
  exceptions: readonly OccurrenceException[],
): Occurrence[] {
  const byDay = new Map(exceptions.map((exception) => [exception.originalOn.toString(), exception]));
  return occurrences
    .map((occurrence) => {
      const exception = byDay.get(occurrence.originalOn.toString());
      return exception === undefined ? occurrence : withException(occurrence, exception);
    })
    .toSorted(
      (a, b) => Temporal.PlainDate.compare(a.on, b.on) || Temporal.PlainDate.compare(a.originalOn, b.originalOn),
    );
}
