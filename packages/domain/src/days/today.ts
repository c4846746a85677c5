import { laterOf } from './days.ts';

/** Whether this is the IANA name of a time zone, as far as this runtime knows them. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions() !== null;
  } catch {
    return false;
  }
}

/** The day it is in a time zone. */
export function dayIn(timeZone: string, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}

/**
 * The last day that has begun for a person: where their organisation is, or where they are themselves, whichever is
 * ahead. What happened on it is not in the future. A zone of the person that nobody knows says nothing.
 */
export function lastDayBegun(
  zones: { organisation: string; person: string | undefined },
  at: Temporal.Instant,
): Temporal.PlainDate {
  const there = dayIn(zones.organisation, at);
  if (zones.person === undefined || !isTimeZone(zones.person)) return there;
  return laterOf(there, dayIn(zones.person, at));
}
