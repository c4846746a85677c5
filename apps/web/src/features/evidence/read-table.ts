import { delimitedText } from '@waymark/domain';
import type { TextStart } from './read-start.ts';

export const rowsShown = 200;
const columnsShown = 50;

interface Cell {
  id: number;
  text: string;
}

export interface TableStart {
  head: Cell[];
  rows: { id: number; cells: Cell[] }[];
  isCut: boolean;
}

const toCells = (values: readonly string[]): Cell[] => values.slice(0, columnsShown).map((text, id) => ({ id, text }));

/** Reads the first rows of a table written as text. A row that was cut off in the middle is left out. */
export async function readTable({ text, isWhole }: TextStart): Promise<TableStart> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  const { text: table, delimiter } = delimitedText(text);
  const complete = isWhole ? table : table.slice(0, table.lastIndexOf('\n') + 1);
  const records: string[][] = parse(complete, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    to: rowsShown + 2,
  });
  const [head = [], ...rows] = records;
  return {
    head: toCells(head),
    rows: rows.slice(0, rowsShown).map((row, id) => ({ id, cells: toCells(row) })),
    isCut: !isWhole || rows.length > rowsShown,
  };
}
