import { createHash } from 'node:crypto';
import {
  type GapItemChange,
  type ImportError,
  type ImportField,
  type ImportPreview,
  importFields,
} from '@waymark/contracts';
import type { ForeignRow } from '../../../common/foreign-file/foreign-table.ts';
import type { LockedGapItem } from '../locked-gap-items.ts';
import { RequirementFinder, type Requirements } from './find-requirement.ts';
import { columnsOf, type ImportColumns } from './import-columns.ts';
import type { Questions } from './questions.ts';
import { type Lookups, shownText } from './read-cell.ts';
import type { ImportedTable } from './read-table.ts';
import { type RowChange, RowReader } from './row-change.ts';

/** What a table leads to, item by item. */
export interface ImportPlan {
  preview: ImportPreview;
  changes: PlannedChange[];
}
interface PlannedChange extends RowChange {
  line: number;
  item: LockedGapItem;
}

/** Compares a table with the items as they are. Throws `import.column_missing`. */
export function importPlan(
  table: ImportedTable,
  requirements: Requirements<LockedGapItem>,
  lookups: Lookups,
  questions: Questions,
): ImportPlan {
  const columns = columnsOf(table, requirements, questions);
  const reader = new RowReader(columns, table, lookups, questions);
  const errors: ImportError[] = [];
  const changes: PlannedChange[] = [];
  let unchanged = 0;
  for (const { row, item, code } of rowsOf(table, columns, requirements)) {
    if (!item) {
      const value = shownText(row.cells[columns.key.index] ?? null).slice(0, 200);
      errors.push({ line: row.line, requirementId: null, column: columns.key.heading, code, value });
      continue;
    }
    const outcome = reader.read(row, item);
    if ('wrong' in outcome) errors.push(...outcome.wrong);
    else if (Object.keys(outcome.change).length > 0) changes.push({ line: row.line, item, ...outcome });
    else unchanged += 1;
  }
  const preview = {
    fingerprint: fingerprintOf(changes, errors),
    isApplied: false,
    rows: table.rows.length,
    unchanged,
    usedColumns: [columns.key, ...columns.fields].map(({ heading }) => heading),
    ignoredColumns: [...columns.ignored],
    questions: questions.list(),
    people: lookups.people.filter(({ isChoosable }) => isChoosable).map(({ userId, name }) => ({ id: userId, name })),
    changes: changes.map((change) => shown(change, lookups)),
    errors,
  };
  return { preview, changes };
}

type PlannedRow =
  | { row: ForeignRow; item: LockedGapItem; code: undefined }
  | { row: ForeignRow; item: undefined; code: ImportError['code'] };

/** Each row with its item, or why it has none. Headings of groups and notes between the rows say nothing of any item. */
function* rowsOf(
  { rows }: ImportedTable,
  { key, fields, applicability, titleIndex }: ImportColumns,
  requirements: Requirements<LockedGapItem>,
): Generator<PlannedRow> {
  const column = rows.map(({ cells }) => cells[key.index] ?? null);
  const finder = new RequirementFinder(requirements, column, !key.isUsual);
  const said = [...fields, ...(applicability ? [applicability] : [])].map(({ index }) => index);
  const seen = new Set<string>();
  for (const row of rows) {
    const cell = row.cells[key.index] ?? null;
    const found = finder.find({ cell, title: shownText(row.cells[titleIndex] ?? null) });
    if ('item' in found) {
      const isTwice = seen.has(found.item.id);
      seen.add(found.item.id);
      yield isTwice ? { row, item: undefined, code: 'requirement_twice' } : { row, item: found.item, code: undefined };
    } else if (said.some((index) => (row.cells[index] ?? null) !== null)) {
      yield { row, item: undefined, code: found.code };
    }
  }
}

function fingerprintOf(
  changes: readonly { item: LockedGapItem; change: GapItemChange }[],
  errors: readonly ImportError[],
) {
  const seen = changes.map(({ item, change }) => [item.id, item.version, change]);
  return createHash('sha256')
    .update(JSON.stringify([seen, errors]))
    .digest('base64url');
}

function shown({ line, item, change, changed }: PlannedChange, lookups: Lookups) {
  const say = (field: ImportField, value: string | number | boolean | null) => {
    if (field === 'closeByStageId') return lookups.stages.find(({ id }) => id === value)?.name ?? null;
    if (field !== 'ownerId' && field !== 'reviewerId') return value;
    return lookups.people.find(({ userId }) => userId === value)?.name ?? null;
  };
  return {
    line,
    gapItemId: item.id,
    requirementId: item.requirementId,
    title: item.title,
    fields: importFields
      .filter((field) => field in change)
      .map((field) => ({ field, before: say(field, item[field]), after: say(field, changed.after[field]) })),
    withdrawsAcceptance: changed.withdrawsAcceptance,
  };
}
