import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { GanttLine } from './gantt-layout.ts';
import { addDays } from './gantt-scale.ts';
import { edgeFor, type GanttEdge, spanMoved } from './gantt-span.ts';
import type { GanttItem, GanttMoves, GanttRow } from './gantt-types.ts';

export const itemId = ({ rowId, markId }: GanttItem) => (markId === undefined ? rowId : `${rowId} ${markId}`);

/** What of a row can be focused, from left to right. */
function itemsOf({ id, bar, marks }: GanttRow): GanttItem[] {
  const pieces = [
    ...(bar ? [{ on: bar.fromOn, markId: undefined }] : []),
    ...marks.map((mark) => ({ on: mark.on, markId: mark.id })),
  ];
  return pieces.sort((one, other) => one.on.localeCompare(other.on)).map(({ markId }) => ({ rowId: id, markId }));
}

interface KeyOptions {
  lines: readonly GanttLine[];
  scroller: RefObject<HTMLDivElement | null>;
  headHeight: number;
  moves: GanttMoves | undefined;
  onZoom: (steps: number) => void;
  onEscape: (() => void) | undefined;
  /** A row came into focus whose shape may lie out of sight. */
  onShow: (item: GanttItem) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Arrow keys walk, Alt and Shift move by day and week, both together stretch; + and − zoom. */
export function useGanttKeys(options: KeyOptions) {
  const { lines, scroller, moves, onZoom, onEscape } = options;
  const [active, setActive] = useState<GanttItem>();
  const wantsFocus = useRef(false);
  const rows = lines.flatMap(({ row }) => (row && itemsOf(row).length > 0 ? [row] : []));
  const first = rows[0];
  const current = active && rows.some(({ id }) => id === active.rowId) ? active : first && itemsOf(first)[0];
  useFocusOf(current, wantsFocus, scroller);

  const go = (item: GanttItem | undefined) => {
    if (!item) return;
    const line = lines.find(({ id }) => id === item.rowId);
    if (line) reveal(scroller.current, line, options.headHeight);
    options.onShow(item);
    wantsFocus.current = true;
    setActive(item);
  };
  const walk = (event: KeyboardEvent<HTMLElement>, row: GanttRow) => {
    const index = rows.indexOf(row);
    const items = itemsOf(row);
    const at = items.findIndex(({ markId }) => markId === current?.markId);
    const target = (other: GanttRow | undefined) => other && itemsOf(other)[0];
    if (event.key === 'ArrowDown') return target(rows[index + 1]);
    if (event.key === 'ArrowUp') return target(rows[index - 1]);
    if (event.key === 'Home') return target(rows[0]);
    if (event.key === 'End') return target(rows.at(-1));
    const step = steps[event.key];
    return step === undefined ? undefined : items[at + step];
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') return onEscape?.();
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') return onZoom(1);
    if (event.key === '-') return onZoom(-1);
    const row = rows.find(({ id }) => id === current?.rowId);
    if (!row || !current || !isOnItem(event.target)) return;
    const step = steps[event.key];
    if (step !== undefined && (event.altKey || event.shiftKey)) {
      event.preventDefault();
      shift(row, current, step, event, moves);
      return;
    }
    const target = walk(event, row);
    if (!target && !(event.key in steps) && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    go(target);
  };
  const onFocus = useCallback((item: GanttItem) => setActive(item), []);
  return { current, go, onKeyDown, onFocus };
}

const isOnItem = (target: EventTarget) => target instanceof Element && target.closest('[data-item]') !== null;

function shift(
  row: GanttRow,
  { markId }: GanttItem,
  step: number,
  event: KeyboardEvent<HTMLElement>,
  moves: GanttMoves | undefined,
) {
  if (!moves) return;
  const isStretch = event.altKey && event.shiftKey;
  const days = event.altKey ? step : step * 7;
  const mark = row.marks.find(({ id }) => id === markId);
  if (mark) {
    const anchor = event.target;
    if (mark.isMovable && anchor instanceof HTMLElement) {
      moves.onMoveMark(row.id, mark.id, addDays(mark.on, days), anchor);
    }
    return;
  }
  const wanted: GanttEdge = isStretch ? 'to' : 'whole';
  const edge = edgeFor(row.movable, wanted);
  if (row.bar && edge) moves.onMove(row.id, spanMoved(row.bar, edge, days));
}

/** The row comes below the head of the chart before the focus goes there, as far away rows are not drawn. */
function reveal(scroller: HTMLElement | null, { top, height }: GanttLine, headHeight: number) {
  if (!scroller) return;
  const visible = scroller.clientHeight - headHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + visible) scroller.scrollTop = top + height - visible;
}

function useFocusOf(
  item: GanttItem | undefined,
  wantsFocus: RefObject<boolean>,
  scroller: RefObject<HTMLElement | null>,
) {
  const id = item && itemId(item);
  useEffect(() => {
    if (!wantsFocus.current || id === undefined) return;
    const element = scroller.current?.querySelector(`[data-item=${JSON.stringify(id)}]`);
    if (!(element instanceof HTMLElement)) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  });
}
