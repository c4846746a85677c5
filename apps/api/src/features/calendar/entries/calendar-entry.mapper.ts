import type { CalendarEntry } from '@waymark/contracts';
import { type Asker, calendarEntryAbilities, isBefore, type WorkCalendar } from '@waymark/domain';
import type { EntryFact } from './entry-facts.ts';
import { entryOccurrences } from './entry-occurrences.ts';

const shownDays = 12;
/** Looked ahead so far at most; what comes often is found in the first months. */
const monthsAhead = [3, 12, 60];

interface Told {
  calendar: WorkCalendar;
  today: Temporal.PlainDate;
  asker: Asker;
}

/** An entry with the next days it takes place on, from today on, and those it was left out on, as told to somebody. */
export function toEntry(fact: EntryFact, { calendar, today, asker }: Told): CalendarEntry {
  const { id, kind, title, note, fromOn, lengthDays, programmeId, owner, recurrence, shift, anchoredTo, version } =
    fact;
  return {
    id,
    kind,
    title,
    note,
    fromOn,
    lengthDays,
    programmeId,
    owner,
    recurrence,
    shift,
    anchoredTo,
    nextOn: nextDays(fact, calendar, today),
    skipped: fact.days.flatMap(({ originalOn, skipReason, completedOn }) =>
      skipReason === null || completedOn !== null ? [] : [{ originalOn, reason: skipReason }],
    ),
    abilities: calendarEntryAbilities({ ownerId: owner?.id ?? null }, asker),
    version,
  };
}

function nextDays(fact: EntryFact, calendar: WorkCalendar, today: Temporal.PlainDate): string[] {
  let days: string[] = [];
  for (const months of monthsAhead) {
    days = entryOccurrences(fact, calendar, { fromOn: today, toOn: today.add({ months }) })
      .map(({ state, on, toOn, isWindow }) => ({ state, dueOn: isWindow ? toOn : on }))
      .filter(({ state, dueOn }) => (state === 'planned' || state === 'moved') && !isBefore(dueOn, today))
      .map(({ dueOn }) => dueOn.toString());
    if (days.length >= shownDays) break;
  }
  return days.slice(0, shownDays);
}
