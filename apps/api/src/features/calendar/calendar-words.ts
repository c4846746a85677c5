import { spoken } from '@waymark/domain';
import { calendarWordsDe } from './calendar-words-de.ts';
import { calendarWordsEn } from './calendar-words-en.ts';

export type CalendarWords = typeof calendarWordsEn;

/** What the calendar says itself, by language. */
export const calendarWords = spoken<CalendarWords>({ en: calendarWordsEn, de: calendarWordsDe });
