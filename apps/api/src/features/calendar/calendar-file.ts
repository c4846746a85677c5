import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { DatedEvent } from './programme-events.ts';

export interface CalendarFileInput {
  name: string;
  organisationId: string;
  events: readonly DatedEvent[];
  on: Temporal.PlainDate;
}

const refreshSeconds = 6 * 60 * 60;

/**
 * The events as an iCalendar object (RFC 5545): all-day, free time, with ids that stay the same when dates move and
 * a sequence that rises. It is the same text all day, so that a client that has it is told so.
 */
export function calendarFile({ name, organisationId, events, on }: CalendarFileInput): string {
  const calendar = ical({
    name,
    prodId: { company: 'Waymark', product: 'Calendar feed', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  const stamp = midnight(on.toString());
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id.replaceAll(':', '-')}@${organisationId}.waymark`,
      sequence: event.sequence,
      stamp,
      allDay: true,
      start: midnight(event.fromOn),
      // The end of an all-day event is the first day that is not in it any more.
      end: midnight(Temporal.PlainDate.from(event.toOn).add({ days: 1 }).toString()),
      timezone: 'UTC',
      summary: event.isDone ? `✓ ${event.publicTitle}` : event.publicTitle,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
