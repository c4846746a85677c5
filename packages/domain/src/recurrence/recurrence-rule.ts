import { parseDay } from '../days/days.ts';
import { DomainError } from '../errors.ts';
import type { RecurrenceInterval } from './recurrence.ts';

/** What may be wrong with a rule somebody wrote, so that a page can say it in a sentence. */
export const recurrenceFaults = ['frequency', 'part', 'value', 'twice', 'two_ends', 'combination', 'never'] as const;
export type RecurrenceFault = (typeof recurrenceFaults)[number];

/** A weekday, 1 Monday … 7 Sunday: each, or only the `nth` of a month or year, counted from its end when negative. */
export interface RuleWeekday {
  nth: number | null;
  weekday: number;
}

/** A rule of RFC 5545 in whole days, read and found to make sense. Empty lists leave nothing out. */
export interface RecurrenceRule extends RecurrenceInterval {
  /** Set where the rule is no more than an interval: then it can also be counted from the last completion. */
  interval: RecurrenceInterval | null;
  /** How many times in all, the first among them. */
  times: number | null;
  untilOn: Temporal.PlainDate | null;
  months: readonly number[];
  weeks: readonly number[];
  yearDays: readonly number[];
  monthDays: readonly number[];
  weekdays: readonly RuleWeekday[];
  positions: readonly number[];
  weekStart: number;
}

const units = { DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' } as const;
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const byParts = ['BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYSETPOS'];
const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'RSCALE', 'SKIP', ...byParts]);
/** Nobody plans further, and whoever asks for more is not asking for a calendar. */
const mostUnits = 200;
const mostTimes = 1000;

/** Throws `event.recurrence_unknown`, with what is wrong and where, for what is finer than days or no rule at all. */
export function readRecurrence(text: string): RecurrenceRule {
  const parts = partsOf(text);
  const unit = Object.entries(units).find(([name]) => name === parts.get('FREQ'))?.[1];
  if (!unit) throw unreadable('frequency', parts.has('FREQ') ? `FREQ=${parts.get('FREQ')}` : text);
  if (parts.has('COUNT') && parts.has('UNTIL')) throw unreadable('two_ends', 'COUNT, UNTIL');
  const read = new PartReader(parts);
  const count = read.number('INTERVAL', mostUnits) ?? 1;
  const times = read.number('COUNT', mostTimes);
  const isPlain = byParts.every((name) => !parts.has(name));
  const rule: RecurrenceRule = {
    ...{ unit, count, times, untilOn: read.until(), weekStart: read.weekStart() },
    interval: isPlain ? { count, unit } : null,
    months: read.numbers('BYMONTH', 1, 12),
    weeks: read.numbers('BYWEEKNO', -53, 53),
    yearDays: read.numbers('BYYEARDAY', -366, 366),
    monthDays: read.numbers('BYMONTHDAY', -31, 31),
    weekdays: read.weekdays(),
    positions: read.numbers('BYSETPOS', -366, 366),
  };
  read.assertGregorian();
  assertFits(rule);
  return rule;
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().replace(/;$/, '').split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part.trim()) ?? [];
    // What is no part at all is quoted as it was written.
    if (!known.has(name)) throw unreadable(parts.size === 0 && name === '' ? 'frequency' : 'part', name || part.trim());
    if (parts.has(name)) throw unreadable('twice', name);
    parts.set(name, value);
  }
  return parts;
}

/** Reads the values of parts by their names. */
class PartReader {
  readonly #parts: ReadonlyMap<string, string>;

  constructor(parts: ReadonlyMap<string, string>) {
    this.#parts = parts;
  }

  /** Whole numbers with commas; 0 is none of them. */
  numbers(name: string, least: number, most: number): number[] {
    return this.values(name).map((value) => {
      const number = /^[+-]?\d{1,4}$/.test(value) ? Number(value) : 0;
      if (number === 0 || number < least || number > most) throw this.wrong(name);
      return number;
    });
  }

  /** One number from 1; null where there is none. */
  number(name: string, most: number): number | null {
    const [number = null, ...others] = this.numbers(name, 1, most);
    if (others.length > 0) throw this.wrong(name);
    return number;
  }

  weekdays(): RuleWeekday[] {
    return this.values('BYDAY').map((value) => {
      const [, nth, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? [];
      const number = nth === undefined ? null : Number(nth);
      if (!weekdayNames.includes(name) || number === 0 || Math.abs(number ?? 1) > 53) throw this.wrong('BYDAY');
      return { nth: number, weekday: weekdayNames.indexOf(name) + 1 };
    });
  }

  weekStart(): number {
    const name = this.#parts.get('WKST') ?? 'MO';
    if (!weekdayNames.includes(name)) throw this.wrong('WKST');
    return weekdayNames.indexOf(name) + 1;
  }

  /** The day of an instant, too: what repeats here takes whole days. */
  until(): Temporal.PlainDate | null {
    if (!this.#parts.has('UNTIL')) return null;
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(this.#parts.get('UNTIL') ?? '') ?? [];
    try {
      return parseDay(`${year}-${month}-${day}`);
    } catch {
      throw this.wrong('UNTIL');
    }
  }

  /** Only what holds here anyway may be asked for: our own calendar, and the last day of months that are too short. */
  assertGregorian(): void {
    if (!['GREGORIAN', undefined].includes(this.#parts.get('RSCALE'))) throw this.wrong('RSCALE');
    if (!['BACKWARD', undefined].includes(this.#parts.get('SKIP'))) throw this.wrong('SKIP');
  }

  private values(name: string): string[] {
    return this.#parts.get(name)?.split(',') ?? [];
  }

  private wrong(name: string): DomainError {
    return unreadable('value', `${name}=${this.#parts.get(name)}`);
  }
}

/** Parts that RFC 5545 gives no meaning together. */
function assertFits({
  unit,
  months,
  weeks,
  yearDays,
  monthDays,
  weekdays,
  positions,
  weekStart,
}: RecurrenceRule): void {
  const hasNth = weekdays.some(({ nth }) => nth !== null);
  const isShort = unit === 'days' || unit === 'weeks';
  const others = [months, weeks, yearDays, monthDays, weekdays];
  if (weeks.length > 0 && (unit !== 'years' || hasNth || weekStart !== 1)) throw unreadable('combination', 'BYWEEKNO');
  if (yearDays.length > 0 && unit !== 'years') throw unreadable('combination', 'BYYEARDAY');
  if (monthDays.length > 0 && unit === 'weeks') throw unreadable('combination', 'BYMONTHDAY');
  if (hasNth && isShort) throw unreadable('combination', 'BYDAY');
  if (positions.length > 0 && others.every((part) => part.length === 0)) throw unreadable('combination', 'BYSETPOS');
}

export function unreadable(fault: RecurrenceFault, part: string): DomainError {
  return new DomainError('event.recurrence_unknown', { fault, part });
}
