import { useCallback } from 'react';
import { formatDay } from '../../lib/format.ts';
import { GanttGroupRow } from './gantt-group.tsx';
import { extentOf, type GanttLine } from './gantt-layout.ts';
import { GanttRow } from './gantt-row.tsx';
import type { GanttScale } from './gantt-scale.ts';
import type { GanttItem, GanttRow as Row } from './gantt-types.ts';
import type { GanttView } from './use-gantt-view.ts';

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
  const goToRow = useGoToRow(lines, onGoTo);
  return lines.map(({ id, top, height, group, row }, index) => {
    if (top + height < part.fromY || top > part.toY) return null;
    if (!row) return <GanttGroupRow key={id} group={group} rowIndex={index + 1} top={top} scale={scale} />;
    const isTabStop = tabStop === id || tabStop?.startsWith(`${id} `);
    const shown = dragged?.id === id ? dragged : row;
    return (
      <GanttRow
        key={id}
        row={shown}
        rowIndex={index + 1}
        top={top}
        scale={scale}
        today={today}
        mayMove={mayMove}
        tabStop={isTabStop ? tabStop : undefined}
        isOpen={openRowId === id}
        awaySide={awaySide(row, scale, view, side)}
        awayText={awayText(row)}
        onFocus={onFocus}
        onGoTo={goToRow}
      />
    );
  });
}

function awaySide(row: Row, scale: GanttScale, view: GanttView, side: number): 'left' | 'right' | undefined {
  const extent = extentOf(row, scale);
  if (!extent || view.width === 0) return undefined;
  if (extent.from > view.left + view.width - side) return 'right';
  return extent.to < view.left ? 'left' : undefined;
}

const awayText = ({ bar, marks }: Row) => {
  const on = bar?.fromOn ?? marks[0]?.on;
  return on === undefined ? '' : formatDay(on);
};

function useGoToRow(lines: readonly GanttLine[], onGoTo: (day: string) => void) {
  return useCallback(
    (rowId: string) => {
      const row = lines.find(({ id }) => id === rowId)?.row;
      const day = row?.bar?.fromOn ?? row?.marks[0]?.on;
      if (day !== undefined) onGoTo(day);
    },
    [lines, onGoTo],
  );
}
