import { dayInWords } from '@waymark/domain';

/** What stands around what a mail says that happened, in English. */
export const noticeWordsEn = {
  byline: (by: string, on: Temporal.PlainDate) => `${by}, ${dayInWords(on, 'en')}`,
  note: 'How you are told is up to you: see Reminders in your settings.',
};
