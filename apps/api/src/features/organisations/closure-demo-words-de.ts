import type { ClosureDemoWords } from './closure-demo-words.ts';

/** Days of the demo on which nobody works in German. */
export const closureDemoWordsDe: ClosureDemoWords = {
  freeze: 'Änderungsstopp zum Jahresende',
  christmas: 'Weihnachten',
  newYear: 'Neujahr',
  labourDay: 'Tag der Arbeit',
};
