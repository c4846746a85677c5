import type { RemindableEvent, ReminderKind } from '@waymark/domain';
import { parseDay } from '@waymark/domain';
import type { DatedEvent } from '../calendar/calendar-events.service.ts';

/** An event of the calendar as something to be reminded of. */
export interface CalendarReminder extends RemindableEvent {
  title: string;
  programmeId: string | null;
  personId: string | null;
}

/** What people are reminded of, and of which of its days. Periods are told by their first and last milestone. */
export function remindableEvents(events: readonly DatedEvent[]): CalendarReminder[] {
  return events
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap((event) => {
      const kind = kindOf(event);
      if (kind === null) return [];
      const { id, title, programmeId, person, isDone } = event;
      // Work has to be ready at its end; an audit or a meeting begins with its first day.
      const dueOn = parseDay(kind === 'stage' ? event.toOn : event.fromOn);
      return [{ id, kind, dueOn, isDone, title, programmeId, personId: person?.id ?? null }];
    });
}

function kindOf({ kind, isHard, id }: DatedEvent): ReminderKind | null {
  switch (kind) {
    case 'period':
      return null;
    case 'target':
      return 'milestone';
    case 'milestone':
      return isHard ? 'milestone' : null;
    case 'renewal':
      return id.startsWith('stage:') ? 'audit' : isHard ? 'milestone' : null;
    default:
      return kind;
  }
}
