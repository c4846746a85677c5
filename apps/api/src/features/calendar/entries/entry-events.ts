import { daysAfterWindow, parseDay } from '@waymark/domain';
import type { DatedEvent, Seen } from '../../../common/contributions/dated.ts';
import { toWorkCalendar } from '../../../common/work-days.ts';
import { decisionOf } from './calendar-entry.mapper.ts';
import { type EntryEventWords, entryEventWords } from './entry-event-words.ts';
import type { EntryFact } from './entry-facts.ts';
import { type EntryOccurrence, entryOccurrences } from './entry-occurrences.ts';

/**
 * The events people put in themselves, each time they take place; what was left out is cancelled. A series that is
 * cancelled as a whole is gone: a client takes out what a feed has no more, and would show years of days crossed out.
 */
export function entryEvents(entries: readonly EntryFact[], seen: Seen): DatedEvent[] {
  const calendar = toWorkCalendar(seen.workDays);
  const range = { fromOn: parseDay(seen.fromOn), toOn: parseDay(seen.toOn) };
  const fed = entries.filter(({ isCancelled, recurrence }) => !isCancelled || recurrence === null);
  return fed.flatMap((entry) =>
    entryOccurrences(entry, calendar, range).map((occurrence) => entryEvent(entry, occurrence, seen)),
  );
}

function entryEvent(entry: EntryFact, occurrence: EntryOccurrence, { workDays, language }: Seen): DatedEvent {
  const { originalOn, on, toOn, state, isWindow } = occurrence;
  const isRecurring = entry.recurrence !== null;
  return {
    id: isRecurring ? `event:${entry.id}:${(isWindow ? on : originalOn).toString()}` : `event:${entry.id}`,
    kind: 'event',
    title: entry.title,
    publicTitle: entry.title,
    fromOn: on.toString(),
    toOn: toOn.toString(),
    programmeId: entry.programmeId,
    programmeName: entry.programmeName,
    person: entry.owner,
    detail: detailOf(entry, occurrence, entryEventWords(language)),
    isDone: state === 'done',
    isHard: false,
    effortHours: null,
    entry: {
      ...{ id: entry.id, originalOn: originalOn.toString(), decision: decisionOf(occurrence) },
      ...{ isRecurring, isWindow, version: entry.version },
    },
    // A shifted day also moves with the working days and holidays, which count up the organisation's version.
    sequence: entry.version + (entry.shift === 'none' || isWindow ? 0 : workDays.version),
    isCancelled: entry.isCancelled || state === 'skipped',
    remindsAs: 'event',
  };
}

/** Of a window also how long it is open, and whether what was done in it was in time: late stays late. */
function detailOf({ note }: EntryFact, occurrence: EntryOccurrence, words: EntryEventWords): string {
  const { on, toOn, skipReason, completedOn, isWindow } = occurrence;
  if (skipReason !== null) return words.leftOut(skipReason);
  if (!isWindow) return note;
  const window = { fromOn: on, toOn };
  const said =
    completedOn === null
      ? words.dueWithin(window)
      : words.doneWithin(completedOn, window, daysAfterWindow(window, completedOn));
  return note === '' ? said : `${said} ${note}`;
}
