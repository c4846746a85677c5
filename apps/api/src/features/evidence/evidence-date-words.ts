import { spoken } from '@waymark/domain';
import { evidenceDateWordsDe } from './evidence-date-words-de.ts';
import { evidenceDateWordsEn } from './evidence-date-words-en.ts';

export type EvidenceDateWords = typeof evidenceDateWordsEn;

/** What the calendar says of evidence, by language. */
export const evidenceDateWords = spoken<EvidenceDateWords>({ en: evidenceDateWordsEn, de: evidenceDateWordsDe });
