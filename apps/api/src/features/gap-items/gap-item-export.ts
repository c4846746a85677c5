import { PassThrough, Readable } from 'node:stream';
import { type GapItem, importColumns } from '@waymark/contracts';
import { dayIn } from '@waymark/domain';
import { guarded } from '../../common/foreign-file/formula-guard.ts';
import type { DetailRow } from './gap-item.mapper.ts';

export interface Exported {
  item: GapItem;
  row: DetailRow;
  ownerEmail: string | null;
  reviewerEmail: string | null;
  /** Where the organisation is: says on which day something was. */
  timeZone: string;
}
type Cell = string | number | null;

const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');
const dayOf = (instant: Date | null, timeZone: string) =>
  instant && dayIn(timeZone, Temporal.Instant.fromEpochMilliseconds(instant.getTime())).toString();

/** The column by which an import finds the item. */
export const keyColumn = 'Requirement';

/** Every column of a gap item, in the order of the panel. */
const columns: readonly { header: string; width: number; value: (exported: Exported) => Cell }[] = [
  { header: keyColumn, width: 14, value: ({ item }) => item.requirementId },
  { header: 'Title', width: 40, value: ({ item }) => item.title },
  { header: 'Group', width: 28, value: ({ item }) => item.groupTitle },
  { header: 'Mandatory', width: 11, value: ({ item }) => yesOrNo(item.isMandatory) },
  { header: importColumns.conformity, width: 14, value: ({ item }) => item.conformity },
  { header: 'State', width: 10, value: ({ item }) => item.state ?? 'excluded' },
  { header: importColumns.findingAsIs, width: 50, value: ({ row }) => row.findingAsIs },
  { header: importColumns.targetToBe, width: 50, value: ({ row }) => row.targetToBe },
  { header: importColumns.justification, width: 40, value: ({ row }) => row.justification },
  { header: importColumns.isHighRisk, width: 10, value: ({ item }) => yesOrNo(item.isHighRisk) },
  { header: 'Owner', width: 22, value: ({ item }) => item.owner?.name ?? null },
  { header: importColumns.ownerId, width: 28, value: ({ ownerEmail }) => ownerEmail },
  { header: 'Reviewer', width: 22, value: ({ item }) => item.reviewer?.name ?? null },
  { header: importColumns.reviewerId, width: 28, value: ({ reviewerEmail }) => reviewerEmail },
  { header: importColumns.dueOn, width: 12, value: ({ item }) => item.dueOn },
  { header: 'Overdue', width: 10, value: ({ item }) => yesOrNo(item.isOverdue) },
  { header: importColumns.closeByStageId, width: 28, value: ({ item }) => item.closeByStage?.name ?? null },
  { header: importColumns.effortHours, width: 14, value: ({ row }) => row.effortHours },
  { header: importColumns.evidenceRequired, width: 16, value: ({ item }) => item.evidence.required },
  { header: 'Evidence linked', width: 15, value: ({ item }) => item.evidence.linked },
  { header: 'Evidence accepted', width: 17, value: ({ item }) => item.evidence.accepted },
  { header: 'Evidence to review', width: 17, value: ({ item }) => item.evidence.toReview },
  { header: 'Open tasks', width: 11, value: ({ item }) => item.openTasks },
  { header: 'Said to be done on', width: 17, value: ({ row, timeZone }) => dayOf(row.claimedAt, timeZone) },
  { header: 'Said to be done by', width: 22, value: ({ row }) => row.claimedByName },
  { header: 'Accepted on', width: 12, value: ({ row, timeZone }) => dayOf(row.acceptedAt, timeZone) },
  { header: 'Accepted by', width: 22, value: ({ row }) => row.acceptedByName },
];

const textOf = (cell: Cell) => (typeof cell === 'string' ? guarded(cell) : String(cell ?? ''));

function csvLine(cells: readonly Cell[]): string {
  const quoted = cells.map((cell) => {
    const text = textOf(cell);
    return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}

/** Comma-separated values in UTF-8, with the mark by which spreadsheets know it. */
export function gapItemsAsCsv(exported: readonly Exported[]): Readable {
  const lines = function* () {
    yield `\uFEFF${csvLine(columns.map(({ header }) => header))}`;
    for (const one of exported) yield csvLine(columns.map(({ value }) => value(one)));
  };
  return Readable.from(lines());
}

/** A workbook, written row by row while it is sent. Its text cells are text, whatever they begin with. */
export function gapItemsAsWorkbook(exported: readonly Exported[]): Readable {
  const stream = new PassThrough();
  const write = async () => {
    // Loaded when it is first asked for: the start need not wait for it.
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    const sheet = workbook.addWorksheet('Gap analysis', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ header, width }) => ({ header, width }));
    sheet.getRow(1).font = { bold: true };
    for (const one of exported) sheet.addRow(columns.map(({ value }) => value(one))).commit();
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error: Error) => stream.destroy(error));
  return stream;
}
