import type { CalendarEvent, CalendarEvents } from '@waymark/contracts';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useCan } from '../../lib/current-user.ts';
import { formatDayLong } from '../../lib/format.ts';
import { ContentSkeleton } from '../../ui/skeletons.tsx';
import { showProblem } from '../../ui/toasts.tsx';
import { AgendaView } from './agenda-view.tsx';
import styles from './calendar-dates.module.css';
import type { CalendarView, DayRange } from './calendar-range.ts';
import { ConflictList } from './conflict-list.tsx';
import type { Asked } from './entry-dialogs.tsx';
import type { Named } from './entry-fields.tsx';
import { EventPopover, type OpenEvent } from './event-popover.tsx';
import { KindLegend } from './kind-legend.tsx';
import { type EntryEvent, useMoveEvent } from './use-entry-actions.tsx';

/** FullCalendar is large, and who lives in the agenda never loads it. */
const MonthView = lazy(async () => ({ default: (await import('./month-view.tsx')).MonthView }));
const YearView = lazy(async () => ({ default: (await import('./year-view.tsx')).YearView }));

interface CalendarDatesProps {
  organisationId: string;
  view: CalendarView;
  day: string;
  range: DayRange;
  calendar: CalendarEvents;
  programmes: readonly Named[];
  /** Stands in place of the agenda when there is nothing in it; the month is a grid all the same. */
  empty: ReactNode;
  /** The dates of the month before are still shown. */
  isStale: boolean;
  onAsk: (asked: Asked) => void;
}

/** The dates in the chosen view, and what is open of them. */
export function CalendarDates(props: CalendarDatesProps) {
  const { view, day, range, calendar, programmes, isStale, onAsk } = props;
  const container = useRef<HTMLDivElement>(null);
  const mayManage = useCan('calendar:manage');
  const [open, setOpen] = useState<OpenEvent>();
  const drop = useDrop(props);
  const openEvent = (event: CalendarEvent, anchor: HTMLElement | SVGElement) => setOpen({ event, anchor });
  const openList = (title: string, events: CalendarEvent[], anchor: HTMLElement | SVGElement) =>
    setOpen({ title, events, anchor });
  const { items } = calendar;

  return (
    <div ref={container} className={styles.dates} aria-busy={isStale}>
      {view !== 'year' && <ConflictList conflicts={calendar.conflicts} programmes={programmes} />}
      <Suspense fallback={<ContentSkeleton rows={12} />}>
        {view === 'month' && (
          <>
            <MonthView
              day={day}
              events={items}
              closures={calendar.closures}
              onOpen={openEvent}
              onOpenDay={(ofDay, events, anchor) => openList(formatDayLong(ofDay), events, anchor)}
              {...(mayManage && { onCreate: (on: string) => onAsk({ what: 'create', on }), onDrop: drop })}
            />
            <KindLegend />
          </>
        )}
        {view === 'year' && items.length > 0 && (
          <YearView
            day={day}
            range={range}
            calendar={calendar}
            programmes={programmes}
            onOpen={openEvent}
            onOpenList={openList}
          />
        )}
      </Suspense>
      {view === 'agenda' && items.length > 0 && <AgendaView events={items} range={range} onOpen={openEvent} />}
      {items.length === 0 && !isStale && props.empty}
      {open && container.current && (
        <EventPopover
          key={'event' in open ? open.event.id : open.title}
          open={open}
          container={container.current}
          onAsk={onAsk}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** One day of many asks which of them are meant; what happens once goes where it was dropped, and back if that is refused. */
function useDrop({ organisationId, onAsk }: CalendarDatesProps) {
  const { move } = useMoveEvent(organisationId);
  return async (event: EntryEvent, toOn: string, revert: () => void): Promise<void> => {
    if (event.entry.isRecurring) {
      revert();
      onAsk({ what: 'move', event, toOn });
    } else if (!(await move(event, toOn, 'all', showProblem))) revert();
  };
}
