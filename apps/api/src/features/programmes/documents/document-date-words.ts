import { spoken } from '@waymark/domain';
import { documentDateWordsDe } from './document-date-words-de.ts';
import { documentDateWordsEn } from './document-date-words-en.ts';

export type DocumentDateWords = typeof documentDateWordsEn;

/** What the calendar says of documents, by language. */
export const documentDateWords = spoken<DocumentDateWords>({ en: documentDateWordsEn, de: documentDateWordsDe });
