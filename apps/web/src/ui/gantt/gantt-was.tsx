import { boxOf } from './gantt-layout.ts';
import styles from './gantt-row.module.css';
import type { GanttScale } from './gantt-scale.ts';
import type { GanttSpan } from './gantt-types.ts';

/** The thin bracket below a bar: what was planned first. */
export function BaselineMark({ span, scale }: { span: GanttSpan; scale: GanttScale }) {
  const { x, width } = boxOf(scale, span);
  return <span aria-hidden className={styles.baseline} style={{ left: x, width }} />;
}

interface GhostBarProps {
  span: GanttSpan;
  now: GanttSpan | null;
  scale: GanttScale;
}

/** Where a bar stood before the change that is being tried, with an arrow to where it goes. */
export function GhostBar({ span, now, scale }: GhostBarProps) {
  const was = boxOf(scale, span);
  const to = now ? boxOf(scale, now) : was;
  const isLater = to.x > was.x || (to.x === was.x && to.width > was.width);
  const fromX = isLater ? was.x + was.width : was.x;
  const toX = isLater ? to.x : to.x + to.width;
  const gap = isLater ? toX - fromX : fromX - toX;
  return (
    <>
      <span aria-hidden className={styles.ghost} style={{ left: was.x, width: was.width }} />
      {gap > 10 && (
        <span
          aria-hidden
          className={styles.arrow}
          data-back={!isLater || undefined}
          style={{ left: Math.min(fromX, toX) + 2, width: gap - 4 }}
        />
      )}
    </>
  );
}
