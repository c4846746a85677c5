import { spoken } from '@waymark/domain';
import { documentWordsDe } from './document-words-de.ts';
import { documentWordsEn } from './document-words-en.ts';

export type DocumentWords = typeof documentWordsEn;

/** What calendar and My work say of documents, by language. */
export const documentWords = spoken<DocumentWords>({ en: documentWordsEn, de: documentWordsDe });
