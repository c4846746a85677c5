import type { ProgrammeDates } from '../plan/programme-plan.ts';
import type { YearOverlap } from '../words/report-words-en.ts';
import { addDays, addMonths, earlierOf, isBefore, laterOf, wholeMonthsIncluded } from './days.ts';

type Day = Temporal.PlainDate;

/** Days of each month in a leap year, the longest there are. */
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `MM-DD` is a day that some year has: 29 February is one, 30 February is none. */
export function isMonthDay(text: string): boolean {
  const [, month = '', day = ''] = /^(\d{2})-(\d{2})$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= (longestMonths[Number(month) - 1] ?? 0);
}

/**
 * The customers' year-end on or after a day, by its `MM-DD`; 29 February is the last day of February in other years, and
 * whatever is no day at all, 31 December.
 */
export function nextYearEnd(on: Day, monthDay: string | null): Day {
  const [month, day] = monthDay !== null && isMonthDay(monthDay) ? monthDay.split('-').map(Number) : [12, 31];
  // 2000 was a leap year, so its months are the longest.
  const leapDay = new Temporal.PlainDate(2000, month ?? 12, day ?? 31);
  const inYear = (year: number) => addMonths(leapDay, (year - 2000) * 12);
  return isBefore(inYear(on.year), on) ? inYear(on.year + 1) : inYear(on.year);
}

/**
 * What a period covers of the customers' financial year that ends on a day, in whole months, and the stretches of the year it
 * leaves out, both ends included. Null without a period.
 */
export function coveredOfYear({ periodFromOn, periodToOn }: ProgrammeDates, yearToOn: Day): YearOverlap | null {
  if (!periodFromOn || !periodToOn) return null;
  const yearFromOn = addMonths(addDays(yearToOn, 1), -12);
  const fromOn = laterOf(periodFromOn, yearFromOn);
  const toOn = earlierOf(periodToOn, yearToOn);
  const months = isBefore(toOn, fromOn) ? 0 : wholeMonthsIncluded(fromOn, toOn);
  const before = { fromOn: yearFromOn, toOn: addDays(fromOn, -1) };
  const after = { fromOn: addDays(toOn, 1), toOn: yearToOn };
  const uncovered = [before, after].filter((stretch) => !isBefore(stretch.toOn, stretch.fromOn));
  return { months, yearFromOn, yearToOn, uncovered };
}
