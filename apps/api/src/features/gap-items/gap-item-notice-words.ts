import { spoken } from '@waymark/domain';
import { gapItemNoticeWordsDe } from './gap-item-notice-words-de.ts';
import { gapItemNoticeWordsEn } from './gap-item-notice-words-en.ts';

export type GapItemNoticeWords = typeof gapItemNoticeWordsEn;

/** What people are told of gap items, by language. */
export const gapItemNoticeWords = spoken<GapItemNoticeWords>({ en: gapItemNoticeWordsEn, de: gapItemNoticeWordsDe });
