import type { Language } from '@waymark/domain';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { DatedEvent } from '../../../common/contributions/dated.ts';
import { foldedBetweenSigns } from './fold.ts';

export interface CalendarFileInput {
  name: string;
  organisationId: string;
  events: readonly DatedEvent[];
  on: Temporal.PlainDate;
  language: Language;
  /** Days before an event on which the calendar program reminds; null for never. */
  alarmDays: number | null;
}

const refreshSeconds = 6 * 60 * 60;
const daySeconds = 24 * 60 * 60;

/**
 * The events as an iCalendar object (RFC 5545): all-day, free time, with ids that stay the same when dates move and
 * a sequence that rises. It is the same text all day, so that a client that has it is told so.
 */
export function calendarFile(input: CalendarFileInput): string {
  const { name, organisationId, events, on, language, alarmDays } = input;
  const calendar = ical({
    name,
    prodId: { company: 'Waymark', product: 'Calendar feed', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  const stamp = midnight(on.toString());
  for (const event of events) {
    const isReminded = alarmDays !== null && !event.isDone && !event.isCancelled;
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
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: isReminded
        ? [{ type: ICalAlarmType.display, description: event.publicTitle, trigger: alarmDays * daySeconds }]
        : [],
    });
  }
  return foldedBetweenSigns(calendar.toString());
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
