import { spoken } from '@waymark/domain';
import { letterWordsDe } from './letter-words-de.ts';
import { letterWordsEn } from './letter-words-en.ts';

export type LetterWords = typeof letterWordsEn;

/** What stands below every mail, by language. */
export const letterWords = spoken<LetterWords>({ en: letterWordsEn, de: letterWordsDe });
