import { spoken } from '../words/spoken.ts';
import { dayWordsDe } from './day-words-de.ts';
import { dayWordsEn } from './day-words-en.ts';

export type DayWords = typeof dayWordsEn;

/** How a day is said, by language. */
export const dayWords = spoken<DayWords>({ en: dayWordsEn, de: dayWordsDe });
