/** A mark on a line of time with the room its name takes, both in parts of the line from 0 to 1. */
export interface MarkLabel {
  at: number;
  width: number;
}

export interface LabelPlace {
  /** Whether the name begins at its mark or ends there. */
  side: 'after' | 'before';
  /** How many rows of names stand between it and the line. */
  row: number;
}

/** No name takes more than half of the line, so that it always fits on one side of its mark. */
export const widestLabel = 0.5;

interface Placed extends LabelPlace {
  at: number;
  from: number;
  to: number;
}

const spanOf = ({ at, width }: MarkLabel, side: LabelPlace['side']) =>
  side === 'after' ? { from: at, to: at + width } : { from: at - width, to: at };

const isInside = (at: number, { from, to }: Pick<Placed, 'from' | 'to'>) => at > from && at < to;
const overlap = (a: Placed, b: Placed) => a.from < b.to && b.from < a.to;

/**
 * On which side of its mark each name stands: after it where there is room. Where it and one that ends at its mark would each run over
 * the other's mark, it ends at its own too, if it can: or their leaders would cross the names.
 */
function sided(labels: readonly MarkLabel[]): Placed[] {
  const placed: Placed[] = [];
  for (const label of labels.toSorted((a, b) => b.at - a.at)) {
    const after = spanOf(label, 'after');
    const isCrossed = placed.some(
      (other) => other.side === 'before' && isInside(other.at, after) && isInside(label.at, other),
    );
    const isAfter = after.to <= 1 && !(isCrossed && label.at >= label.width);
    const side = isAfter ? 'after' : 'before';
    placed.push({ at: label.at, side, row: 0, ...(isAfter ? after : spanOf(label, 'before')) });
  }
  return placed;
}

/** A name that stands over the mark of another has to be further away than the other's, or that one's leader would cross it. */
const goesFirst = (one: Placed, other: Placed) => isInside(one.at, other) && !isInside(other.at, one);

/** The nearest row below all that have to be nearer, in which nothing is overlapped. */
function rowOf(label: Placed, done: readonly Placed[]): number {
  const least = done.filter((other) => goesFirst(other, label)).map(({ row }) => row + 1);
  let row = Math.max(0, ...least);
  while (done.some((other) => other.row === row && overlap(other, label))) row += 1;
  return row;
}

/**
 * Places for the names of marks, in the order given, such that no name overlaps another and none leaves the line, and as far as
 * there is room for it no leader from a mark to its name goes behind another name. Marks stand on days of their own.
 */
export function labelPlaces(labels: readonly MarkLabel[]): LabelPlace[] {
  const waiting = new Set(sided(labels));
  const done: Placed[] = [];
  while (waiting.size > 0) {
    const all = [...waiting];
    const next = all.find((one) => !all.some((other) => other !== one && goesFirst(other, one))) ?? all[0];
    if (!next) break;
    waiting.delete(next);
    done.push({ ...next, row: rowOf(next, done) });
  }
  return labels.map(({ at }) => {
    const { side, row } = done.find((place) => place.at === at) ?? { side: 'after' as const, row: 0 };
    return { side, row };
  });
}
