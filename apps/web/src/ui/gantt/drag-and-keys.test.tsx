import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import type { GanttLine } from './gantt-layout.ts';
import { ganttScale } from './gantt-scale.ts';
import type { GanttEdge } from './gantt-span.ts';
import type { GanttRow, GanttSpan } from './gantt-types.ts';
import { useGanttDrag } from './use-gantt-drag.ts';
import { useGanttKeys } from './use-gantt-keys.ts';

const length = 5;
const bar: GanttSpan = { fromOn: '2027-03-10', toOn: '2027-03-14' };
const scale = ganttScale({ firstOn: '2027-01-01', lastOn: '2027-12-31', zoom: 'month', viewport: 1280 });
const nothing = () => undefined;

const rowOf = (movable: GanttRow['movable'], span: GanttSpan): GanttRow => ({
  ...{ id: 'row', number: '1', name: 'Stage', ownerName: undefined, slipDays: null, state: 'planned', label: 'Stage' },
  ...{ isCritical: false, isPinned: false, hasBlocker: false, baseline: null, was: null, marks: [], problems: [] },
  ...{ progress: '', description: '', movable, bar: span },
});

/** One bar that stands wherever the mouse or the keys have put it. */
function Chart({ movable }: { movable: GanttRow['movable'] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState(bar);
  const row = rowOf(movable, span);
  const moves = { onMove: (_: string, moved: GanttSpan) => setSpan(moved), onDragging: nothing, onMoveMark: nothing };
  const keys = useGanttKeys({
    ...{ lines: [{ id: 'row', row, top: 0, height: 36 } as GanttLine], scroller, headHeight: 0, moves },
    ...{ onZoom: nothing, onEscape: undefined, onShow: nothing },
  });
  const drag = useGanttDrag({ scroller, side: 0, scale, rowOf: () => row, moves, tip, tipText: () => '' });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as the chart listens for all of its bars.
    <div ref={scroller} onKeyDown={keys.onKeyDown} onPointerDown={drag.onPointerDown}>
      <button type="button" data-item="row" data-row="row">
        {span.fromOn} {span.toOn}
        <span data-edge="from" />
        <span data-edge="to" />
      </button>
      <div ref={tip} />
    </div>
  );
}

const stage = () => screen.getByRole('button');

function dragged(movable: GanttRow['movable'], edge: GanttEdge, days: number): string {
  const { unmount } = render(<Chart movable={movable} />);
  const held = stage().querySelector(`[data-edge="${edge}"]`) ?? stage();
  // Of jsdom's pointer events only the place is needed, which they do not have.
  const point = (type: string, clientX: number) => new MouseEvent(type, { bubbles: true, button: 0, clientX });
  fireEvent(held, point('pointerdown', 500));
  fireEvent(held, point('pointermove', 500 + days * scale.pixelsPerDay));
  fireEvent(held, point('pointerup', 500 + days * scale.pixelsPerDay));
  const said = stage().textContent ?? '';
  unmount();
  return said;
}

/** The same by keys: weeks by Shift, days by Alt, the end alone by both; a beginning alone is a move and a stretch back. */
function keyed(movable: GanttRow['movable'], edge: GanttEdge, days: number): string {
  const { unmount } = render(<Chart movable={movable} />);
  const press = (by: number, held: { altKey?: boolean; shiftKey?: boolean }) => {
    const key = by < 0 ? 'ArrowLeft' : 'ArrowRight';
    for (let count = 0; count < Math.abs(by); count += 1) fireEvent.keyDown(stage(), { key, ...held });
  };
  const move = (by: number) => {
    press(Math.trunc(by / 7), { shiftKey: true });
    press(by % 7, { altKey: true });
  };
  const stretch = (by: number) => press(by, { altKey: true, shiftKey: true });
  if (movable === 'end' || edge === 'to') stretch(days);
  else if (edge === 'whole') move(days);
  else {
    const room = Math.min(days, length - 1);
    move(room);
    stretch(-room);
  }
  const said = stage().textContent ?? '';
  unmount();
  return said;
}

const cases = (['both', 'end', 'none'] as const).flatMap((movable) =>
  (['whole', 'from', 'to'] as const).map((edge) => ({ movable, edge })),
);

describe('what the mouse does to a bar, the keys do as well', () => {
  it.each(cases)('where it is movable: $movable, at: $edge', ({ movable, edge }) => {
    for (let days = -10; days <= 10; days += 1) {
      expect({ days, span: keyed(movable, edge, days) }).toEqual({ days, span: dragged(movable, edge, days) });
    }
    const stays = movable === 'none';
    expect(keyed(movable, edge, 3) === `${bar.fromOn} ${bar.toOn}`).toBe(stays);
  });
});
