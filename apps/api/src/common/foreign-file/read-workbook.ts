import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { DomainError, foreignFileLimits } from '@waymark/domain';
import type { ForeignCell, ForeignRow } from './foreign-table.ts';
import type { LimitedSheets } from './limited-sheets.ts';

/** Cells only: neither styles, HTML, macros nor links. Stubs tell a formula without a value from an empty cell. */
const options = {
  type: 'buffer',
  dense: true,
  sheetStubs: true,
  cellDates: true,
  UTC: true,
  cellHTML: false,
  cellStyles: false,
  bookVBA: false,
  bookFiles: false,
  bookDeps: false,
} as const;

/** Reads the cells of each sheet that people can see. */
export function readWorkbook(bytes: Uint8Array, sheets: LimitedSheets): void {
  const most = foreignFileLimits.sheets;
  if (parsed(bytes, { ...options, bookSheets: true }).SheetNames.length > most) {
    throw new DomainError('import.too_many_sheets', { most });
  }
  const { SheetNames, Sheets, Workbook } = parsed(bytes, options);
  for (const [index, name] of SheetNames.entries()) {
    const sheet = Sheets[name];
    if (sheet && !Workbook?.Sheets?.[index]?.Hidden) sheets.add(name, rowsOf(sheet));
  }
}

function parsed(bytes: Uint8Array, how: Parameters<typeof read>[1]): WorkBook {
  try {
    return read(bytes, how);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new DomainError(isLocked ? 'import.password' : 'import.damaged');
  }
}

/** Only the rows and cells that are there: one in the last corner of a sheet has a million empty ones before it. */
function* rowsOf(sheet: WorkSheet): Generator<ForeignRow> {
  const data: CellObject[][] = sheet['!data'] ?? [];
  for (const index of Object.keys(data)) {
    const row = data[Number(index)] ?? [];
    const cells: ForeignCell[] = [];
    for (const column of Object.keys(row)) cells[Number(column)] = toCell(row[Number(column)]);
    yield { line: Number(index) + 1, cells: Array.from(cells, (cell) => cell ?? null) };
  }
}

function toCell(cell: CellObject | undefined): ForeignCell {
  if (!cell) return null;
  if (cell.t === 'e') return { broken: 'error', text: cell.w ?? String(cell.v) };
  if (cell.t === 'z') return cell.f === undefined ? null : { broken: 'formula', text: `=${cell.f}`.slice(0, 200) };
  if (cell.v === undefined) return null;
  if (cell.v instanceof Date) return toDay(cell.v, cell.w ?? '');
  if (cell.v !== '') return cell.v;
  return cell.f === undefined ? null : { broken: 'blank_formula', text: `=${cell.f}`.slice(0, 200) };
}

/** Spreadsheets keep a day as midnight; with the option `UTC` it is that of UTC. */
function toDay(date: Date, shown: string): ForeignCell {
  if (Number.isNaN(date.getTime())) return { broken: 'error', text: shown };
  return { day: date.toISOString().slice(0, 10), hasYear: /\d{4}|\d+\D+\d+\D+\d+/.test(shown) };
}
