import { isolated, parseDay, type RemindableEvent } from '@waymark/domain';
import type { DatedEvent } from '../../common/contributions/dated.ts';

/** An event of the calendar as something to be reminded of. */
export interface CalendarReminder extends RemindableEvent {
  title: string;
  /** The programme, what it is about there, and whose it is. */
  context: string;
  programmeId: string | null;
  personId: string | null;
}

/** What people are reminded of, and of which of its days. */
export function remindableEvents(events: readonly DatedEvent[]): CalendarReminder[] {
  return events
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap((event) => {
      const { id, title, programmeId, person, isDone, remindsAs: kind } = event;
      const context = [event.programmeName, event.detail, person?.name]
        .flatMap((one) => (one ? [isolated(one)] : []))
        .join(' · ');
      if (kind === null) return [];
      // Work has to be ready at its end, as what has a window; an audit or a meeting begins with its first day.
      const isDueByEnd = kind === 'stage' || event.entry?.isWindow === true;
      const dueOn = parseDay(isDueByEnd ? event.toOn : event.fromOn);
      return [{ id, kind, dueOn, isDone, title, context, programmeId, personId: person?.id ?? null }];
    });
}
