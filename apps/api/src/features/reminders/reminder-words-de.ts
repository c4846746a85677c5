import { dayInWords } from '@waymark/domain';
import type { ReminderWords } from './reminder-words.ts';

const german = (on: Temporal.PlainDate) => dayInWords(on, 'de');

/** What reminders say by mail, in German. */
export const reminderWordsDe: ReminderWords = {
  subject: (count, overdue, organisation) =>
    `${count} Dinge warten bei ${organisation} auf Sie${overdue === 0 ? '' : `: ${overdue} überfällig`}`,
  heading: (name) => `Das steht an, ${name}`,
  ahead: (organisation) => `Diese Termine von ${organisation} stehen an:`,
  missed: (organisation) => `Diese Termine von ${organisation} sind vorbei und noch offen:`,
  line: (title, dueOn, daysLeft) => {
    if (daysLeft === 0) return `${title}: heute, ${german(dueOn)}`;
    if (daysLeft < 0)
      return `${title}: war am ${german(dueOn)} fällig, ${-daysLeft === 1 ? 'gestern' : `vor ${-daysLeft} Tagen`}`;
    return `${title}: ${daysLeft === 1 ? 'morgen' : `in ${daysLeft} Tagen`}, ${german(dueOn)}`;
  },
  because: {
    manager: 'Sie erfahren es als Compliance-Manager, weil es nicht erledigt wurde',
    owner: 'Sie erfahren es als Inhaber, weil es nicht erledigt wurde',
  },
  open: 'Kalender öffnen',
  openOne: 'Öffnen',
  why: 'Wie Sie an Termine erinnert werden, legen Sie in Ihren Einstellungen unter „Erinnerungen“ fest.',
};
