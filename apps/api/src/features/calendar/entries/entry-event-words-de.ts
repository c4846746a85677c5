import type { EntryEventWords } from './entry-event-words.ts';

/** What the calendar says of the events people put in themselves, in German. */
export const entryEventWordsDe: EntryEventWords = {
  leftOut: (reason) => `Ausgelassen: ${reason}`,
};
