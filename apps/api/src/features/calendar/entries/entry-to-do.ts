import { addDays, compareDays, isBefore, parseDay, type WorkCalendar } from '@waymark/domain';
import type { EntryFact } from './entry-facts.ts';
import { type EntryOccurrence, entryOccurrences } from './entry-occurrences.ts';

type Day = Temporal.PlainDate;

/** From so many days before it on an event is work; before that it only stands in the calendar. */
export const workAheadDays = 30;
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
 * that never was, since it was entered. Who decides a later one lets those before it rest. Undefined where none is near.
 */
export function nextToDo(entry: EntryFact, calendar: WorkCalendar, today: Day): EntryOccurrence | undefined {
  const decidedOn = lastDecided(entry);
  const sinceOn = decidedOn ?? parseDay(entry.enteredOn);
  const isNext = ({ state, originalOn, toOn }: EntryOccurrence) =>
    (state === 'planned' || state === 'moved') &&
    (decidedOn ? isBefore(decidedOn, originalOn) : !isBefore(toOn, sinceOn));
  const range = { fromOn: addDays(sinceOn, -furthestMove), toOn: addDays(today, workAheadDays) };
  const [next] = entryOccurrences(entry, calendar, range)
    .filter((one) => isNext(one) && canBeDone(one, today))
    .toSorted((a, b) => compareDays(a.toOn, b.toOn));
  return next;
}
