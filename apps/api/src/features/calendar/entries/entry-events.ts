import { type Language, type Occurrence, parseDay, type WorkCalendar } from '@waymark/domain';
import { calendarWords } from '../calendar-words.ts';
import type { DatedEvent } from '../dated-event.ts';
import type { EntryFact, WorkDays } from './entry-facts.ts';
import { toWorkCalendar } from './entry-facts.ts';
import { entryOccurrences } from './entry-occurrences.ts';

interface Asked {
  fromOn: string;
  toOn: string;
  language: Language;
}

/**
 * The events people put in themselves, each time they take place; what was left out is cancelled. A series that is
 * cancelled as a whole is gone: a client takes out what a feed has no more, and would show years of days crossed out.
 */
export function entryEvents(entries: readonly EntryFact[], workDays: WorkDays, asked: Asked): DatedEvent[] {
  const calendar: WorkCalendar = toWorkCalendar(workDays);
  const range = { fromOn: parseDay(asked.fromOn), toOn: parseDay(asked.toOn) };
  const fed = entries.filter(({ isCancelled, recurrence }) => !isCancelled || recurrence === null);
  return fed.flatMap((entry) =>
    entryOccurrences(entry, calendar, range).map((occurrence) => entryEvent(entry, occurrence, { workDays, ...asked })),
  );
}

function entryEvent(
  entry: EntryFact,
  { originalOn, on, state, skipReason }: Occurrence,
  { workDays, language }: Asked & { workDays: WorkDays },
): DatedEvent {
  const isRecurring = entry.recurrence !== null;
  const note = skipReason === null ? entry.note : calendarWords[language].skipped(skipReason);
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
  };
}
