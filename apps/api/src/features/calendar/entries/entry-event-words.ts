import { spoken } from '@waymark/domain';
import { entryEventWordsDe } from './entry-event-words-de.ts';
import { entryEventWordsEn } from './entry-event-words-en.ts';

export type EntryEventWords = typeof entryEventWordsEn;

/** What the calendar says of the events people put in themselves, by language. */
export const entryEventWords = spoken<EntryEventWords>({ en: entryEventWordsEn, de: entryEventWordsDe });
