import { spoken } from '@waymark/domain';
import { failuresWordsDe } from './failures-words-de.ts';
import { failuresWordsEn } from './failures-words-en.ts';

export type FailuresWords = typeof failuresWordsEn;

/** What is written to the owner of an account that somebody fails to get into, by language. */
export const failuresWords = spoken<FailuresWords>({ en: failuresWordsEn, de: failuresWordsDe });
