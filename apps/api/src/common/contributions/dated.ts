import type { CalendarConflict, CalendarEvent } from '@waymark/contracts';
import type { CalendarKind, Language, ReminderKind } from '@waymark/domain';
import type { z } from 'zod';
import type { Tenant } from '../database.ts';
import type { WorkDays } from '../work-days.ts';

/** An event with what a calendar client and reminders need beside it. */
export interface DatedEvent extends Omit<CalendarEvent, 'entry'> {
  /** What somebody may do with it is said to whoever asks. */
  entry: Omit<NonNullable<CalendarEvent['entry']>, 'abilities'> | null;
  /** Only ever rises, with every change of the rows that the event's days come from. */
  sequence: number;
  /** A title that may leave the organisation: nothing in it that somebody has written about a gap. */
  publicTitle: string;
  /** It does not take place; a client that knows it is told so. */
  isCancelled: boolean;
  /** As what people are reminded of it; null for never. */
  remindsAs: ReminderKind | null;
}

/** Days that were asked for, both included, and what has to be known to tell of them. */
export interface Seen {
  fromOn: string;
  toOn: string;
  today: string;
  language: Language;
  workDays: WorkDays;
}

/** Up to so many of one kind and day are shown one by one. */
export const fewOfDay = 3;

/** Whether a kind is asked for; part of a condition of `DatedContribution.facts`. */
export const asked = (kind: CalendarKind): string => `($6::text[] IS NULL OR '${kind}' = ANY($6::text[]))`;

/** Days of the rows of one feature. */
export interface DatedContribution {
  /**
   * A sub-select in brackets that gives one JSON value: what is due between `$2` and `$3`, both included. `$1` is the
   * organisation, `$4` a programme and `$5` a person or null for all; `$6` the kinds that are asked for, see `asked`; where
   * more than `$7` are due on a day they are counted (null: never); `$8` whether what was cancelled is told; `$9` today.
   * `isByPerson` tells what belongs to different people apart, so that each can be told.
   */
  facts: (isByPerson: boolean) => string;
  events: (facts: unknown, seen: Seen) => DatedEvent[];
}

/** Joins what a feature reads with how it tells of it, so that the facts have one shape on both sides. */
export function dated<Facts>({
  facts,
  schema,
  events,
}: {
  facts: DatedContribution['facts'];
  schema: z.ZodType<Facts>;
  events: (facts: Facts, seen: Seen) => DatedEvent[];
}): DatedContribution {
  return { facts, events: (value, seen) => events(schema.parse(value), seen) };
}

/** Who asks for planned days, of all programmes or of one. */
export interface PlannedAsked extends Tenant {
  programmeId: string | null;
  language: Language;
}

/** What was worked out: its events, and what cannot be kept as it is. */
export interface Planned {
  events: (seen: Seen) => DatedEvent[];
  conflicts: (seen: Pick<Seen, 'fromOn' | 'toOn' | 'language'>) => CalendarConflict[];
}

/** Days that follow from a plan. Read beside the statement of all others, in one of its own. */
export interface PlannedContribution {
  read: (asked: PlannedAsked) => Promise<Planned>;
}

/** How many dates the overview shows. */
export const shownSoon = 20;

/** The next days of one feature's rows. */
export interface SoonContribution {
  kind: CalendarKind;
  /**
   * A SELECT of on, title, programme_id and programme_name (null where it belongs to none), soonest first, at most
   * `shownSoon`. `$1` the organisation, `$3` today and the first day, `$4` the last day.
   */
  next: string;
}
