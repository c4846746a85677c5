import { addDays, earlierOf, isBefore, isSameDay, laterOf } from '../days/days.ts';
import type { DayRange } from '../days/work-calendar.ts';
import { dayByInterval, daysByInterval } from './recurrence.ts';
import { type RecurrenceRule, type RuleWeekday, unreadable } from './recurrence-rule.ts';

type Day = Temporal.PlainDate;

/**
 * The days a rule gives within a range, the earliest first. The day it begins on is always one of them, whether or not
 * it fits the rule: an event takes place on the day it was entered for.
 */
export function recurrenceDays(rule: RecurrenceRule, fromOn: Day, range: DayRange): Day[] {
  const last = rule.times === null || !rule.interval ? null : dayByInterval(fromOn, rule, rule.times - 1);
  const ends = [rule.untilOn, last].filter((day) => day !== null);
  const asked = { fromOn: laterOf(range.fromOn, fromOn), toOn: ends.reduce(earlierOf, range.toOn) };
  if (isBefore(asked.toOn, asked.fromOn)) return [];
  const following = rule.interval ? daysByInterval(fromOn, rule.interval, asked) : expanded(rule, fromOn, asked);
  return isSameDay(asked.fromOn, fromOn) ? [fromOn, ...following] : following;
}

/** Further ahead than this nobody looks for the next time. */
const longestSearchYears = [1, 8, 50];

/** The first days a rule gives, `most` of them or fewer where it ends. */
export function firstRecurrenceDays(rule: RecurrenceRule, fromOn: Day, most: number): Day[] {
  if (rule.interval) {
    const furthest = dayByInterval(fromOn, rule.interval, most);
    return recurrenceDays(rule, fromOn, { fromOn, toOn: furthest }).slice(0, most);
  }
  let days: Day[] = [];
  for (const years of longestSearchYears) {
    days = recurrenceDays(rule, fromOn, { fromOn, toOn: fromOn.add({ years }) });
    if (days.length >= most || days.length === rule.times) break;
  }
  return days.slice(0, most);
}

/** Throws `event.recurrence_unknown` for a rule that gives no other day than the one it begins on. */
export function assertRecurs(rule: RecurrenceRule, fromOn: Day): void {
  if (firstRecurrenceDays(rule, fromOn, 2).length < 2) throw unreadable('never', '');
}

/** The days after the first. Those of a rule that ends after a number of times are counted from the beginning. */
function expanded(rule: RecurrenceRule, fromOn: Day, range: DayRange): Day[] {
  const full = completed(rule, fromOn);
  const found: Day[] = [];
  const anchor = periodStart(rule, fromOn);
  const { unit, count, times } = rule;
  const skipped = times === null ? Math.floor(anchor.until(range.fromOn, { largestUnit: unit })[unit] / count) : 0;
  for (let step = skipped; ; step += 1) {
    const start = anchor.add({ [unit]: step * count });
    if (isBefore(range.toOn, start)) break;
    for (const day of daysOfPeriod(full, start)) if (isBefore(fromOn, day)) found.push(day);
    if (times !== null && found.length >= times - 1) break;
  }
  const counted = times === null ? found : found.slice(0, times - 1);
  return counted.filter((day) => !isBefore(day, range.fromOn) && !isBefore(range.toOn, day));
}

/** What a rule leaves open comes from the day it begins on: `FREQ=WEEKLY` means its weekday. */
function completed(rule: RecurrenceRule, fromOn: Day): RecurrenceRule {
  const { unit, months, weeks, yearDays, monthDays, weekdays } = rule;
  const isOpen = weekdays.length === 0 && monthDays.length === 0 && yearDays.length === 0;
  if (!isOpen || unit === 'days') return rule;
  if (unit === 'weeks' || weeks.length > 0) return { ...rule, weekdays: [{ nth: null, weekday: fromOn.dayOfWeek }] };
  const ofYear = unit === 'years' && months.length === 0 ? { months: [fromOn.month] } : {};
  return { ...rule, ...ofYear, monthDays: [fromOn.day] };
}

/** The first day of the week, month or year that holds a day. */
export function periodStart({ unit, weekStart }: RecurrenceRule, day: Day): Day {
  if (unit === 'days') return day;
  if (unit === 'weeks') return day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 });
  return unit === 'months' ? day.with({ day: 1 }) : day.with({ month: 1, day: 1 });
}

function daysOfPeriod(rule: RecurrenceRule, start: Day): Day[] {
  const length = { days: 1, weeks: 7, months: start.daysInMonth, years: start.daysInYear }[rule.unit];
  const days: Day[] = [];
  for (let step = 0, day = start; step < length; step += 1, day = addDays(day, 1)) {
    if (isGiven(rule, day)) days.push(day);
  }
  const { positions } = rule;
  if (positions.length === 0) return days;
  const chosen = positions.map((position) => days.at(position > 0 ? position - 1 : position));
  return days.filter((day) => chosen.includes(day));
}

function isGiven(rule: RecurrenceRule, day: Day): boolean {
  const { months, weeks, yearDays, monthDays, weekdays } = rule;
  if (months.length > 0 && !months.includes(day.month)) return false;
  if (monthDays.length > 0 && !monthDays.some((asked) => isMonthDay(asked, day))) return false;
  if (weekdays.length > 0 && !weekdays.some((asked) => isWeekday(asked, day, rule))) return false;
  if (yearDays.length > 0 && !yearDays.some((asked) => fromEnd(asked, day.daysInYear) === day.dayOfYear)) return false;
  return weeks.length === 0 || weeks.some((asked) => fromEnd(asked, weeksIn(day)) === day.weekOfYear);
}

const fromEnd = (asked: number, most: number) => (asked > 0 ? asked : most + 1 + asked);

/** Months without the 29th, 30th or 31st take their last day instead. */
const isMonthDay = (asked: number, { day, daysInMonth }: Day) =>
  Math.min(fromEnd(asked, daysInMonth), daysInMonth) === day;

/** The first Monday is that of the month, or of the year where a rule names no month. */
function isWeekday({ nth, weekday }: RuleWeekday, day: Day, { unit, months }: RecurrenceRule): boolean {
  if (day.dayOfWeek !== weekday) return false;
  if (nth === null) return true;
  const isOfYear = unit === 'years' && months.length === 0;
  const [number, most] = isOfYear ? [day.dayOfYear, day.daysInYear] : [day.day, day.daysInMonth];
  return Math.ceil((nth > 0 ? number : most + 1 - number) / 7) === Math.abs(nth);
}

/** The 28th of December is in the last week of its year. */
const weeksIn = ({ yearOfWeek = 0 }: Day) =>
  Temporal.PlainDate.from({ year: yearOfWeek, month: 12, day: 28 }).weekOfYear ?? 52;
