import { addDays, isBefore } from '../days/days.ts';

/**
 * How near somebody's work is, in the order in which it is shown. All that is theirs stands in one of them: what is due
 * further ahead than the overview looks is not yet due, and what nobody has given a day comes last.
 */
export const workSections = ['overdue', 'this_week', 'later', 'not_yet_due', 'no_date'] as const;
export type WorkSection = (typeof workSections)[number];

/** So many days from today on; "this week" is that of today, not of the calendar, so that Friday's list is not empty. */
export const daysOfThisWeek = 7;
/** What is due later than this is not yet due: the overview looks as far, and calls an event near from then on. */
export const daysAhead = 30;

/** All of it is open, so it is overdue once its day is over. Its twin for counts stands in the statement of My work. */
export function workSectionOf(dueOn: Temporal.PlainDate | null, today: Temporal.PlainDate): WorkSection {
  if (dueOn === null) return 'no_date';
  if (isBefore(dueOn, today)) return 'overdue';
  if (isBefore(dueOn, addDays(today, daysOfThisWeek))) return 'this_week';
  return isBefore(addDays(today, daysAhead), dueOn) ? 'not_yet_due' : 'later';
}
