import { type ReadinessShares, type ReadinessState, readinessStates } from '@waymark/domain';

export interface BarPart {
  state: ReadinessState;
  x: number;
  width: number;
}

export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const gapBetween = 2;
const smallestPart = 7;

/** Where the four parts of the bar lie; a part above zero is never too small to be seen. */
export function barParts(shares: ReadinessShares, width: number): BarPart[] {
  const shown = readinessStates.filter((state) => shares[state] > 0);
  const free = width - gapBetween * Math.max(0, shown.length - 1);
  const wished = shown.map((state) => Math.max(smallestPart, (shares[state] / 100) * free));
  // What small parts were given more is taken from those that can spare it.
  const excess = wished.reduce((sum, part) => sum + part, 0) - free;
  const spare = wished.reduce((sum, part) => sum + (part - smallestPart), 0);
  let x = 0;
  return shown.map((state, index) => {
    const wish = wished[index] ?? 0;
    const part = { state, x, width: spare > 0 ? wish - (excess * (wish - smallestPart)) / spare : wish };
    x += part.width + gapBetween;
    return part;
  });
}

/** What the words of a range need, in points. */
export const rangeRoom = 70;

/** Where the words of a range have room: after its bracket, before it, or below it where that takes the whole axis. */
export function rangePlace({ x1, x2 }: { x1: number; x2: number }, width: number): 'after' | 'before' | 'below' {
  if (width - x2 >= rangeRoom) return 'after';
  return x1 >= rangeRoom ? 'before' : 'below';
}

/** Diagonal lines that fill a box from `x` on, cut at its edges. */
export function hatchLines(x: number, width: number, height: number): Line[] {
  const step = 4;
  const lines: Line[] = [];
  for (let foot = x - height + step / 2; foot < x + width; foot += step) {
    const fromX = Math.max(x, foot);
    const toX = Math.min(x + width, foot + height);
    lines.push({ x1: fromX, y1: height - (fromX - foot), x2: toX, y2: height - (toX - foot) });
  }
  return lines;
}

/** The middles of dots that fill a box from `x` on. */
export function dotPoints(x: number, width: number, height: number): { x: number; y: number }[] {
  const step = 3.6;
  const columns = Math.max(1, Math.floor((width - 2) / step));
  const rows = Math.max(1, Math.floor((height - 1) / step));
  const [left, top] = [x + (width - (columns - 1) * step) / 2, (height - (rows - 1) * step) / 2];
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: left + (index % columns) * step,
    y: top + Math.floor(index / columns) * step,
  }));
}
