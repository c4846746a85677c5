import { type ReadinessShares, roundedShares } from '../readiness/readiness.ts';

/** How ready a programme was on a day, `YYYY-MM-DD`. */
export interface TrendPoint {
  on: string;
  definitionVersion: number;
  inScope: number;
  /** Per cent by weight; null where nothing was in scope. */
  shares: ReadinessShares | null;
}

/** A point with something in scope. */
export type MeasuredPoint = TrendPoint & { shares: ReadinessShares };

const isMeasured = (point: TrendPoint): point is MeasuredPoint => point.shares !== null;

/**
 * Points by time, parted where the definition of readiness changes and where nothing was in scope: no line is drawn
 * between figures that cannot be compared. Each line has at least one point.
 */
export function trendLines(points: readonly TrendPoint[]): MeasuredPoint[][] {
  const lines: MeasuredPoint[][] = [];
  let before: TrendPoint | undefined;
  for (const point of points) {
    const goesOn = before?.shares && before.definitionVersion === point.definitionVersion;
    before = point;
    if (!isMeasured(point)) continue;
    const line = goesOn ? lines.at(-1) : undefined;
    if (line) line.push(point);
    else lines.push([point]);
  }
  return lines;
}

/** Where more or less came into scope than at the point before: on which of the days, and by how many requirements. */
export function scopeChanges(points: readonly TrendPoint[]): { on: string; by: number }[] {
  return points.flatMap(({ on, inScope }, place) => {
    const by = inScope - (points[place - 1]?.inScope ?? inScope);
    return by === 0 ? [] : [{ on, by }];
  });
}

/**
 * By how many points the per cent proven has changed since the last point before `now`, as both are shown (whole per cents);
 * null where there is none, or none that can be compared.
 */
export function provenSince(points: readonly TrendPoint[], now: TrendPoint): { on: string; by: number } | null {
  const before = points.findLast(({ on }) => on < now.on);
  if (!before?.shares || !now.shares || before.definitionVersion !== now.definitionVersion) return null;
  return { on: before.on, by: roundedShares(now.shares).proven - roundedShares(before.shares).proven };
}
