import { endOf, type GanttScale, middleOf, startOf } from './gantt-scale.ts';
import type { GanttGroup, GanttMark, GanttRow, GanttSpan } from './gantt-types.ts';

export const rowHeight = 40;
export const groupHeight = 36;
export const headHeight = 48;
export const barTop = 9;
export const barHeight = 16;
/** Nothing is drawn narrower than this, or it could not be pressed. */
const narrowestBar = 8;
const markRadius = 8;
const characterWidth = 6.4;
const labelGap = 6;

export type GanttLine = { id: string; top: number; height: number; group: GanttGroup; row: GanttRow | undefined };

/** All lines from top to bottom: each group's head and its rows. */
export function ganttLines(groups: readonly GanttGroup[]): GanttLine[] {
  const lines: GanttLine[] = [];
  let top = 0;
  for (const group of groups) {
    lines.push({ id: group.id, top, height: groupHeight, group, row: undefined });
    top += groupHeight;
    for (const row of group.rows) {
      lines.push({ id: row.id, top, height: rowHeight, group, row });
      top += rowHeight;
    }
  }
  return lines;
}

export const heightOf = (lines: readonly GanttLine[]): number => {
  const last = lines.at(-1);
  return last ? last.top + last.height : 0;
};

/** Place and width of a span, wide enough to be seen. */
export function boxOf(scale: GanttScale, span: GanttSpan): { x: number; width: number } {
  const x = startOf(scale, span.fromOn);
  return { x, width: Math.max(endOf(scale, span.toOn) - x, narrowestBar) };
}

export interface PlacedLabel {
  side: 'after' | 'before' | 'hidden';
  /** Pixels the words may take. */
  room: number;
}

interface Piece {
  id: string;
  from: number;
  to: number;
  label: string;
}

const widthOf = (text: string) => text.length * characterWidth + 4;
export const barLabelId = 'bar';

/** Where the words beside each shape of a row go: after it, before it, or nowhere when neither side has room. */
export function placeLabels(row: GanttRow, scale: GanttScale): Map<string, PlacedLabel> {
  const marks: Piece[] = row.marks.map((mark: GanttMark) => {
    const x = middleOf(scale, mark.on);
    return { id: mark.id, from: x - markRadius, to: x + markRadius, label: mark.label };
  });
  const box = row.bar && boxOf(scale, row.bar);
  const bar: Piece[] = box ? [{ id: barLabelId, from: box.x, to: box.x + box.width, label: row.label }] : [];
  const pieces = [...bar, ...marks].sort((one, other) => one.from - other.from);

  const placed = new Map<string, PlacedLabel>();
  let takenTo = 0;
  for (const [index, piece] of pieces.entries()) {
    const others = pieces.filter((_other, at) => at !== index);
    // A mark on a bar's own end stands for it; its label is the one to show.
    const next = Math.min(scale.width, ...others.filter(({ to }) => to > piece.to).map(({ from }) => from));
    const before = Math.max(takenTo, ...others.filter(({ from }) => from < piece.from).map(({ to }) => to));
    const needed = widthOf(piece.label) + labelGap;
    const side =
      next - piece.to >= needed ? 'after' : piece.from - before >= needed && piece.label !== '' ? 'before' : 'hidden';
    if (side === 'after') takenTo = piece.to + needed;
    placed.set(piece.id, { side, room: needed - labelGap });
  }
  return placed;
}

/** Where a row's first and last shape lie, to tell when all of them are out of sight. */
export function extentOf(row: GanttRow, scale: GanttScale): { from: number; to: number; firstOn: string } | undefined {
  const days = [...(row.bar ? [row.bar.fromOn, row.bar.toOn] : []), ...row.marks.map(({ on }) => on)].sort();
  const firstOn = days[0];
  const lastOn = days.at(-1);
  if (firstOn === undefined || lastOn === undefined) return undefined;
  return { from: startOf(scale, firstOn), to: endOf(scale, lastOn), firstOn };
}

/** The first and the last day of anything in the chart. */
export function daysOf(groups: readonly GanttGroup[], today: string): { firstOn: string; lastOn: string } {
  const days = [today];
  for (const { rows } of groups) {
    for (const { bar, baseline, was, marks } of rows) {
      for (const span of [bar, baseline, was]) if (span) days.push(span.fromOn, span.toOn);
      for (const { on } of marks) days.push(on);
    }
  }
  return days.reduce(
    (range, day) => ({
      firstOn: day < range.firstOn ? day : range.firstOn,
      lastOn: day > range.lastOn ? day : range.lastOn,
    }),
    { firstOn: today, lastOn: today },
  );
}
