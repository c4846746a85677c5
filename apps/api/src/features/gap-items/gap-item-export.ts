import { PassThrough, type Readable } from 'node:stream';
import type { GapItem } from '@waymark/contracts';
import { dayIn } from '@waymark/domain';
import { type Cell, csvOf } from '../../common/csv.ts';
import type { ExportWords } from './export-words.ts';
import type { DetailRow } from './gap-item.mapper.ts';

export interface Exported {
  item: GapItem;
  row: DetailRow;
  ownerEmail: string | null;
  reviewerEmail: string | null;
  /** Where the organisation is: says on which day something was. */
  timeZone: string;
}

const dayOf = (instant: Date | null, timeZone: string) =>
  instant && dayIn(timeZone, Temporal.Instant.fromEpochMilliseconds(instant.getTime())).toString();

/** Every column of a gap item, in the order of the panel. */
const columns: readonly {
  key: keyof ExportWords['columns'];
  width: number;
  value: (exported: Exported, words: ExportWords) => Cell;
}[] = [
  { key: 'requirement', width: 14, value: ({ item }) => item.requirementId },
  { key: 'title', width: 40, value: ({ item }) => item.title },
  { key: 'group', width: 28, value: ({ item }) => item.groupTitle },
  { key: 'isMandatory', width: 13, value: ({ item }, words) => yesOrNo(item.isMandatory, words) },
  { key: 'conformity', width: 16, value: ({ item }, words) => words.conformity[item.conformity] },
  { key: 'state', width: 12, value: ({ item }, words) => words.state[item.state ?? 'excluded'] },
  { key: 'findingAsIs', width: 50, value: ({ row }) => row.findingAsIs },
  { key: 'targetToBe', width: 50, value: ({ row }) => row.targetToBe },
  { key: 'justification', width: 40, value: ({ row }) => row.justification },
  { key: 'isHighRisk', width: 13, value: ({ item }, words) => yesOrNo(item.isHighRisk, words) },
  { key: 'owner', width: 22, value: ({ item }) => item.owner?.name ?? null },
  { key: 'ownerId', width: 32, value: ({ ownerEmail }) => ownerEmail },
  { key: 'reviewer', width: 22, value: ({ item }) => item.reviewer?.name ?? null },
  { key: 'reviewerId', width: 28, value: ({ reviewerEmail }) => reviewerEmail },
  { key: 'dueOn', width: 12, value: ({ item }) => item.dueOn },
  { key: 'isOverdue', width: 10, value: ({ item }, words) => yesOrNo(item.isOverdue, words) },
  { key: 'closeByStageId', width: 28, value: ({ item }) => item.closeByStage?.name ?? null },
  { key: 'effortHours', width: 18, value: ({ row }) => row.effortHours },
  { key: 'evidenceRequired', width: 16, value: ({ item }) => item.evidence.required },
  { key: 'linked', width: 19, value: ({ item }) => item.evidence.linked },
  { key: 'accepted', width: 19, value: ({ item }) => item.evidence.accepted },
  { key: 'toReview', width: 18, value: ({ item }) => item.evidence.toReview },
  { key: 'openTasks', width: 15, value: ({ item }) => item.openTasks },
  { key: 'assessedOn', width: 14, value: ({ row, timeZone }) => dayOf(row.assessedAt, timeZone) },
  { key: 'assessedBy', width: 22, value: ({ row }) => row.assessedByName },
  { key: 'acceptedOn', width: 14, value: ({ row, timeZone }) => dayOf(row.acceptedAt, timeZone) },
  { key: 'acceptedBy', width: 22, value: ({ row }) => row.acceptedByName },
];

const yesOrNo = (value: boolean, { yes, no }: ExportWords) => (value ? yes : no);

/** Comma-separated values, one line for each item. */
export const gapItemsAsCsv = (exported: readonly Exported[], words: ExportWords): Readable =>
  csvOf(
    columns.map(({ key }) => words.columns[key]),
    exported.map((one) => columns.map(({ value }) => value(one, words))),
  );

/** A workbook says `_x000D_` for what XML cannot hold; the sign that begins it is said the same way where it was typed. */
const inWorkbook = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_') : cell;

/** A workbook, written row by row while it is sent. Its text cells are text, whatever they begin with. */
export function gapItemsAsWorkbook(exported: readonly Exported[], words: ExportWords): Readable {
  const stream = new PassThrough();
  const write = async () => {
    // Loaded when it is first asked for: the start need not wait for it.
    const { default: ExcelJS } = await import('exceljs');
    // Strings that stand in their cells are written as results of formulas, which readers unescape twice.
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
    const sheet = workbook.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ key, width }) => ({ header: words.columns[key], width }));
    sheet.getRow(1).font = { bold: true };
    for (const one of exported) {
      sheet.addRow(columns.map(({ value }) => inWorkbook(value(one, words)))).commit();
    }
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error: Error) => stream.destroy(error));
  return stream;
}
