import { spoken } from '@waymark/domain';
import { reminderWordsDe } from './reminder-words-de.ts';
import { reminderWordsEn } from './reminder-words-en.ts';

export type ReminderWords = typeof reminderWordsEn;

/** What reminders say by mail, by language. */
export const reminderWords = spoken<ReminderWords>({ en: reminderWordsEn, de: reminderWordsDe });
