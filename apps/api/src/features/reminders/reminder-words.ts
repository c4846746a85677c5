import { dayInWords, type Language } from '@waymark/domain';

type Day = Temporal.PlainDate;

interface ReminderWords {
  subject: (count: number, organisation: string) => string;
  heading: (name: string) => string;
  ahead: (organisation: string) => string;
  missed: (organisation: string) => string;
  line: (title: string, dueOn: Day, daysLeft: number) => string;
  open: string;
  why: string;
}

const english = (on: Day) => dayInWords(on, 'en');
const german = (on: Day) => dayInWords(on, 'de');

/** What reminders say by mail. */
export const reminderWords: Readonly<Record<Language, ReminderWords>> = {
  en: {
    subject: (count, organisation) => `${count === 1 ? 'A date' : `${count} dates`} to keep · ${organisation}`,
    heading: (name) => `What to keep in mind, ${name}`,
    ahead: (organisation) => `These dates of ${organisation} come up:`,
    missed: (organisation) => `These dates of ${organisation} have passed and are still open:`,
    line: (title, dueOn, daysLeft) => {
      if (daysLeft === 0) return `${title}: today, ${english(dueOn)}`;
      if (daysLeft < 0) return `${title}: was due on ${english(dueOn)}`;
      return `${title}: ${daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`}, ${english(dueOn)}`;
    },
    open: 'Open the calendar',
    why: 'How you are told of dates is up to you: see Reminders in your settings.',
  },
  de: {
    subject: (count, organisation) => `${count === 1 ? 'Ein Termin' : `${count} Termine`} · ${organisation}`,
    heading: (name) => `Was ansteht, ${name}`,
    ahead: (organisation) => `Diese Termine von ${organisation} stehen an:`,
    missed: (organisation) => `Diese Termine von ${organisation} sind vorbei und noch offen:`,
    line: (title, dueOn, daysLeft) => {
      if (daysLeft === 0) return `${title}: heute, ${german(dueOn)}`;
      if (daysLeft < 0) return `${title}: war am ${german(dueOn)} fällig`;
      return `${title}: ${daysLeft === 1 ? 'morgen' : `in ${daysLeft} Tagen`}, ${german(dueOn)}`;
    },
    open: 'Kalender öffnen',
    why: 'Wie Sie an Termine erinnert werden, bestimmen Sie: siehe Erinnerungen in Ihren Einstellungen.',
  },
};
