import { plural, t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { CalendarEvent, CalendarEvents } from '@waymark/contracts';
import { useMemo } from 'react';
import { formatDayShort, formatMonth, formatNumber, formatPeriod } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import { wheelYear } from '../../../ui/year-wheel/wheel-geometry.ts';
import type { WheelContent } from '../../../ui/year-wheel/wheel-types.ts';
import { YearWheel } from '../../../ui/year-wheel/year-wheel.tsx';
import { AgendaView } from '../agenda/agenda-view.tsx';
import { type DayRange, monthFrom, shownFrom } from '../events/calendar-range.ts';
import { ConflictList } from '../events/conflict-list.tsx';
import { daysOf, useEventName } from '../events/use-event-name.ts';
import { wheelContent } from './wheel-content.ts';
import { WheelLegend } from './wheel-legend.tsx';
import { eventsOfWeek, plannedLoad, type WeekLoad } from './wheel-weeks.ts';
import { YearSummary } from './year-summary.tsx';
import styles from './year-view.module.css';

interface YearViewProps {
  day: string;
  range: DayRange;
  calendar: CalendarEvents;
  programmes: readonly { id: string; name: string }[];
  onOpen: (event: CalendarEvent, anchor: HTMLElement | SVGElement) => void;
  onOpenWeek: (title: string, week: DayRange, events: CalendarEvent[], anchor: SVGElement) => void;
  onShowMonth: (month: string) => void;
  onShowProgramme: (programmeId: string) => void;
}

/** Twelve months at a glance, and beside them the same as a list. Where there is no room for a wheel, only the list. */
export function YearView({ day, range, calendar, programmes, ...on }: YearViewProps) {
  const { t } = useLingui();
  const content = useWheelContent(day, calendar);
  const open = (id: string, anchor: SVGElement) => {
    const event = calendar.items.find((item) => item.id === id);
    const week = content.weeks.find((item) => item.id === id);
    const [what, name = ''] = id.split(/:(.*)/);
    if (event) on.onOpen(event, anchor);
    else if (week) on.onOpenWeek(week.title, week, eventsOfWeek(calendar.items, week), anchor);
    else if (what === 'month') on.onShowMonth(name);
    else if (what === 'ring') on.onShowProgramme(name);
  };
  return (
    <div className={styles.year}>
      <section className={styles.wheel} aria-label={t`Year wheel`}>
        <YearWheel
          day={day}
          today={today()}
          content={content}
          label={t`${formatPeriod(range.fromOn, range.toOn)} as a wheel. The list beside it has the same dates.`}
          todayLabel={t`Today, ${formatDayShort(today())}`}
          summary={<YearSummary items={calendar.items} on={monthFrom(day, 0)} />}
          onOpen={open}
        />
        <WheelLegend isInHours={plannedLoad(calendar.items) !== null} />
      </section>
      <div className={styles.side}>
        <ConflictList conflicts={calendar.conflicts} programmes={programmes} isOpen />
        <AgendaView calendar={calendar} range={shownFrom(day, range)} onOpen={on.onOpen} />
      </div>
    </div>
  );
}

function useWheelContent(day: string, calendar: CalendarEvents): WheelContent {
  const { t, i18n } = useLingui();
  const nameOf = useEventName();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only.
  return useMemo(
    () =>
      wheelContent(calendar, {
        year: wheelYear(day),
        today: today(),
        words: {
          nameOf,
          daysOf,
          weekOf: (fromOn) => t`Week from ${formatDayShort(fromOn)}`,
          monthOf: formatMonth,
          programme: t`Show only this programme`,
          loadOf: (load) => loadWords(load),
        },
      }),
    [calendar, day, i18n.locale],
  );
}

function loadWords({ count, hours, unestimated }: WeekLoad): string {
  const dates = plural(count, { one: '# date', other: '# dates' });
  if (hours === null) return dates;
  if (unestimated === 0) return t`${formatNumber(hours)} h, ${dates}`;
  return t`${formatNumber(hours)} h, ${dates}, of which ${unestimated} without an estimate`;
}
