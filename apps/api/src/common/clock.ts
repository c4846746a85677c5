import { dayIn, lastDayBegun } from '@waymark/domain';
import type { Actor } from './actor.ts';

/** Today as a calendar day in a time zone (IANA name). Only this file asks what day it is. */
export function today(timeZone: string): Temporal.PlainDate {
  return dayIn(timeZone, Temporal.Now.instant());
}

/** The last day that has begun for whoever asks: what is told of a day after it has not happened yet. */
export function lastDay({ timeZone, ownTimeZone }: Pick<Actor, 'timeZone' | 'ownTimeZone'>): Temporal.PlainDate {
  return lastDayBegun({ organisation: timeZone, person: ownTimeZone }, Temporal.Now.instant());
}

/** A day from the database (midnight UTC) as a calendar day. */
export function dayOf(date: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(date.toISOString().slice(0, 10));
}

/** A day from the database as `YYYY-MM-DD`. */
export function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` or a calendar day as the database keeps it (midnight UTC). */
export function dayValue(day: string | Temporal.PlainDate): Date {
  return new Date(`${day.toString()}T00:00:00.000Z`);
}
