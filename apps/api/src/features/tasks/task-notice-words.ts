import { spoken } from '@waymark/domain';
import { taskNoticeWordsDe } from './task-notice-words-de.ts';
import { taskNoticeWordsEn } from './task-notice-words-en.ts';

export type TaskNoticeWords = typeof taskNoticeWordsEn;

/** What people are told of tasks, by language. */
export const taskNoticeWords = spoken<TaskNoticeWords>({ en: taskNoticeWordsEn, de: taskNoticeWordsDe });
