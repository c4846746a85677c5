import type { Language } from './languages.ts';
import { wordsDe } from './words-de.ts';
import { wordsEn } from './words-en.ts';

/** Every sentence of the rules. What the English ones are, the German ones have to be: the type is theirs. */
export type Words = typeof wordsEn;

const all: Readonly<Record<Language, Words>> = { en: wordsEn, de: wordsDe };

export function wordsIn(language: Language): Words {
  return all[language];
}
