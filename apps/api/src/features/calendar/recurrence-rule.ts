import {
  DomainError,
  dayByInterval,
  daysByInterval,
  isBefore,
  parseDay,
  type RecurrenceInterval,
} from '@waymark/domain';
import { RRuleTemporal } from 'rrule-temporal';

/** A rule of RFC 5545 in days, read and found to make sense. */
export interface RecurrenceRule {
  /** Set where the rule is no more than an interval: then it can also be counted from the last completion. */
  interval: RecurrenceInterval | null;
  count: number | null;
  untilOn: Temporal.PlainDate | null;
  /** For the library; the end is left out, which is kept above. */
  text: string;
}

interface Days {
  fromOn: Temporal.PlainDate;
  toOn: Temporal.PlainDate;
}

const units = { DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' } as const;
const byParts = ['BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYSETPOS'];
const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'RSCALE', 'SKIP', ...byParts]);
/** Nobody plans further, and whoever asks for more is not asking for a calendar. */
const mostUnits = 200;
const mostTimes = 1000;

/** Reads a rule that begins on `fromOn`. Throws `event.recurrence_unknown` for what is finer than days or no rule at all. */
export function readRecurrence(text: string, fromOn: Temporal.PlainDate): RecurrenceRule {
  const parts = partsOf(text);
  const unit = Object.entries(units).find(([name]) => name === parts.get('FREQ'))?.[1];
  const interval = wholeNumber(parts.get('INTERVAL') ?? '1', mostUnits);
  const count = parts.has('COUNT') ? wholeNumber(parts.get('COUNT') ?? '', mostTimes) : null;
  if (!unit || (parts.has('COUNT') && parts.has('UNTIL'))) throw unknown(text);
  if (!['GREGORIAN', undefined].includes(parts.get('RSCALE'))) throw unknown(text);
  const isPlain = byParts.every((name) => !parts.has(name));
  const rule: RecurrenceRule = {
    interval: isPlain ? { count: interval, unit } : null,
    count,
    untilOn: parts.has('UNTIL') ? untilDay(parts.get('UNTIL') ?? '') : null,
    text: forLibrary(parts),
  };
  if (!isPlain) tryOut(rule, fromOn, text);
  return rule;
}

/** The days the rule gives within a range, the day it begins on among them; the earliest first. */
export function recurrenceDays(rule: RecurrenceRule, fromOn: Temporal.PlainDate, range: Days): Temporal.PlainDate[] {
  const { interval, count, untilOn } = rule;
  const last = count === null || !interval ? null : dayByInterval(fromOn, interval, count - 1);
  const toOn = [range.toOn, untilOn, last].reduce<Temporal.PlainDate>(
    (end, day) => (day !== null && isBefore(day, end) ? day : end),
    range.toOn,
  );
  const asked = { fromOn: isBefore(range.fromOn, fromOn) ? fromOn : range.fromOn, toOn };
  if (isBefore(asked.toOn, asked.fromOn)) return [];
  if (!interval) return expanded(rule, fromOn, asked);
  const following = daysByInterval(fromOn, interval, asked);
  return asked.fromOn.equals(fromOn) ? [fromOn, ...following] : following;
}

function expanded({ text, count }: RecurrenceRule, fromOn: Temporal.PlainDate, range: Days): Temporal.PlainDate[] {
  const rule = new RRuleTemporal({
    rruleString: `RRULE:${text}${count === null ? '' : `;COUNT=${count}`}`,
    dtstart: midnight(fromOn),
    // An event takes place on the day it was entered for, whether or not that day fits the rule.
    includeDtstart: true,
    strict: true,
    cache: false,
  });
  return rule.between(midnight(range.fromOn), midnight(range.toOn), true).map(({ year, month, day }) => {
    return Temporal.PlainDate.from({ year, month, day });
  });
}

function tryOut(rule: RecurrenceRule, fromOn: Temporal.PlainDate, text: string): void {
  try {
    expanded(rule, fromOn, { fromOn, toOn: fromOn.add({ years: 1 }) });
  } catch {
    throw unknown(text);
  }
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().replace(/;$/, '').split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (!known.has(name) || parts.has(name)) throw unknown(text);
    parts.set(name, value);
  }
  return parts;
}

/**
 * Months without the 29th, 30th or 31st take their last day instead: the latest of the days from the 28th to the one
 * asked for that there is. (The library knows `SKIP=BACKWARD` of RFC 7529 only for the day the rule begins on.)
 */
function forLibrary(parts: ReadonlyMap<string, string>): string {
  const own = new Map([...parts].filter(([name]) => !['COUNT', 'UNTIL', 'RSCALE', 'SKIP'].includes(name)));
  const monthDay = Number(own.get('BYMONTHDAY'));
  const isPlainMonthDay = byParts.every((name) => ['BYMONTHDAY', 'BYMONTH'].includes(name) || !own.has(name));
  if (own.get('FREQ') === 'MONTHLY' && monthDay > 28 && monthDay <= 31 && isPlainMonthDay) {
    own.set('BYMONTHDAY', [28, 29, 30, 31].filter((day) => day <= monthDay).join(','));
    own.set('BYSETPOS', '-1');
  }
  const rule = [...own].map(([name, value]) => `${name}=${value}`).join(';');
  return `RSCALE=GREGORIAN;${rule};SKIP=BACKWARD`;
}

function untilDay(text: string): Temporal.PlainDate {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text) ?? [];
  try {
    return parseDay(`${year}-${month}-${day}`);
  } catch {
    throw unknown(text);
  }
}

function wholeNumber(text: string, most: number): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most) throw unknown(text);
  return number;
}

function unknown(recurrence: string): DomainError {
  return new DomainError('event.recurrence_unknown', { recurrence });
}

function midnight(day: Temporal.PlainDate): Temporal.ZonedDateTime {
  return day.toZonedDateTime('UTC');
}
