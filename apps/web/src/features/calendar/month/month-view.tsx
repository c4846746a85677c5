import '@fullcalendar/react/skeleton.css';
import FullCalendar, { type CalendarRef, type EventDisplayInfo } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import type { CalendarEvent, CalendarEvents } from '@waymark/contracts';
import { eventState } from '@waymark/domain';
import { useEffect, useMemo, useRef } from 'react';
import { daysUntil, firstWeekday, formatDay, formatDayShort, readerLocale } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import { KindShape } from '../../../ui/lifecycle/kind-shape.tsx';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../../ui/page/name.tsx';
import { statusShape } from '../../../ui/page/status-badge.tsx';
import { beginsAt, dayAfter, weeksShown } from '../events/calendar-range.ts';
import { useEventName } from '../events/use-event-name.ts';
import { numbered } from '../year/wheel-content.ts';
import styles from './month-view.module.css';

interface MonthViewProps {
  calendar: CalendarEvents;
  /** Any day of the month. */
  day: string;
  onOpen: (event: CalendarEvent, anchor: HTMLElement) => void;
  onOpenDay: (day: string, events: CalendarEvent[], anchor: HTMLElement) => void;
  /** Only for who may change the calendar. */
  onCreate?: (on: string) => void;
  onDrop?: (event: CalendarEvent, toOn: string, revert: () => void) => Promise<void>;
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

const plugins = [dayGridPlugin, interactionPlugin];

/** FullCalendar's month with none of its own looks: every class is Waymark's. */
export function MonthView({ calendar: dates, day, onOpen, onOpenDay, onCreate, onDrop }: MonthViewProps) {
  const { t } = useLingui();
  const { items: events, closures, conflicts } = dates;
  const isNarrow = useMediaQuery('(max-width: 39.99em)', undefined, { getInitialValueInEffect: false });
  const cellTop = useCellTop(conflicts);
  const calendar = useRef<CalendarRef>(null);
  const byId = useMemo(() => new Map(events.map((event) => [event.id, event])), [events]);
  const mayDrop = onDrop !== undefined;
  const inputs = useMemo(
    () => [...events.map((event) => toInput(event, mayDrop)), ...closures.map(toBackground)],
    [events, closures, mayDrop],
  );
  const eventName = useEventName();
  const found = (id: string) => byId.get(id);

  const view = beginsAt(day) ? 'weeks' : 'dayGridMonth';
  useEffect(() => {
    calendar.current?.getApi().changeView(view, day);
  }, [view, day]);

  return (
    <div className={styles.month}>
      <FullCalendar
        ref={calendar}
        plugins={plugins}
        initialView={view}
        views={views}
        initialDate={day}
        now={today()}
        timeZone="UTC"
        locale={readerLocale()}
        firstDay={firstWeekday()}
        weekTextLong={t`Week`}
        headerToolbar={false}
        fixedWeekCount={false}
        height="auto"
        dayMaxEventRows={6}
        // What has one day is met on it; what lasts for weeks is seen in the others too, and folds first.
        eventOrder="duration,start,title"
        eventDisplay="block"
        eventInteractive
        events={inputs}
        eventContent={(info: EventDisplayInfo) => {
          const event = found(info.event.id);
          return event && <EventBar event={event} name={eventName(event)} goesOn={isLong(event) && !info.isStart} />;
        }}
        backgroundEventContent={({ event, isStart }: EventDisplayInfo) =>
          isStart ? <Name>{event.title}</Name> : undefined
        }
        navLinks={onCreate !== undefined}
        navLinkDayClick={(date) => onCreate?.(dayOf(date))}
        navLinkHint={(_text, date) => t`New event on ${formatDay(dayOf(date))}`}
        dateClick={({ date, dayEl, jsEvent }) => {
          if (isOnLink(jsEvent)) return;
          const on = dayOf(date);
          // The shapes of a narrow column are too small to be met one by one, so the day shows all of its own.
          if (isNarrow) onOpenDay(on, eventsOn(events, on), dayEl);
          else onCreate?.(on);
        }}
        dayCellTopContent={({ date, dayNumberText }) => cellTop(dayOf(date), dayNumberText)}
        eventDrop={({ event: { id, start }, revert }) => {
          const event = found(id);
          if (event && start) void onDrop?.(event, dayOf(start), revert);
        }}
        eventClick={({ el, event: { id } }) => {
          const event = found(id);
          if (event) onOpen(event, el);
        }}
        moreLinkText={(count) => t`${count} more`}
        moreLinkHint={(count) => t`Show ${count} more`}
        moreLinkClick={({ date, allSegs, jsEvent }) => {
          const all = allSegs.map(({ event }) => found(event.id)).filter((event) => event !== undefined);
          if (jsEvent.target instanceof HTMLElement) {
            const link = jsEvent.target.closest<HTMLElement>('[role=button]') ?? jsEvent.target;
            onOpenDay(dayOf(date), all, link);
          }
          // FullCalendar opens a popover of its own unless it is told to go to a view: so it goes where it is.
          queueMicrotask(() => calendar.current?.getApi().gotoDate(day));
          return view;
        }}
        {...classes}
      />
    </div>
  );
}

/** What takes place on a day, what began before it too. */
const eventsOn = (events: readonly CalendarEvent[], on: string) =>
  events.filter(({ fromOn, toOn }) => fromOn <= on && on <= toOn);

/** The number of a day is a link that creates by itself. */
const isOnLink = ({ target }: Event) => target instanceof Element && target.closest('[role=link], a') !== null;

const toInput = (event: CalendarEvent, mayDrop: boolean) => ({
  id: event.id,
  title: event.title,
  start: event.fromOn,
  // FullCalendar's end is the day after the last one.
  end: dayAfter(event.toOn),
  allDay: true,
  // What cannot be moved can be dragged all the same, to be told why.
  // What has its day from elsewhere is dropped to be told where from.
  startEditable: mayDrop && (event.entry?.abilities.edit ?? true),
});

/** Behind the events: a freeze hatched, a holiday grey, each with its name where it begins. */
const toBackground = ({ kind, name, fromOn, toOn }: CalendarEvents['closures'][number]) => ({
  id: `closure:${kind}:${fromOn}:${name}`,
  title: name,
  start: fromOn,
  end: dayAfter(toOn),
  allDay: true,
  display: 'background',
  className: kind === 'freeze' ? styles.freeze : styles.holiday,
});

/** The number of a day, and of the conflicts on it as they are numbered in the list above. */
function useCellTop(conflicts: CalendarEvents['conflicts']) {
  const { t } = useLingui();
  const byDay = useMemo(() => Map.groupBy(numbered(conflicts), ({ on }) => on), [conflicts]);
  return (on: string, dayNumber: string) => (
    <>
      <span className={styles.day}>{on.endsWith('-01') ? formatDayShort(on) : dayNumber}</span>
      {byDay.get(on)?.map(({ number, message }) => (
        // The number is drawn, not text: the day's link is named by the day alone.
        <span
          key={number}
          className={styles.conflict}
          role="img"
          aria-label={t`Conflict ${number}`}
          title={message}
          data-number={number}
        />
      ))}
    </>
  );
}

/** The weeks from the one of a day on, whatever month they are in. */
const views = { weeks: { type: 'dayGrid', duration: { weeks: weeksShown } } };

/** Of a stage or period of many weeks one bar has the words; below the first week shown a strip says that it goes on. */
const isLong = ({ fromOn, toOn }: CalendarEvent) => daysUntil(toOn, fromOn) >= 14;

interface EventBarProps {
  event: CalendarEvent;
  name: string;
  goesOn: boolean;
}

const EventBar = ({ event, name, goesOn }: EventBarProps) => {
  const state = eventState(event, today());
  return (
    <span
      className={styles.bar}
      data-kind={event.kind}
      data-state={state}
      data-goes-on={goesOn || undefined}
      data-is-day={event.fromOn === event.toOn || undefined}
      title={name}
    >
      <KindShape kind={event.kind} size={12} />
      <span className={styles.title}>
        <Name>{event.title}</Name>
      </span>
      {state !== 'planned' && <StateShape name={statusShape(state)} size={12} />}
    </span>
  );
};

const when = (isSo: boolean | undefined, name: string | undefined) => (isSo ? name : undefined);
const join = (...names: (string | undefined)[]) => names.filter(Boolean).join(' ');

const classes = {
  dayHeaderRowClass: styles.weekdays,
  dayHeaderClass: styles.weekday,
  dayHeaderInnerClass: styles.weekdayInner,
  dayRowClass: styles.week,
  dayCellClass: ({ isToday, isOther }: { isToday: boolean; isOther: boolean }) =>
    join(styles.cell, when(isToday, styles.today), when(isOther, styles.other)),
  dayCellTopClass: styles.cellTop,
  dayCellTopInnerClass: styles.cellNumber,
  dayCellBottomClass: styles.cellBottom,
  rowEventClass: ({ isStart, isEnd }: EventDisplayInfo) =>
    join(styles.event, when(isStart, styles.eventStart), when(isEnd, styles.eventEnd)),
  rowEventInnerClass: styles.eventInner,
  rowMoreLinkClass: styles.more,
  backgroundEventClass: styles.closed,
  backgroundEventInnerClass: styles.closedName,
  navLinkClass: styles.dayLink,
};
