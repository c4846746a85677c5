import { spoken } from '@waymark/domain';
import { recordDemoWordsDe } from './record-demo-words-de.ts';
import { recordDemoWordsEn } from './record-demo-words-en.ts';

export type RecordDemoWords = typeof recordDemoWordsEn;

export const recordDemoWords = spoken<RecordDemoWords>({ en: recordDemoWordsEn, de: recordDemoWordsDe });
