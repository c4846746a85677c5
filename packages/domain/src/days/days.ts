import type { Language } from '../words/languages.ts';
import { dayWords } from './day-words.ts';

/** Days come again and again in the rows of a list, and to look one up takes a tenth of reading it; nothing changes one. */
const known = new Map<string, Temporal.PlainDate>();
const mostKnown = 5000;

/** Reads `2027-02-28`. Throws a `RangeError` for a day that is not in the calendar. */
export function parseDay(text: string): Temporal.PlainDate {
  const day = known.get(text) ?? Temporal.PlainDate.from(text, { overflow: 'reject' });
  if (known.size >= mostKnown) known.clear();
  known.set(text, day);
  return day;
}

/** `20 Apr 2027`, `20. Apr. 2027`: for explanations of a date; pages show dates in the reader's locale instead. */
export function dayInWords(day: Temporal.PlainDate, language: Language = 'en'): string {
  return dayWords(language).day(day);
}

/** `1 Jan – 31 Mar 2026`, both days included; the year once where it is the same. */
export function periodInWords(fromOn: Temporal.PlainDate, toOn: Temporal.PlainDate, language: Language): string {
  const { day, dayOfYear } = dayWords(language);
  if (isSameDay(fromOn, toOn)) return day(toOn);
  return `${fromOn.year === toOn.year ? dayOfYear(fromOn) : day(fromOn)} – ${day(toOn)}`;
}

/**
 * Days since 1 January 1970, by the proleptic Gregorian calendar: years are counted from March, so that the leap day is
 * the last of its year. Far quicker than `until` and `compare`, which build objects; timelines ask this all the time.
 */
export function epochDay({ year, month, day }: Temporal.PlainDate): number {
  const isBeforeMarch = month < 3;
  const y = isBeforeMarch ? year - 1 : year;
  const m = isBeforeMarch ? month + 9 : month - 3;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 719_469;
}

/** The day of a number that `epochDay` gives. */
function dayOfEpoch(epoch: number): Temporal.PlainDate {
  const days = epoch + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
  return new Temporal.PlainDate(year, month, ofYear - Math.floor((153 * m + 2) / 5) + 1);
}

/** The same as `add({ days })`, in a third of its time. */
export function addDays(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  return count === 0 ? day : dayOfEpoch(epochDay(day) + count);
}

/** The week of a day, Monday to Sunday, counted from the one in which 1970 began. */
export const weekOf = (day: Temporal.PlainDate): number => Math.floor((epochDay(day) + 3) / 7);

/** The first day of a week that `weekOf` gives. */
export const mondayOf = (week: number): Temporal.PlainDate => dayOfEpoch(week * 7 - 3);

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same as `add({ months })`, in half its time: 31 January and a month is the last day of February. */
export function addMonths(on: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const months = on.year * 12 + on.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return new Temporal.PlainDate(year, month, Math.min(on.day, daysInMonth(year, month)));
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** For sorting: negative when `day` comes first, 0 on the same day. */
export function compareDays(day: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return daysBetween(other, day);
}

export function isSameDay(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return daysBetween(day, other) === 0;
}

/** Length in days of a range whose both ends are included. */
export function daysIncluded(fromOn: Temporal.PlainDate, toOn: Temporal.PlainDate): number {
  return daysBetween(fromOn, toOn) + 1;
}

export function isBefore(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return daysBetween(day, other) > 0;
}

export function laterOf(day: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(day, other) ? other : day;
}

export function earlierOf(day: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(other, day) ? other : day;
}

/**
 * The day `months` after a period's last day, counted from the day after it: 30 September plus 3 months
 * is 31 December, and 28 February 2027 plus 12 months is 29 February 2028. A negative number counts back.
 */
export function monthsAfterPeriodEnd(periodToOn: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return addDays(addMonths(addDays(periodToOn, 1), months), -1);
}

/**
 * Whole months in a period whose both ends are included: 1 January to 31 December is 12. Months clamp as everywhere, so that
 * 30 November to 28 February is 3, and `addMonths` and this agree on when a month is full.
 */
export function wholeMonthsIncluded(fromOn: Temporal.PlainDate, toOn: Temporal.PlainDate): number {
  const nextOn = addDays(toOn, 1);
  const months = (nextOn.year - fromOn.year) * 12 + nextOn.month - fromOn.month;
  return isBefore(nextOn, addMonths(fromOn, months)) ? months - 1 : months;
}
