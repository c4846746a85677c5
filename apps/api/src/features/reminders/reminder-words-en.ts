import { dayInWords } from '@waymark/domain';

const english = (on: Temporal.PlainDate) => dayInWords(on, 'en');

/** What reminders say by mail, in English. */
export const reminderWordsEn = {
  /** Of several; one is named itself. */
  subject: (count: number, overdue: number, organisation: string) =>
    `${count} things wait for you at ${organisation}${overdue === 0 ? '' : `: ${overdue} overdue`}`,
  heading: (name: string) => `What to keep in mind, ${name}`,
  ahead: (organisation: string) => `These dates of ${organisation} come up:`,
  missed: (organisation: string) => `These dates of ${organisation} have passed and are still open:`,
  line: (title: string, dueOn: Temporal.PlainDate, daysLeft: number) => {
    if (daysLeft === 0) return `${title}: today, ${english(dueOn)}`;
    if (daysLeft < 0)
      return `${title}: was due on ${english(dueOn)}, ${-daysLeft === 1 ? 'yesterday' : `${-daysLeft} days ago`}`;
    return `${title}: ${daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`}, ${english(dueOn)}`;
  },
  /** Why somebody is told of what is not theirs. */
  because: {
    manager: 'You are told as a compliance manager, because it was not done',
    owner: 'You are told as an owner, because it was not done',
  },
  open: 'Open the calendar',
  openOne: 'Open it',
  why: 'How you are told of dates is up to you: see Reminders in your settings.',
};
