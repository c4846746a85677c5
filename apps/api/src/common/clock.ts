/** Today as a calendar day in a time zone (IANA name); the one place where the API asks what day it is. */
export function today(timeZone: string): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(timeZone);
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
