import { memo } from 'react';
import styles from './gantt.module.css';
import { type GanttLine, groupHeight, rowHeight } from './gantt-layout.ts';
import { axisUnits, endOf, type GanttScale, type GanttZoom, ganttTicks, startOf } from './gantt-scale.ts';
import type { GanttBand, GanttGroup } from './gantt-types.ts';

interface GanttBackdropProps {
  scale: GanttScale;
  zoom: GanttZoom;
  lines: readonly GanttLine[];
  fromX: number;
  toX: number;
}

/** Behind the rows: the lines of the months, freezes hatched, the observation period dotted, behind all else. */
export const GanttBackdrop = memo(function GanttBackdrop(props: GanttBackdropProps) {
  const { scale, zoom, lines, fromX, toX } = props;
  const { upper, lower } = axisUnits[zoom];
  const strong = new Set(ganttTicks(scale, upper, fromX, toX).map(({ on }) => on));
  return (
    <div className={styles.backdrop} aria-hidden>
      {ganttTicks(scale, lower, fromX, toX).map(({ on, x }) => (
        <i key={on} className={styles.line} style={{ left: x }} data-strong={strong.has(on) || undefined} />
      ))}
      {upper === 'month' &&
        ganttTicks(scale, upper, fromX, toX).map(({ on, x }) => (
          <i key={on} className={styles.line} style={{ left: x }} data-strong />
        ))}
      {lines.flatMap((line) => (line.row ? [] : bandsOf(line, scale, zoom)))}
    </div>
  );
});

function bandsOf({ group, top }: GanttLine, scale: GanttScale, zoom: GanttZoom) {
  const isFine = zoom === 'month' || zoom === 'quarter';
  return group.bands
    .filter(({ kind }) => kind !== 'holiday' || isFine)
    .map((band) => <Band key={`${group.id} ${band.id}`} band={band} group={group} top={top} scale={scale} />);
}

interface BandProps {
  band: GanttBand;
  group: GanttGroup;
  top: number;
  scale: GanttScale;
}

function Band({ band, group, top, scale }: BandProps) {
  const x = startOf(scale, band.fromOn);
  const width = Math.max(endOf(scale, band.toOn) - x, 2);
  return (
    <span
      className={styles.band}
      data-kind={band.kind}
      style={{ left: x, width, top: top + groupHeight, height: group.rows.length * rowHeight }}
    />
  );
}
