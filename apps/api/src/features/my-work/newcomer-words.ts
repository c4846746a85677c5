import { spoken } from '@waymark/domain';
import { newcomerWordsDe } from './newcomer-words-de.ts';
import { newcomerWordsEn } from './newcomer-words-en.ts';

export type NewcomerWords = typeof newcomerWordsEn;

/** What somebody who has just come is told, by language. */
export const newcomerWords = spoken<NewcomerWords>({ en: newcomerWordsEn, de: newcomerWordsDe });
