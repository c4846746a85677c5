import type { WorkCalendar as WorkDays } from '@waymark/contracts';
import {
  assertRecurs,
  DomainError,
  type EntryAnchor,
  type EntryShift,
  firstRecurrenceDays,
  firstRecurrenceWindows,
  hasWindows,
  parseDay,
  type RecurrenceFault,
  type RecurrenceRule,
  readRecurrence,
  recurrenceFaults,
  shiftOccurrence,
  type WorkCalendar,
  windowStart,
} from '@waymark/domain';

/** How an event repeats, in words people use; `own` is a rule of RFC 5545 somebody writes. */
export const repeatKeys = ['none', 'weekly', 'monthly', 'nthWeekday', 'lastDay', 'quarterly', 'yearly', 'own'] as const;
export type RepeatKey = (typeof repeatKeys)[number];

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

export interface RuleFault {
  fault: RecurrenceFault;
  part: string;
}
export type ReadRule = { rule: RecurrenceRule } | RuleFault;

/** Reads what somebody wrote, or says what is wrong with it, by the rule the server goes by. */
export function readRule(text: string, fromOn: string): ReadRule {
  try {
    const rule = readRecurrence(text);
    assertRecurs(rule, parseDay(fromOn));
    return { rule };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fault = recurrenceFaults.find((one) => one === error.facts.fault) ?? 'value';
    return { fault, part: String(error.facts.part) };
  }
}

export interface PreviewDay {
  /** As the rule gives it. */
  originalOn: string;
  /** Where it goes because nobody works on that day. */
  on: string;
}

/** The first windows of an event before it is saved; none for a rule that has none. */
export function previewedWindows(rule: RecurrenceRule, anchor: EntryAnchor, fromOn: string): Shown[] {
  if (!hasWindows(rule)) return [];
  const startOn = windowStart(anchor, rule, parseDay(fromOn));
  return firstRecurrenceWindows(startOn, rule, previewed).map((window) => ({
    fromOn: window.fromOn.toString(),
    toOn: window.toOn.toString(),
  }));
}

/** A window as it is shown; both ends are included. */
interface Shown {
  fromOn: string;
  toOn: string;
}

interface Preview {
  rule: string | null;
  fromOn: string;
  shift: EntryShift;
  workDays: WorkDays | undefined;
}

const previewed = 6;

/** The first days of an event before it is saved; none for a rule that cannot be read. */
export function previewOf({ rule, fromOn, shift, workDays }: Preview): PreviewDay[] {
  return firstDays(rule, fromOn).map((day) => {
    const on = workDays ? shiftOccurrence(day, shift, toWorkCalendar(workDays)) : day;
    return { originalOn: day.toString(), on: on.toString() };
  });
}

function firstDays(rule: string | null, fromOn: string): Temporal.PlainDate[] {
  if (rule === null) return [parseDay(fromOn)];
  const read = readRule(rule, fromOn);
  return 'rule' in read ? firstRecurrenceDays(read.rule, parseDay(fromOn), previewed) : [];
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
