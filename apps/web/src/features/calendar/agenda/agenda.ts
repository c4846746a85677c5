import type { CalendarEvent, CalendarEvents } from '@waymark/contracts';
import { eventState } from '@waymark/domain';
import type { DayRange } from '../events/calendar-range.ts';

export interface AgendaDay {
  day: string;
  events: CalendarEvent[];
}

export interface Agenda {
  /** Should have happened before the first day shown, and did not. */
  overdue: CalendarEvent[];
  /** Began before the first day shown and are still going on. */
  underWay: CalendarEvent[];
  months: { month: string; days: AgendaDay[] }[];
}

/**
 * Events by the day they begin, and those that began earlier by themselves, so that none is listed twice. What is overdue
 * stays in sight: since before the days that are known, and of these where the list begins in the middle of a month.
 */
export function agendaOf(
  { items: events, overdue = [] }: Pick<CalendarEvents, 'items' | 'overdue'>,
  { fromOn, toOn }: DayRange,
  today: string,
): Agenda {
  const shown = events.filter((event) => event.toOn >= fromOn && event.fromOn <= toOn);
  const beginning = shown.filter((event) => event.fromOn >= fromOn);
  const months = new Map<string, Map<string, CalendarEvent[]>>();
  for (const event of beginning.toSorted(byDayThenTitle)) {
    const days = months.getOrInsertComputed(event.fromOn.slice(0, 7), () => new Map());
    days.getOrInsertComputed(event.fromOn, () => []).push(event);
  }
  const isOverdue = (event: CalendarEvent) => event.toOn < fromOn && eventState(event, today) === 'overdue';
  return {
    overdue: [...overdue, ...events.filter(isOverdue)].toSorted(byDayThenTitle),
    underWay: shown.filter((event) => event.fromOn < fromOn).toSorted((a, b) => a.toOn.localeCompare(b.toOn)),
    months: [...months].map(([month, days]) => ({
      month: `${month}-01`,
      days: [...days].map(([day, ofDay]) => ({ day, events: ofDay })),
    })),
  };
}

const byDayThenTitle = (a: CalendarEvent, b: CalendarEvent) =>
  a.fromOn.localeCompare(b.fromOn) || a.title.localeCompare(b.title);
