import { i18n } from '@lingui/core';
import { today } from './today.ts';

/** A language with its variety, as `en-US`. */
const isTag = /^[a-z]{2,3}(-[a-z\d]{1,8})+$/i;

/** The reader's own variety of the language in use, so that dates look as they are used to. */
export function readerLocale(): string {
  const language = i18n.locale || 'en';
  // A system may name its own in ways that are no tags of languages, which would break every date: `en-US@posix`.
  const own = navigator.languages.find((candidate) => candidate.split('-')[0] === language && isTag.test(candidate));
  if (own) return own;
  return language === 'en' ? 'en-GB' : language;
}

const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `date ${readerLocale()} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const made = new Intl.DateTimeFormat(readerLocale(), options);
  formatters.set(key, made);
  return made;
}

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `number ${readerLocale()} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const made = new Intl.NumberFormat(readerLocale(), options);
  formatters.set(key, made);
  return made;
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const dayOptions = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

/** `4 Dec 2026` */
export const formatDay = (day: string) => dateFormat(dayOptions).format(noon(day));
/** `4 Dec` */
export const formatDayShort = (day: string) =>
  dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(noon(day));
/** `31 December`, for a day of every year (`MM-DD`) */
export const formatDayMonth = (monthDay: string) =>
  dateFormat({ day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(`2027-${monthDay}`));
/** `Friday, 4 December 2026` */
export const formatDayLong = (day: string) => dateFormat({ dateStyle: 'full', timeZone: 'UTC' }).format(noon(day));
/** `1 Oct – 20 Nov 2026` */
export const formatPeriod = (fromOn: string, toOn: string) =>
  dateFormat(dayOptions).formatRange(noon(fromOn), noon(toOn));
/** `December 2026` */
export const formatMonth = (day: string) =>
  dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day));
/** `Fri` */
export const formatWeekday = (day: string) => dateFormat({ weekday: 'short', timeZone: 'UTC' }).format(noon(day));
/** `Friday` */
export const formatWeekdayLong = (day: string) => dateFormat({ weekday: 'long', timeZone: 'UTC' }).format(noon(day));
/** The day the reader's week begins with: 0 for Sunday, 1 for Monday. */
export const firstWeekday = (): number => (new Intl.Locale(readerLocale()).getWeekInfo?.().firstDay ?? 1) % 7;
/** `Feb`, for an axis; `Jan 2027` where the year begins. */
export const formatMonthShort = (day: string, withYear = false) =>
  dateFormat({ month: 'short', timeZone: 'UTC', ...(withYear && { year: 'numeric' }) }).format(noon(day));
/** An instant in the reader's time zone: `24 Nov 2026, 08:00` */
export const formatInstant = (instant: string) =>
  dateFormat({ ...dayOptions, hour: '2-digit', minute: '2-digit', timeZone: undefined }).format(new Date(instant));

/** The day of an instant in the reader's time zone: `24 Nov 2026` */
export const formatInstantDay = (instant: string) =>
  dateFormat({ ...dayOptions, timeZone: undefined }).format(new Date(instant));

/** The time of day of an instant in the reader's time zone: `08:00` */
export const formatTime = (instant: string) => dateFormat({ timeStyle: 'short' }).format(new Date(instant));

/** The time alone of what happened today for the reader, with the day before it of what happened earlier. */
export const formatWhen = (instant: string) =>
  dayOf(instant) === dayOf(new Date()) ? formatTime(instant) : formatInstant(instant);

/** The day of an instant in the reader's time zone, `YYYY-MM-DD`. */
export function dayOf(instant: string | Date): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The moment at which a day, or one of the days after it, begins for the reader. */
export function startOfDay(day: string, daysAfter = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysAfter).toISOString();
}

const dayInMilliseconds = 86_400_000;

/** Days from one day to another; negative when `day` is before. */
export const daysUntil = (day: string, from = today()) =>
  Math.round((noon(day).getTime() - noon(from).getTime()) / dayInMilliseconds);

/** `in 56 days`, `tomorrow`, `3 days ago` */
export const formatRelativeDay = (day: string, from = today()) =>
  new Intl.RelativeTimeFormat(readerLocale(), { numeric: 'auto' }).format(daysUntil(day, from), 'day');

export const formatNumber = (value: number) => numberFormat({ maximumFractionDigits: 1 }).format(value);

/** `+4`, `−0.5`, `0`: by how much something is more or less. */
export const formatSigned = (value: number) =>
  numberFormat({ maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value).replace('-', '−');

/** `61 %`, with a space that does not break. */
export const formatPerCent = (value: number) => `${numberFormat({ maximumFractionDigits: 0 }).format(value)}\u00a0%`;

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `1.2 MB`, in steps of 1000 as file managers show it. */
export function formatBytes(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), byteUnits.length - 1);
  const options = { style: 'unit', unit: byteUnits[step], unitDisplay: step === 0 ? 'long' : 'short' } as const;
  return numberFormat({ ...options, maximumFractionDigits: step === 0 ? 0 : 1 }).format(bytes / 1000 ** step);
}

/** "Ines, Jonas and Mara" */
export const formatList = (names: readonly string[]) =>
  new Intl.ListFormat(readerLocale(), { type: 'conjunction' }).format(names);

/** "Ines, Jonas or Mara" */
export const formatChoice = (names: readonly string[]) =>
  new Intl.ListFormat(readerLocale(), { type: 'disjunction' }).format(names);
