import { addDays } from './gantt-scale.ts';
import type { GanttRow, GanttSpan } from './gantt-types.ts';

export type GanttEdge = 'from' | 'to' | 'whole';

/** A bar moved, or one of its ends; an end never passes the other. */
export function spanMoved({ fromOn, toOn }: GanttSpan, edge: GanttEdge, days: number): GanttSpan {
  const from = addDays(fromOn, days);
  const to = addDays(toOn, days);
  if (edge === 'from') return { fromOn: from > toOn ? toOn : from, toOn };
  if (edge === 'to') return { fromOn, toOn: to < fromOn ? fromOn : to };
  return { fromOn: from, toOn: to };
}

/** What pressing at an end, or between the ends, moves; nothing where the bar stays put. */
export function edgeFor(movable: GanttRow['movable'], pressed: GanttEdge): GanttEdge | undefined {
  if (movable === 'none') return undefined;
  return movable === 'end' ? 'to' : pressed;
}
