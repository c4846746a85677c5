import type { CalendarEntry } from '@waymark/contracts';
import { isBefore } from '@waymark/domain';
import { toWorkCalendar, type WorkDays } from '../../../common/work-days.ts';
import type { EntryFact } from './entry-facts.ts';
import { entryOccurrences } from './entry-occurrences.ts';

const shownDays = 12;
const yearsAhead = 5;

/** An entry with the next days it takes place on, from today on, and those it was left out on. */
export function toEntry(fact: EntryFact, workDays: WorkDays, today: Temporal.PlainDate): CalendarEntry {
  const { id, kind, title, note, fromOn, lengthDays, programmeId, owner, recurrence, shift, anchoredTo, version } =
    fact;
  const range = { fromOn: today, toOn: today.add({ years: yearsAhead }) };
  const next = entryOccurrences(fact, toWorkCalendar(workDays), range)
    .map(({ state, on, toOn, isWindow }) => ({ state, dueOn: isWindow ? toOn : on }))
    .filter(({ state, dueOn }) => (state === 'planned' || state === 'moved') && !isBefore(dueOn, today))
    .slice(0, shownDays)
    .map(({ dueOn }) => dueOn.toString());
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
    nextOn: next,
    skipped: fact.days.flatMap(({ originalOn, skipReason, completedOn }) =>
      skipReason === null || completedOn !== null ? [] : [{ originalOn, reason: skipReason }],
    ),
    version,
  };
}
