import { type Occurrence, parseDay } from '@waymark/domain';
import type { DatedEvent, Seen } from '../../../common/contributions/dated.ts';
import { toWorkCalendar } from '../../../common/work-days.ts';
import { entryEventWords } from './entry-event-words.ts';
import type { EntryFact } from './entry-facts.ts';
import { entryOccurrences } from './entry-occurrences.ts';

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

function entryEvent(
  entry: EntryFact,
  { originalOn, on, state, skipReason }: Occurrence,
  { workDays, language }: Seen,
): DatedEvent {
  const isRecurring = entry.recurrence !== null;
  const note = skipReason === null ? entry.note : entryEventWords(language).leftOut(skipReason);
  return {
    id: isRecurring ? `event:${entry.id}:${originalOn.toString()}` : `event:${entry.id}`,
    kind: 'event',
    title: entry.title,
    publicTitle: entry.title,
    fromOn: on.toString(),
    toOn: on.add({ days: entry.lengthDays - 1 }).toString(),
    programmeId: entry.programmeId,
    programmeName: entry.programmeName,
    person: entry.owner,
    detail: note,
    isDone: state === 'done',
    isHard: false,
    effortHours: null,
    entry: { id: entry.id, originalOn: originalOn.toString(), isRecurring, version: entry.version },
    // A shifted day also moves with the working days and holidays, which count up the organisation's version.
    sequence: entry.version + (entry.shift === 'none' ? 0 : workDays.version),
    isCancelled: entry.isCancelled || state === 'skipped',
    remindsAs: 'event',
  };
}
