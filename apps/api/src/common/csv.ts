import { Readable } from 'node:stream';
import { guarded } from './foreign-file/formula-guard.ts';

export type Cell = string | number | null;

const textOf = (cell: Cell) => (typeof cell === 'string' ? guarded(cell) : String(cell ?? ''));

export function csvLine(cells: readonly Cell[]): string {
  const quoted = cells.map((cell) => {
    const text = textOf(cell);
    return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}

/** Comma-separated values in UTF-8, with the mark by which spreadsheets know it. */
export function csvOf(headers: readonly string[], rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>) {
  const lines = async function* () {
    yield `\uFEFF${csvLine(headers)}`;
    for await (const row of rows) yield csvLine(row);
  };
  return Readable.from(lines());
}
