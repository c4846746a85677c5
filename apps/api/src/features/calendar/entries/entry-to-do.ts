import { addDays, compareDays, daysAhead, isBefore, laterOf, parseDay, type WorkCalendar } from '@waymark/domain';
import type { EntryFact } from './entry-facts.ts';
import { type EntryOccurrence, entryOccurrences } from './entry-occurrences.ts';

type Day = Temporal.PlainDate;

/** So far ahead a next time is looked for: what is near, else what comes once a year, else whatever comes at all. */
const looksAhead = [daysAhead, 400, 4000];
/** A day may be moved or shifted so far from the one its rule gives. */
const furthestMove = 40;

/** The last day of the rule that was done or left out; null where none was. */
function lastDecided({ days }: EntryFact): Day | null {
  const decided = days.filter(({ completedOn, skipReason }) => completedOn !== null || skipReason !== null);
  return (
    decided
      .map(({ originalOn }) => parseDay(originalOn))
      .toSorted(compareDays)
      .at(-1) ?? null
  );
}

/** Nothing can be done in a window before it opens. */
const canBeDone = ({ isWindow, on }: EntryOccurrence, today: Day) => !isWindow || !isBefore(today, on);

/**
 * The time an entry is to be done: the first that is open since it was last done or left out, however late by now, and of one
 * that never was, since it was entered. Who decides a later one lets those before it rest. A window that is not open yet is
 * named only where nothing that can be done is near.
 */
export function nextToDo(entry: EntryFact, calendar: WorkCalendar, today: Day): EntryOccurrence | undefined {
  const decidedOn = lastDecided(entry);
  const sinceOn = decidedOn ?? parseDay(entry.enteredOn);
  const isNext = ({ state, originalOn, toOn }: EntryOccurrence) =>
    (state === 'planned' || state === 'moved') &&
    (decidedOn ? isBefore(decidedOn, originalOn) : !isBefore(toOn, sinceOn));
  for (const days of looksAhead) {
    const toOn = laterOf(addDays(today, days), days === daysAhead ? today : parseDay(entry.fromOn));
    const open = entryOccurrences(entry, calendar, { fromOn: addDays(sinceOn, -furthestMove), toOn }).filter(isNext);
    const [next] = open
      .filter((one) => days !== daysAhead || canBeDone(one, today))
      .toSorted((a, b) => compareDays(a.toOn, b.toOn));
    if (next) return next;
  }
  return undefined;
}
