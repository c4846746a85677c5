import { addDays, daysIncluded, epochDay, isBefore } from './days.ts';

export const closureKinds = ['holiday', 'freeze'] as const;
export type ClosureKind = (typeof closureKinds)[number];

/** A stretch of days, both ends included. */
export interface DayRange {
  fromOn: Temporal.PlainDate;
  toOn: Temporal.PlainDate;
}

/** A stretch in which the organisation does not work (`holiday`) or takes no auditors and no changes (`freeze`). */
export interface Closure extends DayRange {
  kind: ClosureKind;
  name: string;
  /** Comes back every year on the same days, also in the years before the one it was entered for. */
  isYearly: boolean;
}

/** The days an organisation works on. */
export interface WorkCalendar {
  /** ISO weekdays: 1 Monday … 7 Sunday. */
  workingDays: readonly number[];
  closures: readonly Closure[];
}

/** A closure on the days of one year. */
export interface ClosedPeriod extends DayRange {
  kind: ClosureKind;
  name: string;
}

/** Further than this nobody's holidays reach: a calendar closed for longer was entered wrongly. */
const longestClosedDays = 366;

/** Month and day as one number, so that days of different years compare: 24 December is 1224. */
const monthDay = ({ month, day }: Temporal.PlainDate) => month * 100 + day;

const isTouching = (a: DayRange, b: DayRange) => !isBefore(a.toOn, b.fromOn) && !isBefore(b.toOn, a.fromOn);

/** 29 February falls on the 28th in years without it. */
const inYearOf = (monthDay: number, day: Temporal.PlainDate) => (monthDay === 229 && !day.inLeapYear ? 228 : monthDay);

/** Compares numbers rather than making days of every year: a plan asks this thousands of times. */
function isInYearly({ fromOn, toOn }: Closure, day: Temporal.PlainDate): boolean {
  const years = toOn.year - fromOn.year;
  const [from, to, on] = [monthDay(fromOn), monthDay(toOn), monthDay(day)];
  if (years < 0 || (years === 0 && to < from)) return false;
  const hasBegun = inYearOf(from, day) <= on;
  const isNotOver = on <= inYearOf(to, day);
  if (years === 0) return hasBegun && isNotOver;
  return years > 1 || hasBegun || isNotOver;
}

function isClosedBy(closure: Closure, day: Temporal.PlainDate): boolean {
  if (closure.isYearly) return isInYearly(closure, day);
  return !isBefore(day, closure.fromOn) && !isBefore(closure.toOn, day);
}

function worksOn(day: Temporal.PlainDate, { workingDays, closures }: WorkCalendar): boolean {
  if (!workingDays.includes(day.dayOfWeek)) return false;
  return !closures.some((closure) => closure.kind === 'holiday' && isClosedBy(closure, day));
}

/** What was found out about the days of a calendar while it is in use: what recurs daily may ask for each of them hundreds of times. */
const known = new WeakMap<WorkCalendar, Map<number, boolean>>();

function knownOf(calendar: WorkCalendar): Map<number, boolean> {
  const days = known.get(calendar) ?? new Map<number, boolean>();
  known.set(calendar, days);
  return days;
}

/** A weekday the organisation works on, and no holiday. A freeze keeps auditors out, not ordinary work. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  const days = knownOf(calendar);
  const number = epochDay(day);
  const isOne = days.get(number) ?? worksOn(day, calendar);
  days.set(number, isOne);
  return isOne;
}

/**
 * The day itself when it is a working day, else the first one before or after it. Where none lies within a year that
 * way the calendar was entered wrongly, and the day stays what it is rather than wander off or never be found.
 */
export function nearestWorkingDay(
  day: Temporal.PlainDate,
  calendar: WorkCalendar,
  direction: 'before' | 'after',
): Temporal.PlainDate {
  const step = direction === 'after' ? 1 : -1;
  const [days, number] = [knownOf(calendar), epochDay(day)];
  for (let passed = 0; passed <= longestClosedDays; passed += 1) {
    const away = step * passed;
    const isOne = days.get(number + away) ?? isWorkingDay(addDays(day, away), calendar);
    if (isOne) return addDays(day, away);
  }
  return day;
}

/**
 * The `count`th working day after the day, or before it when `count` is negative; the day itself is never counted, and
 * 0 leaves it as it is, working day or not. Where the calendar has no working day within a year, every day counts.
 */
export function addWorkingDays(day: Temporal.PlainDate, count: number, calendar: WorkCalendar): Temporal.PlainDate {
  const [direction, days] = count < 0 ? (['before', -1] as const) : (['after', 1] as const);
  let on = day;
  for (let left = Math.abs(Math.trunc(count)); left > 0; left -= 1) {
    on = nearestWorkingDay(on.add({ days }), calendar, direction);
  }
  return on;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` comes first. So it undoes `addWorkingDays`:
 * from a day to the `n`th working day after it are `n`.
 */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: WorkCalendar): number {
  const days = isBefore(to, from) ? -1 : 1;
  let count = 0;
  for (let on = from; !on.equals(to); ) {
    on = on.add({ days });
    if (isWorkingDay(on, calendar)) count += days;
  }
  return count;
}

function inYear({ kind, name, fromOn, toOn }: Closure, year: number): ClosedPeriod {
  return { kind, name, fromOn: fromOn.with({ year }), toOn: toOn.with({ year: year + toOn.year - fromOn.year }) };
}

function periodsOf(closure: Closure, range: DayRange): ClosedPeriod[] {
  const { kind, name, fromOn, toOn, isYearly } = closure;
  if (isBefore(toOn, fromOn)) return [];
  if (!isYearly) return [{ kind, name, fromOn, toOn }];
  // One that reaches over the new year may touch the range from the year before.
  const first = range.fromOn.year - (toOn.year - fromOn.year);
  const years = Array.from({ length: range.toOn.year - first + 1 }, (_, index) => first + index);
  return years.map((year) => inYear(closure, year));
}

/**
 * Every closure of the kind (of either when none is named) that shares at least a day with the range, whole and on the
 * days of its year, the earliest first. A yearly one comes once for each year it touches the range.
 */
export function closuresTouching(range: DayRange, calendar: WorkCalendar, kind?: ClosureKind): ClosedPeriod[] {
  return calendar.closures
    .filter((closure) => kind === undefined || closure.kind === kind)
    .flatMap((closure) => periodsOf(closure, range))
    .filter((period) => isTouching(period, range))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.fromOn, b.fromOn) || Temporal.PlainDate.compare(a.toOn, b.toOn));
}

/** Freezes in a row that planning passes over; a calendar with more of them has no room for an audit. */
const mostFreezes = 24;

/** The nearest days of the same length that no freeze touches, before or after; null where there are none. */
export function daysOutsideFreezes(
  range: DayRange,
  calendar: WorkCalendar,
  direction: 'before' | 'after',
): DayRange | null {
  const length = daysIncluded(range.fromOn, range.toOn);
  let days = range;
  for (let passed = 0; passed <= mostFreezes; passed += 1) {
    const freezes = closuresTouching(days, calendar, 'freeze');
    const freeze = direction === 'before' ? freezes[0] : freezes.at(-1);
    if (!freeze) return days;
    const fromOn = direction === 'before' ? addDays(freeze.fromOn, -length) : addDays(freeze.toOn, 1);
    days = { fromOn, toOn: addDays(fromOn, length - 1) };
  }
  return null;
}
