import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { CalendarEvent, CalendarEvents } from '@waymark/contracts';
import { eventState, isolated } from '@waymark/domain';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { formatDayLong, formatDayShort, formatMonth, formatWeekday } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import { RowCount } from '../../../ui/figure/figure.tsx';
import { KindShape } from '../../../ui/lifecycle/kind-shape.tsx';
import { Avatar } from '../../../ui/page/person.tsx';
import { StatusBadge } from '../../../ui/page/status-badge.tsx';
import type { DayRange } from '../events/calendar-range.ts';
import { useEventDetails } from '../events/use-event-name.ts';
import { datesIn } from '../year/wheel-weeks.ts';
import { agendaOf } from './agenda.ts';
import styles from './agenda-view.module.css';

interface AgendaViewProps {
  calendar: Pick<CalendarEvents, 'items' | 'overdue'>;
  range: DayRange;
  onOpen: (event: CalendarEvent, anchor: HTMLElement) => void;
}

/** The same dates as a list, by month and day. */
export function AgendaView({ calendar, range, onOpen }: AgendaViewProps) {
  const { overdue, underWay, months } = agendaOf(calendar, range, today());
  // What is overdue since before the days that are shown is counted apart: the number is that of these days everywhere.
  const { overdue: before = [] } = calendar;
  const late = overdue.filter((event) => !before.includes(event));
  const listed = datesIn([...late, ...underWay, ...months.flatMap(({ days }) => days.flatMap((day) => day.events))]);
  return (
    <div className={styles.agenda}>
      <p className={styles.listed}>
        <RowCount value={listed}>
          <Plural value={listed} one="# date" other="# dates" />
        </RowCount>
        {before.length > 0 && (
          <>
            {' · '}
            <Plural value={datesIn(before)} one="# overdue since before" other="# overdue since before" />
          </>
        )}
      </p>
      {overdue.length > 0 && (
        <Part title={<Trans>Overdue</Trans>}>
          <Overdue events={overdue} onOpen={onOpen} />
        </Part>
      )}
      {underWay.length > 0 && (
        <Part title={<Trans>Under way on {formatDayShort(range.fromOn)}</Trans>}>
          <li className={styles.undated}>
            <EventLines events={underWay} onOpen={onOpen} />
          </li>
        </Part>
      )}
      {months.map(({ month, days }) => (
        <Part key={month} title={formatMonth(month)}>
          {days.map(({ day, events: ofDay }) => (
            <li key={day} className={styles.day} data-today={day === today() || undefined}>
              <h3 className={styles.date}>
                <span aria-hidden className={styles.number}>
                  {Number(day.slice(8))}
                </span>
                <span aria-hidden className={styles.weekday}>
                  {formatWeekday(day)}
                </span>
                <span className={styles.unseen}>{formatDayLong(day)}</span>
              </h3>
              <EventLines events={ofDay} onOpen={onOpen} />
            </li>
          ))}
        </Part>
      ))}
    </div>
  );
}

/** So many are shown above the dates to come: the newest, which are likeliest to be news. */
const shownOverdue = 8;

function Overdue({ events, onOpen }: EventLinesProps) {
  const [isAll, setIsAll] = useState(false);
  const list = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The button is gone: on with what it has shown.
    if (isAll) list.current?.querySelector('button')?.focus();
  }, [isAll]);
  const isCut = !isAll && events.length > shownOverdue;
  const hidden = events.length - shownOverdue;
  return (
    <li ref={list} className={styles.undated}>
      <EventLines events={isCut ? events.slice(-shownOverdue) : events} onOpen={onOpen} isDated />
      {isCut && (
        <Button className={styles.more} size="xs" variant="subtle" onClick={() => setIsAll(true)}>
          <Plural value={hidden} one="Show # that is overdue longer" other="Show # that are overdue longer" />
        </Button>
      )}
    </li>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.month}>
        {title}
      </h2>
      <ol className={styles.days}>{children}</ol>
    </section>
  );
}

interface EventLinesProps {
  events: readonly CalendarEvent[];
  onOpen: AgendaViewProps['onOpen'];
  /** Each says its own last day, where no day stands beside them. */
  isDated?: boolean;
}

export function EventLines({ events, onOpen, isDated = false }: EventLinesProps) {
  const eventDetails = useEventDetails();
  return (
    <ul className={styles.events}>
      {events.map((event) => {
        const state = eventState(event, today());
        return (
          <li key={event.id}>
            <button
              type="button"
              className={styles.event}
              data-state={state}
              onClick={(click) => onOpen(event, click.currentTarget)}
            >
              <KindShape kind={event.kind} />
              <span className={styles.title}>
                <bdi>{event.title}</bdi>
              </span>
              <span className={styles.unseen}>{eventDetails(event)}</span>
              <Whose event={event} />
              {isDated && (
                <span className={styles.until} aria-hidden>
                  {formatDayShort(event.toOn)}
                </span>
              )}
              {!isDated && event.toOn !== event.fromOn && (
                <span className={styles.until} aria-hidden>
                  <Trans>until {formatDayShort(event.toOn)}</Trans>
                </span>
              )}
              <span className={styles.state}>{state !== 'planned' && <StatusBadge status={state} isPlain />}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Where there is room: of which programme, unless the title says so, and whose. */
const Whose = ({ event: { title, programmeName, person } }: { event: CalendarEvent }) => (
  <span className={styles.whose} aria-hidden>
    {programmeName !== null && !title.endsWith(isolated(programmeName)) && (
      <span className={styles.programme}>
        <bdi>{programmeName}</bdi>
      </span>
    )}
    {person && <Avatar name={person.name} />}
  </span>
);
