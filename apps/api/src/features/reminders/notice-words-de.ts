import type { NoticeLetterWords } from './notice-words.ts';

/** What stands below a mail about something that happened, in German. */
export const noticeWordsDe: NoticeLetterWords = {
  note: 'Wie Sie benachrichtigt werden, bestimmen Sie: siehe Erinnerungen in Ihren Einstellungen.',
};
