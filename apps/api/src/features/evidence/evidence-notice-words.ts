import { spoken } from '@waymark/domain';
import { evidenceNoticeWordsDe } from './evidence-notice-words-de.ts';
import { evidenceNoticeWordsEn } from './evidence-notice-words-en.ts';

export type EvidenceNoticeWords = typeof evidenceNoticeWordsEn;

/** What people are told of evidence, by language. */
export const evidenceNoticeWords = spoken<EvidenceNoticeWords>({
  en: evidenceNoticeWordsEn,
  de: evidenceNoticeWordsDe,
});
