import { DomainError } from '@waymark/domain';
import { parse } from 'csv-parse/sync';

export type TableCell = string | number | boolean | Date | null;
export interface TableRow {
  /** As the spreadsheet counts, with the headings in line 1. */
  line: number;
  cells: readonly TableCell[];
}
export interface ImportedTable {
  headings: readonly string[];
  rows: readonly TableRow[];
}

/** More rows than any programme has requirements. */
const mostRows = 5000;
/** What a workbook may take when it is unpacked; one of the largest programme takes a tenth. */
const mostUnpackedBytes = 64 * 1024 * 1024;

/** Reads CSV (comma, semicolon or tab; UTF-8 or Windows-1252, as spreadsheets write it) or the first sheet of an XLSX. */
export async function readTable(bytes: Buffer): Promise<ImportedTable> {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
  const [head, ...rows] = isZip ? await readWorkbook(bytes) : readCsv(bytes);
  if (!head) throw new DomainError('import.column_missing');
  if (rows.length > mostRows) throw new DomainError('import.too_many_rows', { most: mostRows });
  const headings = head.cells.map((cell) => (cell === null ? '' : String(cell).trim()));
  return { headings, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null && cell !== '')) };
}

function readCsv(bytes: Buffer): TableRow[] {
  const text = textOf(bytes);
  if (text.includes('\0')) throw new DomainError('import.unreadable');
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => firstLine.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostRows + 2,
    });
    return records.map((record, index) => ({ line: index + 1, cells: record.map(withoutApostrophe) }));
  } catch {
    throw new DomainError('import.unreadable');
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** An export puts an apostrophe before what a spreadsheet would take for a formula. */
const withoutApostrophe = (text: string) => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

async function readWorkbook(bytes: Buffer): Promise<TableRow[]> {
  if (unpackedBytes(bytes) > mostUnpackedBytes) throw new DomainError('import.too_many_rows', { most: mostRows });
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    throw new DomainError('import.unreadable');
  }
  const sheet = workbook.worksheets[0];
  const rows: TableRow[] = [];
  sheet?.eachRow((row, line) => {
    const values = Array.isArray(row.values) ? row.values.slice(1) : [];
    rows.push({ line, cells: Array.from(values, cellValue) });
  });
  return rows;
}

/** A cell as a plain value: the result of a formula, the words of formatted text or of a link. */
function cellValue(value: unknown): TableCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  if (typeof value !== 'object' || value === null) return null;
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((part: unknown) => textPart(part)).join('');
  }
  if ('result' in value) return cellValue(value.result);
  return 'text' in value ? cellValue(value.text) : null;
}

const textPart = (part: unknown) =>
  typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : '';

/** What the table of contents of a zip says that its files take: a small file must not fill the memory. */
function unpackedBytes(zip: Buffer): number {
  const mark = Buffer.from('PK\u0001\u0002');
  let sum = 0;
  for (let at = zip.indexOf(mark); at !== -1 && at + 28 <= zip.length; at = zip.indexOf(mark, at + 4)) {
    sum += zip.readUInt32LE(at + 24);
  }
  return sum;
}
