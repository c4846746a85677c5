import { spoken } from '@waymark/domain';
import { noticeWordsDe } from './notice-words-de.ts';
import { noticeWordsEn } from './notice-words-en.ts';

export type NoticeLetterWords = typeof noticeWordsEn;

/** What stands around what a mail says that happened, by language. */
export const noticeWords = spoken<NoticeLetterWords>({ en: noticeWordsEn, de: noticeWordsDe });
