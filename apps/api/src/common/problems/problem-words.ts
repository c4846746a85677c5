import { type DomainErrorCode, spoken } from '@waymark/domain';
import { problemWordsDe } from './problem-words-de.ts';
import { problemWordsEn } from './problem-words-en.ts';

/** The sentence of every refusal. */
export const problemWords = spoken<Readonly<Record<DomainErrorCode, string>>>({
  en: problemWordsEn,
  de: problemWordsDe,
});
