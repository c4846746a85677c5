import { spoken } from '@waymark/domain';
import { overrideDemoWordsDe } from './override-demo-words-de.ts';
import { overrideDemoWordsEn } from './override-demo-words-en.ts';

export type OverrideDemoWords = typeof overrideDemoWordsEn;

export const overrideDemoWords = spoken<OverrideDemoWords>({ en: overrideDemoWordsEn, de: overrideDemoWordsDe });
