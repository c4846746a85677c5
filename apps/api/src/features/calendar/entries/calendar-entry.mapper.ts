import type { CalendarEntry, DayDecision } from '@waymark/contracts';
import { type Asker, calendarEntryAbilities, isBefore, type WorkCalendar } from '@waymark/domain';
import type { EntryDayFact, EntryFact } from './entry-facts.ts';
import { type EntryOccurrence, entryOccurrences } from './entry-occurrences.ts';

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
    decided: fact.days.flatMap((day) => {
      const decision = toDecision(day);
      return decision ? [{ originalOn: day.originalOn, decision }] : [];
    }),
    abilities: calendarEntryAbilities({ ownerId: owner?.id ?? null }, asker),
    version,
  };
}

/** What holds of all that was said about a day: what is done is done, whatever was planned before. */
function toDecision({ movedToOn, skipReason, completedOn }: Omit<EntryDayFact, 'originalOn'>): DayDecision | null {
  if (completedOn !== null) return { change: 'complete', completedOn };
  if (skipReason !== null) return { change: 'skip', reason: skipReason };
  return movedToOn === null ? null : { change: 'move', toOn: movedToOn };
}

/** The same of a day as it takes place. */
export function decisionOf({ state, on, skipReason, completedOn }: EntryOccurrence): DayDecision | null {
  const movedToOn = state === 'moved' ? on : null;
  return toDecision({
    movedToOn: movedToOn?.toString() ?? null,
    skipReason,
    completedOn: completedOn?.toString() ?? null,
  });
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
