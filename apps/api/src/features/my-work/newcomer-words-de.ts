import type { NewcomerWords } from './newcomer-words.ts';

/** What somebody who has just come is told of what has waited for them, in German. */
export const newcomerWordsDe: NewcomerWords = {
  waits: ({ count }) =>
    count === 1 ? 'Ein Vorgang wartet auf Ihre Entscheidung' : `${count} Vorgänge warten auf Ihre Entscheidung`,
  waitsAt: ({ organisation }) => `Willkommen bei ${organisation}. Vor Ihrer Zeit hat begonnen, was nun auf Sie wartet:`,
  line: ({ asks, title, context }) =>
    `${asks === '' ? '' : `${asks}: `}${title}${context === '' ? '' : ` · ${context}`}`,
  more: (count) => `und ${count} weitere`,
  open: 'Meine Arbeit öffnen',
};
