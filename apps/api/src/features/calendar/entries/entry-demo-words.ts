import { spoken } from '@waymark/domain';
import { entryDemoWordsDe } from './entry-demo-words-de.ts';
import { entryDemoWordsEn } from './entry-demo-words-en.ts';

export type EntryDemoWords = typeof entryDemoWordsEn;

export const entryDemoWords = spoken<EntryDemoWords>({ en: entryDemoWordsEn, de: entryDemoWordsDe });
