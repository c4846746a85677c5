import { spoken } from '@waymark/domain';
import { closureDemoWordsDe } from './closure-demo-words-de.ts';
import { closureDemoWordsEn } from './closure-demo-words-en.ts';

export type ClosureDemoWords = typeof closureDemoWordsEn;

export const closureDemoWords = spoken<ClosureDemoWords>({ en: closureDemoWordsEn, de: closureDemoWordsDe });
