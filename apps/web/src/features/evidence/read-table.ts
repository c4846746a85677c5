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

const separators = [',', ';', '\t'] as const;

/** The separator that the first line has most of; spreadsheets of many countries write semicolons. */
function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (separator: string) => line.split(separator).length;
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

const toCells = (values: readonly string[]): Cell[] => values.slice(0, columnsShown).map((text, id) => ({ id, text }));

/** Reads the first rows of a table written as text. A row that was cut off in the middle is left out. */
export async function readTable({ text, isWhole }: TextStart): Promise<TableStart> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  const complete = isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  const records: string[][] = parse(complete, {
    bom: true,
    delimiter: separatorOf(complete),
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
