import type { PlacedLabel } from './gantt-layout.ts';
import styles from './gantt-row.module.css';
import { type GanttScale, middleOf } from './gantt-scale.ts';
import { GanttShape } from './gantt-shapes.tsx';
import type { GanttItem, GanttMark } from './gantt-types.ts';

interface GanttMarkItemProps {
  rowId: string;
  mark: GanttMark;
  scale: GanttScale;
  mayMove: boolean;
  isTabStop: boolean;
  label: PlacedLabel | undefined;
  onFocus: (item: GanttItem) => void;
}

export function GanttMarkItem({ rowId, mark, scale, mayMove, isTabStop, label, onFocus }: GanttMarkItemProps) {
  return (
    <button
      type="button"
      data-item={`${rowId} ${mark.id}`}
      data-row={rowId}
      data-mark={mark.id}
      data-shape={mark.shape}
      data-movable={(mayMove && mark.isMovable) || undefined}
      className={styles.mark}
      style={{ left: middleOf(scale, mark.on) }}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={mark.description}
      title={label?.text === mark.label ? undefined : mark.description}
      onFocus={() => onFocus({ rowId, markId: mark.id })}
    >
      <GanttShape shape={mark.shape} isDone={mark.isDone} />
      {label && label.side !== 'hidden' && (
        <span className={styles.label} data-side={label.side}>
          {label.text}
        </span>
      )}
    </button>
  );
}
