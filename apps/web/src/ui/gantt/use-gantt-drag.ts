import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type PointerPlace, showTip } from './drag-tip.ts';
import type { GanttScale } from './gantt-scale.ts';
import { edgeFor, type GanttEdge, spanMoved } from './gantt-span.ts';
import type { GanttMoves, GanttRow, GanttSpan } from './gantt-types.ts';
import { useEdgeScroll } from './use-edge-scroll.ts';
import { useFrame } from './use-frame.ts';

/** A press becomes a drag after this many pixels, so that a click stays a click. */
const threshold = 4;

interface Drag {
  row: GanttRow;
  markId: string | undefined;
  edge: GanttEdge;
  startX: number;
  /** The day under the pointer when it was pressed, which stays right when the chart scrolls or grows meanwhile. */
  startDay: number;
  days: number;
  hasMoved: boolean;
  element: HTMLElement;
  before: GanttSpan;
}

interface DragOptions {
  scroller: RefObject<HTMLElement | null>;
  /** Pixels of the window that the names take, on its left. */
  side: number;
  scale: GanttScale;
  rowOf: (rowId: string) => GanttRow | undefined;
  moves: GanttMoves | undefined;
  /** Says the new days beside the pointer. */
  tip: RefObject<HTMLElement | null>;
  tipText: (span: GanttSpan, days: number) => string;
}

/** The day at a place of the window, up to a constant. */
const dayUnder = (x: number, { scroller, scale }: DragOptions) =>
  scale.first + (x + (scroller.current?.scrollLeft ?? 0)) / scale.pixelsPerDay;

function readDrag(target: EventTarget, x: number, options: DragOptions): Drag | undefined {
  const { rowOf } = options;
  const element = target instanceof Element ? target.closest('[data-item]') : null;
  if (!(element instanceof HTMLElement)) return undefined;
  const row = rowOf(element.dataset.row ?? '');
  if (!row) return undefined;
  const base = { row, startX: x, startDay: dayUnder(x, options), days: 0, hasMoved: false, element };
  const mark = row.marks.find(({ id }) => id === element.dataset.mark);
  if (mark) {
    const before = { fromOn: mark.on, toOn: mark.on };
    return mark.isMovable ? { ...base, markId: mark.id, edge: 'whole', before } : undefined;
  }
  const handle = target instanceof HTMLElement ? target.dataset.edge : undefined;
  const edge = edgeFor(row.movable, handle === 'from' || handle === 'to' ? handle : 'whole');
  return row.bar && edge ? { ...base, markId: undefined, edge, before: row.bar } : undefined;
}

/** Moves the one element by its style alone; nothing is drawn anew until it is dropped. */
function place({ element, edge, days, before }: Drag, scale: GanttScale) {
  const moved = spanMoved(before, edge, days);
  const shift = edge === 'to' ? 0 : (Date.parse(moved.fromOn) - Date.parse(before.fromOn)) / 86_400_000;
  element.style.translate = `${shift * scale.pixelsPerDay}px 0`;
  if (edge !== 'whole') {
    const length = (Date.parse(moved.toOn) - Date.parse(moved.fromOn)) / 86_400_000 + 1;
    // A property of its own: taking it away again must not take the width that React has set.
    element.style.setProperty('--dragged-width', `${length * scale.pixelsPerDay}px`);
  }
}

function letGo({ element }: Drag) {
  element.style.removeProperty('translate');
  element.style.removeProperty('--dragged-width');
}

/** Dragging of bars, their ends and movable marks, by delegation: one listener for the whole chart. */
export function useGanttDrag(options: DragOptions) {
  const [draggedRow, setDraggedRow] = useState<GanttRow>();
  const drag = useRef<Drag>(undefined);
  const wasDragged = useRef(false);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { move, finish } = useDragSteps(drag, latest, wasDragged, setDraggedRow);

  useEffect(() => {
    if (!options.moves) return;
    const up = () => finish(true);
    const cancel = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) finish(false);
      else if (event.key === 'Escape' && drag.current) {
        event.stopPropagation();
        finish(false);
      }
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', cancel, true);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', cancel, true);
    };
  }, [options.moves, move, finish]);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    wasDragged.current = false;
    if (event.button !== 0 || !options.moves) return;
    drag.current = readDrag(event.target, event.clientX, options);
  };
  /** The click that ends a drag is none. */
  const takeClick = () => {
    const isClick = !wasDragged.current;
    wasDragged.current = false;
    return isClick;
  };
  return { onPointerDown, takeClick, draggedRow };
}

function useDragSteps(
  drag: RefObject<Drag | undefined>,
  latest: RefObject<DragOptions>,
  wasDragged: RefObject<boolean>,
  setDraggedRow: (row: GanttRow | undefined) => void,
) {
  const follow = useCallback(
    (at: PointerPlace) => {
      const held = drag.current;
      if (!held) return;
      const { scale, tip, tipText, moves } = latest.current;
      const days = Math.round(dayUnder(at.clientX, latest.current) - held.startDay) || 0;
      const span = spanMoved(held.before, held.edge, days);
      if (tip.current) showTip(tip.current, tipText(span, days), at);
      if (days === held.days) return;
      held.days = days;
      place(held, scale);
      if (held.markId === undefined) moves?.onDragging(held.row.id, span);
    },
    [drag, latest],
  );
  const edge = useEdgeScroll(follow);
  const inFrame = useFrame(follow);
  const move = useCallback(
    (event: PointerEvent) => {
      const held = drag.current;
      if (!held) return;
      if (!held.hasMoved && Math.abs(event.clientX - held.startX) < threshold) return;
      if (!held.hasMoved) {
        held.hasMoved = true;
        held.element.dataset.dragged = '';
        // Where it was stays to be seen below what is dragged.
        setDraggedRow({ ...held.row, was: held.row.was ?? held.row.bar });
      }
      inFrame.ask(event);
      edge.watch(latest.current, event);
    },
    [drag, setDraggedRow, inFrame, edge, latest],
  );

  const finish = useCallback(
    (isDropped: boolean) => {
      inFrame.settle();
      const held = drag.current;
      drag.current = undefined;
      edge.stop();
      if (!held?.hasMoved) return;
      const { tip, moves } = latest.current;
      delete held.element.dataset.dragged;
      wasDragged.current = true;
      if (tip.current) tip.current.hidden = true;
      letGo(held);
      setDraggedRow(undefined);
      const span = spanMoved(held.before, held.edge, held.days);
      const isSame = span.fromOn === held.before.fromOn && span.toOn === held.before.toOn;
      if (!isDropped || isSame) {
        if (held.markId === undefined) moves?.onDragging(held.row.id, undefined);
      } else if (held.markId === undefined) moves?.onMove(held.row.id, span);
      else moves?.onMoveMark(held.row.id, held.markId, span.fromOn, held.element);
    },
    [drag, latest, wasDragged, setDraggedRow, edge, inFrame],
  );
  return { move, finish };
}
