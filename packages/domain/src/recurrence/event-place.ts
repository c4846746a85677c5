/** Something dated, by the id the calendar gives it: `stage:0198…`, `milestone:<programme>:<rule>`; all of one kind of work: `work:reviews`. */
export interface PlacedEvent {
  eventId: string;
  /** Of the organisation's own calendar, which no programme's page shows. */
  isOwnEntry: boolean;
  programmeId: string | null;
  /** The day to show in the calendar, `YYYY-MM-DD`, for what has no page of its own. */
  on: string;
}

/** Where something dated is looked at, and done. */
export type EventPlace =
  | { page: 'task'; id: string | undefined }
  | { page: 'evidence' | 'decision'; id: string | undefined }
  | { page: 'calendar'; on: string }
  | { page: 'work'; segment: string }
  | { page: 'gap_item' | 'stage' | 'why'; programmeId: string; id: string | undefined }
  | { page: 'documents' | 'programme'; programmeId: string };

const uuidAtEnd = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row behind an event: its id ends with the id of the row, `task:0198…`. */
export const rowIdOfEvent = (eventId: string): string | undefined => uuidAtEnd.exec(eventId)?.[0];

/** What a timeline is asked about: the rule of a milestone, or a stage's id. */
export const whyOfEvent = (eventId: string): string | undefined =>
  eventId.startsWith('milestone:') ? eventId.split(':').slice(2).join(':') : rowIdOfEvent(eventId);

/** The one place that every list, mail and reminder of an event leads to. */
export function placeOfEvent({ eventId, isOwnEntry, programmeId, on }: PlacedEvent): EventPlace {
  const id = rowIdOfEvent(eventId);
  if (eventId.startsWith('task:')) return { page: 'task', id };
  if (eventId.startsWith('decision:')) return { page: 'decision', id };
  if (eventId.startsWith('evidence_expiry:')) {
    // Several pieces of one day are one event, which then names no single one of them.
    return { page: 'evidence', id: eventId.split(':').length === 3 ? id : undefined };
  }
  if (eventId.startsWith('work:')) return { page: 'work', segment: eventId.slice('work:'.length) };
  if (isOwnEntry || programmeId === null) return { page: 'calendar', on };
  if (eventId.startsWith('gap_item:')) return { page: 'gap_item', programmeId, id };
  if (eventId.startsWith('stage:')) return { page: 'stage', programmeId, id };
  if (eventId.startsWith('milestone:')) return { page: 'why', programmeId, id: whyOfEvent(eventId) };
  if (eventId.startsWith('document_review:')) return { page: 'documents', programmeId };
  return { page: 'programme', programmeId };
}
