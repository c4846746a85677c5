import { spoken } from '@waymark/domain';
import { documentDemoWordsDe } from './document-demo-words-de.ts';
import { documentDemoWordsEn } from './document-demo-words-en.ts';

export type DocumentDemoWords = typeof documentDemoWordsEn;

export const documentDemoWords = spoken<DocumentDemoWords>({ en: documentDemoWordsEn, de: documentDemoWordsDe });
