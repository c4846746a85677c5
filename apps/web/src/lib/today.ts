import { useLayoutEffect } from 'react';

const formatIn = (timeZone: string | undefined) =>
  new Intl.DateTimeFormat('en', { timeZone, calendar: 'iso8601', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whose days count: outside of an organisation the reader's own. */
let counted = { timeZone: undefined as string | undefined, format: formatIn(undefined) };

function countIn(timeZone: string | undefined): void {
  if (timeZone !== counted.timeZone) counted = { timeZone, format: formatIn(timeZone) };
}

/**
 * The day it is, `YYYY-MM-DD`: in an organisation the day there, by which the server says what is due and overdue;
 * elsewhere the reader's. It is asked for in every row, so its format is kept.
 */
export function today(now = new Date()): string {
  const parts = counted.format.formatToParts(now);
  const { year, month, day } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}`;
}

/** Whatever is drawn inside counts its days where the organisation is, from its first drawing on. */
export function useDaysOf(timeZone: string): void {
  countIn(timeZone);
  useLayoutEffect(() => {
    countIn(timeZone);
    return () => countIn(undefined);
  }, [timeZone]);
}
