import { DomainError, decodeText, delimitedText, foreignFileLimits } from '@waymark/domain';
import { CsvError, parse } from 'csv-parse/sync';
import type { ForeignCell, ForeignRow } from './foreign-table.ts';
import type { LimitedSheets } from './limited-sheets.ts';

/** Reads a table written as text, whatever its encoding and whatever parts its cells. */
export function readDelimited(bytes: Uint8Array, sheets: LimitedSheets): void {
  const { text, delimiter } = delimitedText(decodeText(bytes));
  if (text.includes('\0')) throw new DomainError('import.unreadable');
  sheets.add('', rowsOf(text, delimiter));
}

function* rowsOf(text: string, delimiter: string): Generator<ForeignRow> {
  for (const [index, record] of recordsOf(text, delimiter).entries()) {
    yield { line: index + 1, cells: record.map(toCell) };
  }
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      // One more than there may be is enough to refuse them, empty lines between them included.
      to: foreignFileLimits.rows * 20,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw new DomainError('import.quote_open', { line: lineOf(error) });
    throw new DomainError('import.unreadable');
  }
}

/** The record that does not end, as the spreadsheet counts. */
const lineOf = (error: CsvError) => Number(error.records ?? 0) + 1;

/** What spreadsheets write for a formula that failed, in the languages and programs whose words are known. */
const errorWords =
  /^(#(N\/A|NV|REF!|BEZUG!|NAME\?|VALUE!|WERT!|DIV\/0!|NULL!|NUM!|ZAHL!|SPILL!|ÜBERLAUF!|CALC!|KALK!|FIELD!|FELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA|BUSY!|EXTERNAL!|PYTHON!)|Err:5\d\d)$/;

function toCell(text: string): ForeignCell {
  if (text === '') return null;
  return errorWords.test(text.trim()) ? { broken: 'error', text: text.trim() } : text;
}
