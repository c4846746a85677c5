import { spoken } from '@waymark/domain';
import { fieldWordsDe } from './field-words-de.ts';
import { fieldWordsEn } from './field-words-en.ts';

export type FieldWords = typeof fieldWordsEn;

/** What is wrong with one field, by language. */
export const fieldWords = spoken<FieldWords>({ en: fieldWordsEn, de: fieldWordsDe });
