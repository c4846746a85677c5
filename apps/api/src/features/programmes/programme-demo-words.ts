import { spoken } from '@waymark/domain';
import { programmeDemoWordsDe } from './programme-demo-words-de.ts';
import { programmeDemoWordsEn } from './programme-demo-words-en.ts';

export type ProgrammeDemoWords = typeof programmeDemoWordsEn;

export const programmeDemoWords = spoken<ProgrammeDemoWords>({ en: programmeDemoWordsEn, de: programmeDemoWordsDe });
