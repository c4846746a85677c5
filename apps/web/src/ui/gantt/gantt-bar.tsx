import { boxOf, hasRoomInside, type PlacedLabel } from './gantt-layout.ts';
import styles from './gantt-row.module.css';
import { endOf, type GanttScale } from './gantt-scale.ts';
import { GanttTick } from './gantt-shapes.tsx';
import type { GanttItem, GanttRow, GanttSpan } from './gantt-types.ts';

interface GanttBarProps {
  row: GanttRow;
  span: GanttSpan;
  scale: GanttScale;
  today: string;
  mayMove: boolean;
  isTabStop: boolean;
  label: PlacedLabel | undefined;
  onFocus: (item: GanttItem) => void;
}

/** Plan as outline, what happened solid, done with a check. The ends are handles where they may be moved. */
export function GanttBar({ row, span, scale, today, mayMove, isTabStop, label, onFocus }: GanttBarProps) {
  const { x, width } = boxOf(scale, span);
  const isMovable = mayMove && row.movable !== 'none';
  const past = row.state === 'active' ? Math.min(width, Math.max(0, endOf(scale, today) - x)) : 0;
  return (
    <button
      type="button"
      data-item={row.id}
      data-row={row.id}
      data-state={row.state}
      data-movable={(isMovable && row.movable) || undefined}
      data-critical={row.isCritical || undefined}
      className={styles.bar}
      style={{ left: x, '--width': `${width}px` }}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={row.description}
      onFocus={() => onFocus({ rowId: row.id, markId: undefined })}
    >
      {past > 0 && (
        <span className={styles.past} style={{ width: past }}>
          {hasRoomInside(row, past) && row.progress}
        </span>
      )}
      {row.state === 'done' && width > 20 && <GanttTick />}
      {isMovable && width > 24 && row.movable === 'both' && <span data-edge="from" className={styles.handle} />}
      {isMovable && width > 24 && <span data-edge="to" className={styles.handle} />}
      {label && label.side !== 'hidden' && (
        <span className={styles.label} data-side={label.side}>
          {label.text}
        </span>
      )}
    </button>
  );
}
