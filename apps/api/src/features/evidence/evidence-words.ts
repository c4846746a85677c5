import { spoken } from '@waymark/domain';
import { evidenceWordsDe } from './evidence-words-de.ts';
import { evidenceWordsEn } from './evidence-words-en.ts';

export type EvidenceWords = typeof evidenceWordsEn;

/** What calendar and My work say of evidence, by language. */
export const evidenceWords = spoken<EvidenceWords>({ en: evidenceWordsEn, de: evidenceWordsDe });
