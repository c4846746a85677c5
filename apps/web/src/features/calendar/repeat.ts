import type { WorkCalendar as WorkDays } from '@waymark/contracts';
import {
  dayByInterval,
  type EntryShift,
  parseDay,
  type RecurrenceInterval,
  shiftOccurrence,
  type WorkCalendar,
} from '@waymark/domain';

/** How an event repeats, in words people use; `own` is a rule of RFC 5545 somebody writes. */
export const repeatKeys = ['none', 'weekly', 'monthly', 'nthWeekday', 'lastDay', 'quarterly', 'yearly', 'own'] as const;
export type RepeatKey = (typeof repeatKeys)[number];

const intervals: Readonly<Partial<Record<RepeatKey, RecurrenceInterval>>> = {
  weekly: { count: 1, unit: 'weeks' },
  monthly: { count: 1, unit: 'months' },
  quarterly: { count: 3, unit: 'months' },
  yearly: { count: 1, unit: 'years' },
};
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The first to fourth of its weekday in the month; the fifth is the last, because most months have no fifth. */
export function nthOf(fromOn: string): number {
  const nth = Math.ceil(parseDay(fromOn).day / 7);
  return nth === 5 ? -1 : nth;
}

/** The rule an event has that begins on a day and repeats in one of the usual ways. */
export function ruleOf(key: Exclude<RepeatKey, 'own'>, fromOn: string): string | null {
  const weekday = weekdays[parseDay(fromOn).dayOfWeek - 1] ?? 'MO';
  return {
    none: null,
    weekly: 'FREQ=WEEKLY',
    monthly: 'FREQ=MONTHLY',
    nthWeekday: `FREQ=MONTHLY;BYDAY=${nthOf(fromOn)}${weekday}`,
    lastDay: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    quarterly: 'FREQ=MONTHLY;INTERVAL=3',
    yearly: 'FREQ=YEARLY',
  }[key];
}

export function repeatKeyOf(rule: string | null, fromOn: string): RepeatKey {
  const usual = repeatKeys.filter((key) => key !== 'own');
  return usual.find((key) => ruleOf(key, fromOn) === rule) ?? 'own';
}

/** What counts from the last time it was done has to be a plain interval. */
export function intervalOf(rule: string | null): RecurrenceInterval | undefined {
  const [, frequency = '', count = '1'] =
    /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=(\d{1,3}))?;?$/.exec(rule?.trim().toUpperCase() ?? '') ?? [];
  const unit = ({ DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' } as const)[frequency];
  return unit && Number(count) > 0 ? { unit, count: Number(count) } : undefined;
}

export interface PreviewDay {
  /** As the rule gives it. */
  originalOn: string;
  /** Where it goes because nobody works on that day. */
  on: string;
}

interface Preview {
  rule: string | null;
  fromOn: string;
  shift: EntryShift;
  workDays: WorkDays | undefined;
}

const previewed = 6;

/** The first days of an event before it is saved; undefined for a rule only the server can read. */
export function previewOf({ rule, fromOn, shift, workDays }: Preview): PreviewDay[] | undefined {
  const days = firstDays(rule, fromOn);
  return days?.map((day) => {
    const on = workDays ? shiftOccurrence(day, shift, toWorkCalendar(workDays)) : day;
    return { originalOn: day.toString(), on: on.toString() };
  });
}

function firstDays(rule: string | null, fromOn: string): Temporal.PlainDate[] | undefined {
  const first = parseDay(fromOn);
  if (rule === null) return [first];
  const key = repeatKeyOf(rule, fromOn);
  const interval = intervals[key] ?? intervalOf(rule);
  const steps = Array.from({ length: previewed }, (_, step) => step);
  if (interval) return steps.map((step) => (step === 0 ? first : dayByInterval(first, interval, step)));
  if (key !== 'nthWeekday' && key !== 'lastDay') return undefined;
  const inMonth = key === 'lastDay' ? lastDay : nthWeekday(nthOf(fromOn), first.dayOfWeek);
  // An event takes place on the day it was entered for, whether or not that day fits the rule.
  const later = Array.from({ length: previewed + 1 }, (_, step) =>
    inMonth(first.with({ day: 1 }).add({ months: step })),
  );
  const following = later.filter((day) => Temporal.PlainDate.compare(day, first) > 0);
  return [first, ...following].slice(0, previewed);
}

const lastDay = (month: Temporal.PlainDate) => month.with({ day: month.daysInMonth });

function nthWeekday(nth: number, weekday: number) {
  return (month: Temporal.PlainDate) => {
    if (nth < 0) {
      const last = lastDay(month);
      return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
    }
    return month.add({ days: ((weekday - month.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
  };
}

function toWorkCalendar({ workingDays, closures }: WorkDays): WorkCalendar {
  return {
    workingDays,
    closures: closures.map(({ kind, name, isYearly, fromOn, toOn }) => ({
      kind,
      name,
      isYearly,
      fromOn: parseDay(fromOn),
      toOn: parseDay(toOn),
    })),
  };
}
