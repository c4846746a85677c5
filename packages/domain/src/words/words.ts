import { spoken } from './spoken.ts';
import { wordsDe } from './words-de.ts';
import { wordsEn } from './words-en.ts';

/** Every sentence of the rules. What the English ones are, the German ones have to be: the type is theirs. */
export type Words = typeof wordsEn;

export const wordsIn = spoken<Words>({ en: wordsEn, de: wordsDe });
