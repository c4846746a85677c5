import { dayInWords } from '@waymark/domain';
import type { EntryEventWords } from './entry-event-words.ts';

const german = (on: Temporal.PlainDate) => dayInWords(on, 'de');

/** What the calendar says of the events people put in themselves, in German. */
export const entryEventWordsDe: EntryEventWords = {
  leftOut: (reason) => `Ausgelassen: ${reason}`,
  dueWithin: ({ fromOn, toOn }) =>
    `An jedem Tag vom ${german(fromOn)} bis ${german(toOn)} zu erledigen; erst danach verspätet.`,
  doneWithin: (doneOn, { toOn }, daysLate) =>
    daysLate === 0
      ? `Am ${german(doneOn)} erledigt, rechtzeitig: Das Zeitfenster reicht bis ${german(toOn)}.`
      : `Am ${german(doneOn)} erledigt, ${daysLate === 1 ? '1 Tag' : `${daysLate} Tage`} nach dem Ende des Zeitfensters am ${german(toOn)}.`,
};
