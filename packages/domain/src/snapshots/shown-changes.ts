import { type ReadinessShares, roundedShares } from '../readiness/readiness.ts';
import { readinessStates } from '../readiness/states.ts';
import { apportioned, nearest } from './apportioned.ts';
import { type ChangeCause, changeCauses } from './change-cause.ts';
import { type ChangedRow, type Changes, sumOfMoved } from './changes.ts';

/** Percentage points of each part of the bar. */
export type Points = ReadinessShares;

interface ShownCause {
  cause: ChangeCause;
  /** So many requirements. */
  count: number;
  /** Whole points. With `rounding` those of all causes add up to the difference of what is shown. */
  points: Points;
  /** The same to the tenth, to which the rows add up. */
  exact: Points;
  /** Those that moved most first. */
  rows: { row: ChangedRow; points: Points }[];
}

export interface ShownChanges {
  /** In whole per cent, as the bar says them. */
  before: Points;
  after: Points;
  causes: ShownCause[];
  /** What only the rounding of the two bars moved; nearly always nothing. */
  rounding: Points;
}

const noPoints = (): Points => ({ proven: 0, claimed: 0, gap: 0, unknown: 0 });

const size = ({ moved }: ChangedRow): bigint =>
  readinessStates.reduce((sum, state) => sum + (moved[state] < 0n ? -moved[state] : moved[state]), 0n);

const bySize = (a: ChangedRow, b: ChangedRow) => {
  const [sizeOfA, sizeOfB] = [size(a), size(b)];
  return sizeOfA === sizeOfB ? 0 : sizeOfA > sizeOfB ? -1 : 1;
};

/**
 * Changes as they are shown, so that what stands on the page adds up: whole points of causes to the difference of the rounded
 * bars, tenths of rows to those of their cause. Each is the exact figure rounded up or down, by the largest remainder.
 */
export function shownChanges(
  { denominator, rows }: Changes,
  bars: { before: ReadinessShares; after: ReadinessShares },
): ShownChanges {
  const before = roundedShares(bars.before);
  const after = roundedShares(bars.after);
  const groups = changeCauses
    .map((cause) => ({ cause, rows: rows.filter((row) => row.cause === cause).toSorted(bySize) }))
    .filter((group) => group.rows.length > 0);
  const sums = groups.map((group) => sumOfMoved(group.rows.map(({ moved }) => moved)));

  const causes = groups.map((group) => ({
    cause: group.cause,
    count: new Set(group.rows.map(({ id }) => id)).size,
    points: noPoints(),
    ...tenthsOf(group.rows, denominator),
  }));
  const rounding = noPoints();
  for (const state of readinessStates) {
    const parts = sums.map((sum) => sum[state] * 100n);
    const { units, rest } = apportioned(parts, { denominator, total: after[state] - before[state] });
    rounding[state] = rest;
    causes.forEach(({ points }, place) => {
      points[state] = units[place] ?? 0;
    });
  }
  return { before, after, causes, rounding };
}

/** Of a cause and of its rows, to the tenth. */
function tenthsOf(rows: readonly ChangedRow[], denominator: bigint): Pick<ShownCause, 'exact' | 'rows'> {
  const exact = noPoints();
  const shown = rows.map((row) => ({ row, points: noPoints() }));
  for (const state of readinessStates) {
    const parts = rows.map(({ moved }) => moved[state] * 1000n);
    const total = nearest(
      parts.reduce((sum, part) => sum + part, 0n),
      denominator,
    );
    const { units } = apportioned(parts, { denominator, total });
    exact[state] = total / 10;
    shown.forEach(({ points }, place) => {
      points[state] = (units[place] ?? 0) / 10;
    });
  }
  return { exact, rows: shown };
}
