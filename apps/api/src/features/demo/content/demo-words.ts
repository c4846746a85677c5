import { spoken } from '@waymark/domain';
import { demoWordsDe } from './demo-words-de.ts';
import { demoWordsEn } from './demo-words-en.ts';

export type DemoWords = typeof demoWordsEn;

/** What the demo organisation says of itself, by language. */
export const demoWords = spoken<DemoWords>({ en: demoWordsEn, de: demoWordsDe });
