import type { CalendarEvent } from '@waymark/contracts';

/** An event with what a calendar client needs beside it. */
export interface DatedEvent extends CalendarEvent {
  /** Only ever rises, with every change of the rows that the event's days come from. */
  sequence: number;
  /** A title that may leave the organisation: nothing in it that somebody has written about a gap. */
  publicTitle: string;
  /** It does not take place; a client that knows it is told so. */
  isCancelled: boolean;
}

/** Days are compared as text: `YYYY-MM-DD` has the order of the calendar. */
export function byDayThenId(a: DatedEvent, b: DatedEvent): number {
  const [left, right] = [`${a.fromOn} ${a.id}`, `${b.fromOn} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
