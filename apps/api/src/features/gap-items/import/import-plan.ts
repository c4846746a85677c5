import { createHash } from 'node:crypto';
import {
  type GapItemChange,
  type ImportError,
  type ImportField,
  type ImportPreview,
  importColumns,
  importFields,
} from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { type ChangedGapItem, changedGapItem } from '../gap-item-change.ts';
import { keyColumn } from '../gap-item-export.ts';
import type { LockedGapItem } from '../locked-gap-items.ts';
import { type Lookups, readCell, shownText } from './read-cell.ts';
import type { ImportedTable, TableRow } from './read-table.ts';

/** What a table leads to, item by item. */
export interface ImportPlan {
  preview: ImportPreview;
  changes: { item: LockedGapItem; change: GapItemChange; changed: ChangedGapItem }[];
}

interface Column {
  index: number;
  field: ImportField;
}

/** Compares a table with the items as they are. Throws `import.column_missing`. */
export function importPlan(table: ImportedTable, items: readonly LockedGapItem[], lookups: Lookups): ImportPlan {
  const { key, columns, ignored } = columnsOf(table.headings);
  const byRequirement = new Map(items.map((item) => [item.requirementId.toLowerCase(), item]));
  const seen = new Set<string>();
  const errors: ImportError[] = [];
  const changes: (ImportPlan['changes'][number] & { line: number })[] = [];
  for (const row of table.rows) {
    const requirementId = shownText(row.cells[key] ?? null);
    const item = byRequirement.get(requirementId.toLowerCase());
    const code = codeOfKey(requirementId, item, seen);
    if (code || !item) {
      errors.push({
        line: row.line,
        requirementId: null,
        column: keyColumn,
        code: code ?? 'requirement_unknown',
        value: requirementId,
      });
      continue;
    }
    seen.add(item.id);
    const { change, wrong } = changeOfRow(row, item, columns, lookups);
    const outcome = wrong.length === 0 ? outcomeOf(item, change, row.line) : undefined;
    errors.push(...wrong, ...(outcome?.error ? [outcome.error] : []));
    if (outcome?.changed && Object.keys(change).length > 0) {
      changes.push({ line: row.line, item, change, changed: outcome.changed });
    }
  }
  const used = columns.map(({ field }) => importColumns[field]);
  const preview = {
    fingerprint: fingerprintOf(changes, errors),
    isApplied: false,
    rows: table.rows.length,
    unchanged: seen.size - changes.length - new Set(errors.flatMap(({ requirementId }) => requirementId ?? [])).size,
    usedColumns: [keyColumn, ...used],
    ignoredColumns: ignored,
    changes: changes.map((change) => shown(change, lookups)),
    errors,
  };
  return { preview, changes };
}

function columnsOf(headings: readonly string[]) {
  const find = (heading: string) => headings.findIndex((one) => one.toLowerCase() === heading.toLowerCase());
  const key = find(keyColumn);
  const columns = importFields.flatMap((field): Column[] => {
    const index = find(importColumns[field]);
    return index === -1 ? [] : [{ index, field }];
  });
  if (key === -1 || columns.length === 0)
    throw new DomainError('import.column_missing', { headings: headings.slice(0, 50) });
  const taken = new Set([key, ...columns.map(({ index }) => index)]);
  return { key, columns, ignored: headings.filter((heading, index) => heading !== '' && !taken.has(index)) };
}

function codeOfKey(requirementId: string, item: LockedGapItem | undefined, seen: ReadonlySet<string>) {
  if (requirementId === '') return 'requirement_missing';
  if (!item) return 'requirement_unknown';
  return seen.has(item.id) ? 'requirement_twice' : undefined;
}

/** Only what differs from the item as it is: an export that comes back unchanged changes nothing. */
function changeOfRow({ line, cells }: TableRow, item: LockedGapItem, columns: readonly Column[], lookups: Lookups) {
  const wrong: ImportError[] = [];
  const change: GapItemChange = {};
  for (const { index, field } of columns) {
    const cell = cells[index] ?? null;
    const read = readCell(field, cell, lookups);
    const value = 'change' in read ? read.change[field] : undefined;
    if ('code' in read && isAsItWas(field, shownText(cell), item)) continue;
    const code = 'code' in read ? read.code : isForbidden(field, value, item, lookups) ? 'member_unknown' : undefined;
    if (code) {
      wrong.push({
        line,
        requirementId: item.requirementId,
        column: importColumns[field],
        code,
        value: shownText(cell).slice(0, 200),
      });
    } else if ('change' in read && !isSame(value, item[field])) {
      Object.assign(change, read.change);
    }
  }
  return { change, wrong };
}

/** An empty cell for a value that is empty already. */
const isAsItWas = (field: ImportField, text: string, item: LockedGapItem) => text === '' && (item[field] ?? '') === '';

const isSame = (after: unknown, before: unknown) =>
  typeof after === 'string' && typeof before === 'string'
    ? after === before.replaceAll(/\r\n?/g, '\n').trim()
    : after === before;

/** Who left, or may not read gaps, keeps what they have, and is given nothing new. */
function isForbidden(field: ImportField, value: unknown, item: LockedGapItem, { people }: Lookups): boolean {
  if ((field !== 'ownerId' && field !== 'reviewerId') || value === null || value === item[field]) return false;
  return !people.some(({ userId, isChoosable }) => userId === value && isChoosable);
}

const refusals: Readonly<Record<string, ImportError['code'] | undefined>> = {
  'gap.not_excludable': 'not_excludable',
  'gap.justification_required': 'justification_required',
};

function outcomeOf(item: LockedGapItem, change: GapItemChange, line: number) {
  try {
    return { changed: changedGapItem(item, change) };
  } catch (error) {
    const code = error instanceof DomainError ? refusals[error.code] : undefined;
    if (!code) throw error;
    const column = code === 'not_excludable' ? importColumns.conformity : importColumns.justification;
    return { error: { line, requirementId: item.requirementId, column, code, value: '' } satisfies ImportError };
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

function shown({ line, item, change, changed }: ImportPlan['changes'][number] & { line: number }, lookups: Lookups) {
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
    withdrawsClaim: changed.withdrawsClaim,
    withdrawsAcceptance: changed.withdrawsAcceptance,
  };
}
