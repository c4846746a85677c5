import { dayInWords } from '@waymark/domain';
import type { NoticeLetterWords } from './notice-words.ts';

/** What stands around what a mail says that happened, in German. */
export const noticeWordsDe: NoticeLetterWords = {
  byline: (by, on) => `${by}, ${dayInWords(on, 'de')}`,
  note: 'Wie Sie benachrichtigt werden, bestimmen Sie: siehe Erinnerungen in Ihren Einstellungen.',
};
