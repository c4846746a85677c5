// biome-ignore-all lint/a11y: the head of the virtual chart; see gantt-row.tsx.
import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { formatDayShort, formatMonth, formatMonthShort, formatPeriod } from '../../lib/format.ts';
import styles from './gantt.module.css';
import {
  axisUnits,
  dayOfNumber,
  type GanttScale,
  type GanttTick,
  type GanttZoom,
  ganttTicks,
  middleOf,
  type TickUnit,
} from './gantt-scale.ts';

/** What stands at a tick; nothing where it has no room. */
export function tickText({ on, width }: GanttTick, unit: TickUnit): string {
  const year = on.slice(0, 4);
  const quarter = Math.floor((Number(on.slice(5, 7)) - 1) / 3) + 1;
  if (unit === 'day') return width >= 18 ? String(Number(on.slice(8))) : '';
  if (unit === 'week') return width >= 48 ? formatDayShort(on) : '';
  if (unit === 'quarter') return width >= 22 ? `Q${quarter}` : '';
  if (unit === 'year') return width >= 36 ? year : '';
  return width >= 27 ? formatMonthShort(on) : '';
}

/** The part of a unit that the scale has. */
export function clipped(tick: GanttTick, scale: GanttScale): GanttTick {
  const x = Math.max(tick.x, 0);
  return { ...tick, x, width: Math.min(tick.x + tick.width, scale.width) - x };
}

/** The upper line names whole years, or months with their year. */
export const upperText = ({ on, width }: GanttTick, unit: TickUnit): string =>
  unit !== 'month' ? tickText({ on, width, x: 0 }, unit) : width >= 100 ? formatMonth(on) : '';

interface GanttAxisProps {
  scale: GanttScale;
  zoom: GanttZoom;
  fromX: number;
  toX: number;
  today: string;
}

/** Two lines of time above the rows, and the pill of today. */
export const GanttAxis = memo(function GanttAxis({ scale, zoom, fromX, toX, today }: GanttAxisProps) {
  const { t } = useLingui();
  const { upper, lower } = axisUnits[zoom];
  return (
    <div
      role="columnheader"
      aria-label={t`Time, ${formatPeriod(dayOfNumber(scale.first), dayOfNumber(scale.first + scale.count - 1))}`}
      className={styles.axis}
      style={{ '--width': `${scale.width}px` }}
    >
      {ganttTicks(scale, upper, fromX, toX)
        .map((tick) => clipped(tick, scale))
        .map((tick) => (
          <span key={tick.on} className={styles.upper} style={{ left: tick.x, width: tick.width }}>
            <b>{upperText(tick, upper)}</b>
          </span>
        ))}
      {ganttTicks(scale, lower, fromX, toX).map((tick) => (
        <span key={tick.on} className={styles.lower} style={{ left: tick.x, width: tick.width }} data-unit={lower}>
          {tickText(tick, lower)}
        </span>
      ))}
      <span className={styles.pill} style={{ left: middleOf(scale, today) }}>
        <Trans>Today</Trans>
      </span>
    </div>
  );
});
