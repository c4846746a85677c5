import { dayInWords } from '@waymark/domain';

const english = (on: Temporal.PlainDate) => dayInWords(on, 'en');

/** What reminders say by mail, in English. */
export const reminderWordsEn = {
  /** Of several; one is named itself. */
  subject: (count: number, organisation: string) => `${count} dates to keep · ${organisation}`,
  heading: (name: string) => `What to keep in mind, ${name}`,
  ahead: (organisation: string) => `These dates of ${organisation} come up:`,
  missed: (organisation: string) => `These dates of ${organisation} have passed and are still open:`,
  line: (title: string, dueOn: Temporal.PlainDate, daysLeft: number) => {
    if (daysLeft === 0) return `${title}: today, ${english(dueOn)}`;
    if (daysLeft < 0) return `${title}: was due on ${english(dueOn)}`;
    return `${title}: ${daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`}, ${english(dueOn)}`;
  },
  open: 'Open the calendar',
  openOne: 'Open it',
  why: 'How you are told of dates is up to you: see Reminders in your settings.',
};
