import type { ChangedRow, ChangeOfCause, ChangePoints } from '@waymark/contracts';
import { readinessStates, type ShownChanges } from '@waymark/domain';
import type { ItemTitle } from './kept-twice.ts';

type Cause = ShownChanges['causes'][number];
type Row = Cause['rows'][number];

/** A cause with the rows that are named of it. */
export function toCause(
  { named, rows, cause, count, points, exact }: Cause & { named: readonly Row[] },
  titles: ReadonlyMap<string, ItemTitle>,
): ChangeOfCause {
  const rest = rows.slice(named.length);
  return {
    ...{ cause, count, points, exact },
    rows: named.map((row) => toRow(row, titles)),
    more: rest.length > 0 ? { count: new Set(rest.map(({ row }) => row.id)).size, points: pointsOf(rest) } : null,
  };
}

function toRow({ row: { id, from, to }, points }: Row, titles: ReadonlyMap<string, ItemTitle>): ChangedRow {
  const { requirementId = '', title = '' } = titles.get(id) ?? {};
  return { gapItemId: id, requirementId, title, from, to, points };
}

/** Added in tenths, which are whole numbers. */
function pointsOf(rows: readonly Row[]): ChangePoints {
  const sum = { proven: 0, claimed: 0, gap: 0, unknown: 0 };
  for (const state of readinessStates) {
    sum[state] = rows.reduce((tenths, { points }) => tenths + Math.round(points[state] * 10), 0) / 10;
  }
  return sum;
}
