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
  /** The words that have room there: all of them, or only the day. */
  text: string;
}

interface Piece {
  id: string;
  from: number;
  to: number;
  /** The words to show, and fewer where these have no room. */
  labels: readonly string[];
  isBar: boolean;
}

/** The critical path leaves a bar at its end; its words begin behind that line. */
const pathRoom = 10;
const widthOf = (text: string) => text.length * characterWidth + 4;
const insidePadding = 16;
/** Whether what a bar says of its progress fits into the pixels of it that are over. */
export const hasRoomInside = ({ progress }: GanttRow, past: number) => widthOf(progress) + insidePadding < past;
export const barLabelId = 'bar';

/**
 * Where the words beside each shape of a row go: after it, before it, or nowhere when neither side has room. What stands
 * beside a bar is its end, so it never stands before it.
 */
export function placeLabels(row: GanttRow, scale: GanttScale): Map<string, PlacedLabel> {
  const marks: Piece[] = row.marks.map((mark: GanttMark) => {
    const x = middleOf(scale, mark.on);
    return { id: mark.id, from: x - markRadius, to: x + markRadius, labels: [mark.label, mark.dayLabel], isBar: false };
  });
  const box = row.bar && boxOf(scale, row.bar);
  const bar: Piece[] = box
    ? [{ id: barLabelId, from: box.x, to: box.x + box.width, labels: [row.label], isBar: true }]
    : [];
  const pieces = [...bar, ...marks].sort((one, other) => one.from - other.from);

  const placed = new Map<string, PlacedLabel>();
  let takenTo = 0;
  for (const [index, piece] of pieces.entries()) {
    const others = pieces.filter((_other, at) => at !== index);
    // A mark on a bar's own end stands for it; its label is the one to show.
    const next = Math.min(scale.width, ...others.filter(({ to }) => to > piece.to).map(({ from }) => from));
    const before = Math.max(takenTo, ...others.filter(({ from }) => from < piece.from).map(({ to }) => to));
    const air = labelGap + (piece.isBar && row.isCritical ? pathRoom : 0);
    // Of several marks on one day the first takes the room; the others would write over it.
    const after = takenTo > piece.to ? 0 : next - piece.to - air;
    const label = fittingLabel(piece, { after, before: piece.from - before - air });
    if (label.side === 'after') takenTo = piece.to + air + widthOf(label.text);
    placed.set(piece.id, label);
  }
  return placed;
}

function fittingLabel({ labels, isBar }: Piece, room: { after: number; before: number }): PlacedLabel {
  for (const text of labels) {
    if (text === '') continue;
    if (widthOf(text) <= room.after) return { side: 'after', text };
    if (!isBar && widthOf(text) <= room.before) return { side: 'before', text };
  }
  return { side: 'hidden', text: '' };
}

export interface Away {
  side: 'left' | 'right';
  on: string;
}

/**
 * Where a row is of which nothing lies between two places. The row is named for its bar, so that is what it leads to;
 * only a row of single days leads to the nearest of them, and what is still to come goes first.
 */
export function awayFrom(row: GanttRow, scale: GanttScale, fromX: number, toX: number): Away | undefined {
  const placed = (span: GanttSpan) => ({ ...span, ...boxOf(scale, span) });
  const marks = row.marks.map(({ on }) => placed({ fromOn: on, toOn: on }));
  const bar = row.bar ? [placed(row.bar)] : [];
  if ([...bar, ...marks].some(({ x, width }) => x < toX && x + width > fromX)) return undefined;
  const places = bar.length > 0 ? bar : marks.sort((one, other) => one.x - other.x);
  const next = places.find(({ x }) => x >= toX);
  const last = places.at(-1);
  if (next) return { side: 'right', on: next.fromOn };
  return last && { side: 'left', on: last.toOn };
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
