import { addDays, daysBetween, earlierOf, isBefore } from '../days/days.ts';
import type { DayRange } from '../days/work-calendar.ts';
import type { EntryAnchor } from '../readiness/states.ts';
import { dayByInterval, type RecurrenceInterval } from './recurrence.ts';
import { periodStart } from './recurrence-days.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

type Day = Temporal.PlainDate;

/** A rule that is no more than an interval, so that its days part the time into windows of one length. */
export type WindowRule = RecurrenceRule & { interval: RecurrenceInterval };

/** A window takes a year at most: what comes more rarely has a day. */
const most: Readonly<Record<RecurrenceInterval['unit'], number>> = { days: 366, weeks: 52, months: 12, years: 1 };

/** Whether a rule has windows: a plain interval, none longer than a year. */
export function hasWindows(rule: RecurrenceRule): rule is WindowRule {
  return rule.interval !== null && rule.interval.count <= most[rule.interval.unit];
}

export const isWindowAnchor = (anchor: EntryAnchor): boolean => anchor === 'window' || anchor === 'window_from_start';

/** Whether what a rule gives can be due this way. What comes after a completion can be said only of an interval. */
export function mayBeAnchored(rule: RecurrenceRule, anchor: EntryAnchor): boolean {
  return isWindowAnchor(anchor) ? hasWindows(rule) : anchor === 'date' || rule.interval !== null;
}

/** Where the windows of an event begin that was entered for a day. */
export function windowStart(anchor: EntryAnchor, rule: WindowRule, fromOn: Day): Day {
  return anchor === 'window' ? calendarWindowStart(rule, fromOn) : fromOn;
}

/**
 * The first day of the calendar's own window that holds a day: of its week, month, quarter, half-year or year. Months that
 * do not part a year evenly are counted from that month on.
 */
export function calendarWindowStart(rule: WindowRule, day: Day): Day {
  const start = periodStart(rule, day);
  if (rule.unit !== 'months' || 12 % rule.count !== 0) return start;
  return start.with({ month: start.month - ((start.month - 1) % rule.count) });
}

/**
 * The windows that touch a range, the earliest first, both ends of each included. They lie end to end from `startOn` on,
 * so that each later day is in exactly one; what is done in one never opens, moves or fulfils another. A rule that ends
 * within a window ends that one early.
 */
export function recurrenceWindows(startOn: Day, { interval, times, untilOn }: WindowRule, range: DayRange): DayRange[] {
  const { count, unit } = interval;
  const passed = Math.floor(startOn.until(range.fromOn, { largestUnit: unit })[unit] / count);
  const lastOpening = untilOn === null ? range.toOn : earlierOf(untilOn, range.toOn);
  const windows: DayRange[] = [];
  for (let step = Math.max(0, passed); step < (times ?? Number.POSITIVE_INFINITY); step += 1) {
    const fromOn = dayByInterval(startOn, interval, step);
    if (isBefore(lastOpening, fromOn)) break;
    const lastOn = addDays(dayByInterval(startOn, interval, step + 1), -1);
    const toOn = untilOn === null ? lastOn : earlierOf(lastOn, untilOn);
    if (!isBefore(toOn, range.fromOn)) windows.push({ fromOn, toOn });
  }
  return windows;
}

/** The first windows of a rule, `count` of them or fewer where it ends. */
export function firstRecurrenceWindows(startOn: Day, rule: WindowRule, count: number): DayRange[] {
  const toOn = dayByInterval(startOn, rule.interval, count);
  return recurrenceWindows(startOn, rule, { fromOn: startOn, toOn }).slice(0, count);
}

/** How many days after the last day of its window something was done; 0 on any day of it. */
export function daysAfterWindow({ toOn }: DayRange, doneOn: Day): number {
  return Math.max(0, daysBetween(toOn, doneOn));
}
