import type { CalendarWords } from './calendar-words.ts';

/** What the calendar says itself, in German. */
export const calendarWordsDe: CalendarWords = {
  begins: (title) => `Beginn: ${title}`,
  ends: (title) => `Ende: ${title}`,
};
