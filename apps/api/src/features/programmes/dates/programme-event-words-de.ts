import type { ProgrammeEventWords } from './programme-event-words.ts';

/** What the calendar says of programmes; names of stages and milestones come from the catalogue, in German. */
export const programmeEventWordsDe: ProgrammeEventWords = {
  period: 'Beobachtungszeitraum',
  observed: 'An jedem dieser Tage müssen die Maßnahmen wirken',
  target: 'Zieltermin',
};
