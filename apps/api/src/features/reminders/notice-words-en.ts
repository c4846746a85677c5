/** What stands below a mail about something that happened, in English. */
export const noticeWordsEn = {
  note: 'How you are told is up to you: see Reminders in your settings.',
};
