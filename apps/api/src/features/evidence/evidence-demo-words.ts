import { spoken } from '@waymark/domain';
import { evidenceDemoWordsDe } from './evidence-demo-words-de.ts';
import { evidenceDemoWordsEn } from './evidence-demo-words-en.ts';

export type EvidenceDemoWords = typeof evidenceDemoWordsEn;

export const evidenceDemoWords = spoken<EvidenceDemoWords>({ en: evidenceDemoWordsEn, de: evidenceDemoWordsDe });
