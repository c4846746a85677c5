import { dayInWords } from '@waymark/domain';
import type { ReminderWords } from './reminder-words.ts';

const german = (on: Temporal.PlainDate) => dayInWords(on, 'de');

/** What reminders say by mail, in German. */
export const reminderWordsDe: ReminderWords = {
  subject: (count, organisation) => `${count} Termine · ${organisation}`,
  heading: (name) => `Das steht an, ${name}`,
  ahead: (organisation) => `Diese Termine von ${organisation} stehen an:`,
  missed: (organisation) => `Diese Termine von ${organisation} sind vorbei und noch offen:`,
  line: (title, dueOn, daysLeft) => {
    if (daysLeft === 0) return `${title}: heute, ${german(dueOn)}`;
    if (daysLeft < 0) return `${title}: war am ${german(dueOn)} fällig`;
    return `${title}: ${daysLeft === 1 ? 'morgen' : `in ${daysLeft} Tagen`}, ${german(dueOn)}`;
  },
  open: 'Kalender öffnen',
  openOne: 'Öffnen',
  why: 'Wie Sie an Termine erinnert werden, legen Sie in Ihren Einstellungen unter „Erinnerungen“ fest.',
};
