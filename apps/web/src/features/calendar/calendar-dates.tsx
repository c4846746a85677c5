import type { CalendarEvent } from '@waymark/contracts';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { ContentSkeleton } from '../../ui/skeletons.tsx';
import { AgendaView } from './agenda-view.tsx';
import styles from './calendar-dates.module.css';
import type { CalendarView, DayRange } from './calendar-range.ts';
import { EventPopover, type OpenEvent } from './event-popover.tsx';
import { KindLegend } from './kind-legend.tsx';

/** FullCalendar is large, and who lives in the agenda never loads it. */
const MonthView = lazy(async () => ({ default: (await import('./month-view.tsx')).MonthView }));

interface CalendarDatesProps {
  view: CalendarView;
  day: string;
  range: DayRange;
  events: readonly CalendarEvent[];
  /** Stands in place of the agenda when there is nothing in it; the month is a grid all the same. */
  empty: ReactNode;
  /** The dates of the month before are still shown. */
  isStale: boolean;
}

/** The dates in the chosen view, and what is open of them. */
export function CalendarDates({ view, day, range, events, empty, isStale }: CalendarDatesProps) {
  const container = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenEvent>();
  const openEvent = (event: CalendarEvent, anchor: HTMLElement) => setOpen({ event, anchor });
  const openDay = (ofDay: string, dayEvents: CalendarEvent[], anchor: HTMLElement) =>
    setOpen({ day: ofDay, events: dayEvents, anchor });

  return (
    <div ref={container} className={styles.dates} aria-busy={isStale}>
      {view === 'month' ? (
        <Suspense fallback={<ContentSkeleton rows={12} />}>
          <MonthView day={day} events={events} onOpen={openEvent} onOpenDay={openDay} />
          <KindLegend />
        </Suspense>
      ) : events.length > 0 ? (
        <AgendaView events={events} range={range} onOpen={openEvent} />
      ) : null}
      {events.length === 0 && !isStale && empty}
      {open && container.current && (
        <EventPopover
          key={'event' in open ? open.event.id : open.day}
          open={open}
          container={container.current}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
