import type { Language } from '@waymark/domain';

interface CalendarWords {
  begins: (title: string) => string;
  ends: (title: string) => string;
}

/** What the calendar says itself; all else is said by the features whose days they are. */
export const calendarWords: Readonly<Record<Language, CalendarWords>> = {
  en: { begins: (title) => `Begins: ${title}`, ends: (title) => `Ends: ${title}` },
  de: { begins: (title) => `Beginn: ${title}`, ends: (title) => `Ende: ${title}` },
};
