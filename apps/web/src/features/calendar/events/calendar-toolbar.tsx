import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatMonth } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import {
  beginsAt,
  type CalendarView,
  calendarViews,
  lastWeekOf,
  monthBefore,
  monthFrom,
  monthsShown,
} from './calendar-range.ts';
import styles from './calendar-toolbar.module.css';

interface CalendarToolbarProps {
  view: CalendarView;
  /** Any day of the month shown, or of the first of several. */
  day: string;
  onDayChange: (day: string) => void;
  onViewChange: (view: CalendarView) => void;
}

export function CalendarToolbar({ view, day, onDayChange, onViewChange }: CalendarToolbarProps) {
  const { t } = useLingui();
  const isRolling = view === 'month' && beginsAt(day);
  const last = isRolling ? lastWeekOf(day) : monthFrom(day, monthsShown[view] - 1);
  const names = { month: t`Month`, year: t`Year`, agenda: t`Agenda` };
  return (
    <div className={styles.bar}>
      <Button variant="default" size="sm" disabled={day === today()} onClick={() => onDayChange(today())}>
        <Trans>Today</Trans>
      </Button>
      <span className={styles.steps}>
        <ActionIcon size="sm" aria-label={t`Month before`} onClick={() => onDayChange(monthBefore(view, day))}>
          <IconChevronLeft size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon size="sm" aria-label={t`Month after`} onClick={() => onDayChange(monthFrom(day, 1))}>
          <IconChevronRight size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </span>
      <h2 className={styles.title} aria-live="polite">
        {monthFrom(day, 0) === monthFrom(last, 0) ? formatMonth(day) : `${formatMonth(day)} – ${formatMonth(last)}`}
      </h2>
      <SegmentedControl
        aria-label={t`View`}
        value={view}
        onChange={onViewChange}
        data={calendarViews.map((value) => ({ value, label: names[value] }))}
      />
    </div>
  );
}
