import { GanttGroupRow } from './gantt-group.tsx';
import { awayFrom, type GanttLine } from './gantt-layout.ts';
import { GanttRow } from './gantt-row.tsx';
import type { GanttScale } from './gantt-scale.ts';
import type { GanttItem, GanttRow as Row } from './gantt-types.ts';
import { type GanttView, viewStep } from './use-gantt-view.ts';

interface GanttLinesProps {
  lines: readonly GanttLine[];
  part: { fromY: number; toY: number };
  view: GanttView;
  side: number;
  scale: GanttScale;
  today: string;
  mayMove: boolean;
  /** The row being dragged keeps the shape it had, whatever comes in meanwhile. */
  dragged: Row | undefined;
  tabStop: string | undefined;
  openRowId: string | undefined;
  onFocus: (item: GanttItem) => void;
  onGoTo: (day: string) => void;
}

/** The rows in sight. Each is told only what concerns itself, so that the others are not drawn anew. */
export function GanttLines(props: GanttLinesProps) {
  const { lines, part, view, side, scale, today, mayMove, dragged, tabStop, openRowId, onFocus, onGoTo } = props;
  const toX = view.left + viewStep + view.width - side;
  return lines.map(({ id, top, height, group, row }, index) => {
    const isTabStop = tabStop !== undefined && (tabStop === id || tabStop.startsWith(`${id} `));
    // What has the focus stays, however far one scrolls.
    if (!isTabStop && (top + height < part.fromY || top > part.toY)) return null;
    if (!row) {
      const fromX = view.left + viewStep;
      return <GanttGroupRow key={id} {...{ group, top, scale, fromX }} rowIndex={index + 2} />;
    }
    const shown = dragged?.id === id ? dragged : row;
    const away = view.width > 0 ? awayFrom(shown, scale, view.left, toX) : undefined;
    return (
      <GanttRow
        key={id}
        row={shown}
        rowIndex={index + 2}
        top={top}
        scale={scale}
        today={today}
        mayMove={mayMove}
        tabStop={isTabStop ? tabStop : undefined}
        isOpen={openRowId === id}
        awaySide={away?.side}
        awayOn={away?.on}
        onFocus={onFocus}
        onGoTo={onGoTo}
      />
    );
  });
}
