import { DomainError } from '@waymark/domain';
import type { ForeignCell, ForeignRow, ForeignSheet } from '../../../common/foreign-file/foreign-table.ts';
import { headingMeaning } from './headings.ts';

export interface ImportedTable {
  headings: readonly string[];
  rows: readonly ForeignRow[];
}

/** Titles, dates and legends stand above a table; more than so many rows of them are none. */
const mostRowsAbove = 40;

/**
 * The table of a file: below the row that has most headings that are known, on whichever sheet it stands. Throws
 * `import.empty_table`, `import.column_missing` and `import.only_headings`.
 */
export function tableOf(sheets: readonly ForeignSheet[]): ImportedTable {
  const first = sheets.find(({ rows }) => rows.length > 0)?.rows[0];
  if (!first) throw new DomainError('import.empty_table');
  const best = sheets
    .flatMap(({ rows }) => rows.slice(0, mostRowsAbove).map((row, index) => ({ rows, index, score: scoreOf(row) })))
    .reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score === 0) throw new DomainError('import.column_missing', { headings: headingsOf(first).slice(0, 50) });
  const rows = best.rows.slice(best.index + 1);
  if (rows.length === 0) throw new DomainError('import.only_headings');
  return { headings: headingsOf(best.rows[best.index] ?? first), rows };
}

/** How many things the row has headings for; none where the requirement, or everything else, is missing. */
function scoreOf({ cells }: ForeignRow): number {
  const targets = new Set(
    cells.flatMap((cell) => (typeof cell === 'string' ? (headingMeaning(cell)?.target ?? []) : [])),
  );
  return targets.has('requirement') && targets.size > 1 ? targets.size : 0;
}

const headingsOf = ({ cells }: ForeignRow) => cells.map((cell) => shownCell(cell).slice(0, 200));

/** A cell as people read it. */
export function shownCell(cell: ForeignCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell).trim();
  return 'day' in cell ? cell.day : cell.text;
}
