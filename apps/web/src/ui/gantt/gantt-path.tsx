import { memo } from 'react';
import styles from './gantt.module.css';
import { barHeight, barTop, boxOf, type GanttLine } from './gantt-layout.ts';
import type { GanttScale } from './gantt-scale.ts';
import type { GanttGroup } from './gantt-types.ts';

interface GanttPathProps {
  groups: readonly GanttGroup[];
  lines: readonly GanttLine[];
  scale: GanttScale;
  fromY: number;
  toY: number;
}

export interface PathStep {
  id: string;
  fromX: number;
  fromY: number;
  toX: number;
  /** Where the next bar ends. */
  endX: number;
  toY: number;
}

/** From the end of each bar on the critical path to the start of the next. */
export function pathSteps(groups: readonly GanttGroup[], lines: readonly GanttLine[], scale: GanttScale): PathStep[] {
  const lineById = new Map(lines.map((line) => [line.id, line]));
  const middle = barTop + barHeight / 2;
  return groups.flatMap(({ path }) =>
    path.slice(1).flatMap((toId, index) => {
      const from = lineById.get(path[index] ?? '');
      const to = lineById.get(toId);
      if (!from?.row?.bar || !to?.row?.bar) return [];
      const start = boxOf(scale, from.row.bar);
      const end = boxOf(scale, to.row.bar);
      const fromX = start.x + start.width;
      const endX = end.x + end.width;
      return [{ id: toId, fromX, fromY: from.top + middle, toX: end.x, endX, toY: to.top + middle }];
    }),
  );
}

const out = 6;
const half = barHeight / 2;
/** Where the next bar begins at once, or before this one ends, the line comes from above instead. */
const isFromAbove = ({ fromX, toX }: PathStep) => toX - fromX < out * 2;
const aboveX = ({ fromX, toX, endX }: PathStep) => (fromX + out < endX - 3 ? fromX + out : Math.max(toX, endX - out));

export function stepPath(step: PathStep): string {
  const { fromX, fromY, toX, toY } = step;
  if (!isFromAbove(step)) return `M${fromX} ${fromY}h${out}V${toY}H${toX - 1}`;
  const x = aboveX(step);
  return x > fromX ? `M${fromX} ${fromY}H${x}V${toY - half - 1}` : `M${x} ${fromY + half}V${toY - half - 1}`;
}

export function arrowHead(step: PathStep): string {
  const { toX, toY } = step;
  if (!isFromAbove(step)) return `M${toX - 6} ${toY - 4.5}L${toX - 1} ${toY}l-5 4.5`;
  return `M${aboveX(step) - 4.5} ${toY - half - 6}l4.5 5l4.5 -5`;
}

/** The critical path as one ink line, drawn per step so that only steps in sight exist. */
export const GanttPath = memo(function GanttPath({ groups, lines, scale, fromY, toY }: GanttPathProps) {
  const steps = pathSteps(groups, lines, scale).filter((step) => step.toY >= fromY && step.fromY <= toY);
  return steps.map((step) => {
    const left = Math.min(step.fromX, step.toX) - 20;
    const top = Math.min(step.fromY, step.toY) - 8;
    const width = Math.abs(step.toX - step.fromX) + 40;
    const height = Math.abs(step.toY - step.fromY) + 16;
    const shifted = {
      ...step,
      endX: step.endX - left,
      fromX: step.fromX - left,
      toX: step.toX - left,
      fromY: step.fromY - top,
      toY: step.toY - top,
    };
    return (
      <svg key={step.id} className={styles.path} style={{ left, top }} width={width} height={height} aria-hidden="true">
        <path d={stepPath(shifted)} />
        <path d={arrowHead(shifted)} />
      </svg>
    );
  });
});
