import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { CalendarEvent, CalendarEvents } from '@waymark/contracts';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useMay } from '../../../lib/current-user.ts';
import { formatDayLong } from '../../../lib/format.ts';
import { ContentSkeleton } from '../../../ui/feedback/skeletons.tsx';
import { showNotice, showProblem } from '../../../ui/feedback/toasts.tsx';
import { Name } from '../../../ui/page/name.tsx';
import { AgendaView } from '../agenda/agenda-view.tsx';
import type { Asked } from '../entries/entry-dialogs.tsx';
import type { Named } from '../entries/entry-fields.tsx';
import { isEntryEvent } from '../entries/use-entry-actions.tsx';
import { useFixedWords } from '../entries/use-fixed-words.ts';
import { useMoveEvent } from '../entries/use-move-event.tsx';
import styles from './calendar-dates.module.css';
import { type CalendarView, type DayRange, shownFrom } from './calendar-range.ts';
import { ConflictList } from './conflict-list.tsx';
import { EventPopover, type OpenEvent } from './event-popover.tsx';
import { KindLegend } from './kind-legend.tsx';

/** FullCalendar is large, and who lives in the agenda never loads it. */
const MonthView = lazy(async () => ({ default: (await import('../month/month-view.tsx')).MonthView }));
const YearView = lazy(async () => ({ default: (await import('../year/year-view.tsx')).YearView }));

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
  /** Leads to another view, to other days or to one programme. */
  onShow: (shown: { view?: CalendarView; on?: string; programmeId?: string }) => void;
}

/** The dates in the chosen view, and what is open of them. */
export function CalendarDates(props: CalendarDatesProps) {
  const { view, range, calendar, programmes, isStale, onAsk } = props;
  const [open, setOpen] = useState<OpenEvent>();
  const openEvent = (event: CalendarEvent, anchor: HTMLElement | SVGElement) => setOpen({ event, anchor });
  const { items, overdue = [] } = calendar;
  const isEmpty = items.length === 0 && overdue.length === 0;

  return (
    <div aria-busy={isStale}>
      {view !== 'year' && <ConflictList conflicts={calendar.conflicts} programmes={programmes} />}
      <Suspense fallback={<ContentSkeleton rows={12} />}>
        {view === 'month' && <Month {...props} onOpen={setOpen} onClose={() => setOpen(undefined)} />}
        {view === 'year' && !isEmpty && <Year {...props} onOpen={setOpen} />}
      </Suspense>
      {view === 'agenda' && !isEmpty && (
        <AgendaView calendar={calendar} range={shownFrom(props.day, range)} onOpen={openEvent} />
      )}
      {isEmpty && !isStale && props.empty}
      {open && (
        <EventPopover
          key={'event' in open ? open.event.id : open.title}
          open={asTheyAre(open, [...items, ...overdue])}
          onAsk={onAsk}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** What others change while it is open shows there too; what is gone stays as it was looked at. */
function asTheyAre(open: OpenEvent, items: readonly CalendarEvent[]): OpenEvent {
  const now = (event: CalendarEvent) => items.find(({ id }) => id === event.id) ?? event;
  return 'event' in open ? { ...open, event: now(open.event) } : { ...open, events: open.events.map(now) };
}

interface ViewProps extends CalendarDatesProps {
  onOpen: (open: OpenEvent) => void;
}

function Month({ onOpen, onClose, ...props }: ViewProps & { onClose: () => void }) {
  const { day, calendar, onAsk } = props;
  const mayManage = useMay('addEvent');
  const drop = useDrop(props);
  const create = (on: string) => {
    onClose();
    onAsk({ what: 'create', on });
  };
  const foot = (on: string) => (
    <>
      {calendar.closures
        .filter(({ fromOn, toOn }) => fromOn <= on && on <= toOn)
        .map(({ kind, name }) => (
          <span key={`${kind} ${name}`} className={styles.closed}>
            <Name>{name}</Name>
          </span>
        ))}
      {mayManage && (
        <Button size="sm" variant="default" onClick={() => create(on)}>
          <Trans>New event</Trans>
        </Button>
      )}
    </>
  );
  return (
    <>
      <MonthView
        day={day}
        calendar={calendar}
        onOpen={(event, anchor) => onOpen({ event, anchor })}
        onOpenDay={(on, events, anchor) => onOpen({ title: formatDayLong(on), events, anchor, foot: foot(on) })}
        {...(mayManage && { onCreate: create, onDrop: drop })}
      />
      <KindLegend />
    </>
  );
}

function Year({ day, range, calendar, programmes, onOpen, onShow }: ViewProps) {
  return (
    <YearView
      day={day}
      range={range}
      calendar={calendar}
      programmes={programmes}
      onOpen={(event, anchor) => onOpen({ event, anchor })}
      onOpenWeek={(title, { fromOn }, events, anchor) =>
        onOpen({
          ...{ title, events, anchor },
          foot: (
            <Button size="sm" variant="default" onClick={() => onShow({ view: 'agenda', on: fromOn })}>
              <Trans>Show in the agenda</Trans>
            </Button>
          ),
        })
      }
      onShowMonth={(month) => onShow({ view: 'month', on: month })}
      onShowProgramme={(programmeId) => onShow({ programmeId })}
    />
  );
}

/**
 * One day of many asks which of them are meant; what happens once goes where it was dropped, and back if that is refused.
 * What has its day from elsewhere goes back and says from where.
 */
function useDrop({ organisationId, onAsk }: CalendarDatesProps) {
  const { t } = useLingui();
  const { move } = useMoveEvent(organisationId);
  const fixedWords = useFixedWords();
  return async (event: CalendarEvent, toOn: string, revert: () => void): Promise<void> => {
    if (!isEntryEvent(event)) {
      revert();
      showNotice(fixedWords(event));
    } else if (event.entry.isWindow) {
      revert();
      showNotice(
        t`${event.title} may be done on any of its days, so none of them is moved. Edit the event to change them.`,
      );
    } else if (event.entry.isRecurring) {
      revert();
      onAsk({ what: 'move', event, toOn });
    } else {
      const { isOver, refused } = await move(event, toOn, 'all');
      if (!isOver) revert();
      if (refused) showProblem(refused);
    }
  };
}
