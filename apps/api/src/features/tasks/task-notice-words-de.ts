import { dayInWords } from '@waymark/domain';
import type { TaskNoticeWords } from './task-notice-words.ts';

const task = ({ title, place }: { title: string; place: string }) => `„${title}“${place === '' ? '' : ` für ${place}`}`;

/** What people are told of tasks, in German. */
export const taskNoticeWordsDe: TaskNoticeWords = {
  given: ({ title }) => `Neue Aufgabe: ${title}`,
  givenBy: (of) => `${of.by} bittet Sie, die Aufgabe ${task(of)} bis zum ${dayInWords(of.dueOn, 'de')} zu erledigen.`,
  done: ({ title }) => `Erledigt: ${title}`,
  doneBy: (of) =>
    `${of.by} hat die Aufgabe ${task(of)}${of.note === '' ? '' : ' ohne Nachweis'} erledigt${of.note === '' ? '' : `: „${of.note}“`}.`,
  reopened: ({ title }) => `Wieder offen: ${title}`,
  reopenedBy: (of) =>
    `${of.by} hat die Aufgabe ${task(of)} wieder geöffnet. Sie ist am ${dayInWords(of.dueOn, 'de')} fällig.`,
  sent: ({ title }) => `Für Ihre Aufgabe geschickt: ${title}`,
  sentBy: (of) =>
    `${of.by} hat „${of.sent}“ für die Aufgabe ${task(of)} geschickt. Die Aufgabe ist noch offen und am ${dayInWords(of.dueOn, 'de')} fällig.`,
  open: 'Aufgabe öffnen',
};
