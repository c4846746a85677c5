import type { Language } from './languages.ts';

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
};

/** Reads `2027-02-28`. Throws a `RangeError` for a day that is not in the calendar. */
export function parseDay(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text, { overflow: 'reject' });
}

/** `20 Apr 2027`, `20. Apr. 2027`: for explanations of a date; pages show dates in the reader's locale instead. */
export function dayInWords(day: Temporal.PlainDate, language: Language = 'en'): string {
  return `${day.day}${language === 'de' ? '.' : ''} ${monthNames[language][day.month - 1]} ${day.year}`;
}

/**
 * Days since 1 January 1970, by the proleptic Gregorian calendar: years are counted from March, so that the leap day is
 * the last of its year. Far quicker than `until` and `compare`, which build objects; timelines ask this all the time.
 */
function epochDay({ year, month, day }: Temporal.PlainDate): number {
  const isBeforeMarch = month < 3;
  const y = isBeforeMarch ? year - 1 : year;
  const m = isBeforeMarch ? month + 9 : month - 3;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 719_469;
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
  return periodToOn.add({ days: 1 }).add({ months }).subtract({ days: 1 });
}

/** Whole months in a period whose both ends are included: 1 January to 31 December is 12. */
export function wholeMonthsIncluded(fromOn: Temporal.PlainDate, toOn: Temporal.PlainDate): number {
  return fromOn.until(toOn.add({ days: 1 }), { largestUnit: 'months' }).months;
}
