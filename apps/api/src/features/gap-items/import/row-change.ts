import { type GapItemChange, type ImportError, type ImportField, importFields } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { BrokenCell, ForeignCell, ForeignRow } from '../../../common/foreign-file/foreign-table.ts';
import { type ChangedGapItem, changedGapItem } from '../gap-item-change.ts';
import type { LockedGapItem } from '../locked-gap-items.ts';
import type { FieldColumn, ImportColumns } from './import-columns.ts';
import type { Questions } from './questions.ts';
import { type Lookups, readCell, shownText } from './read-cell.ts';
import { type DayOrder, orderOf } from './read-day.ts';
import { type ImportedTable, shownCell } from './read-table.ts';
import { readApplicability } from './read-words.ts';

export interface RowChange {
  change: GapItemChange;
  changed: ChangedGapItem;
}
type Outcome = RowChange | { wrong: readonly ImportError[] };

/** Reads rows of one table: what each would change of its item, or every cell of it that cannot be taken. */
export class RowReader {
  private readonly dayOrder: DayOrder | undefined;

  constructor(
    private readonly columns: ImportColumns,
    table: ImportedTable,
    private readonly lookups: Lookups,
    private readonly questions: Questions,
  ) {
    const days = columns.fields.filter(({ target }) => target === 'dueOn');
    this.dayOrder = orderOf(
      table.rows.flatMap(({ cells }) => days.map(({ index }) => shownCell(cells[index] ?? null))),
    );
  }

  read(row: ForeignRow, item: LockedGapItem): Outcome {
    const wrong: ImportError[] = [];
    const change: GapItemChange = {};
    const refuse = (column: string, code: ImportError['code'], value: string) =>
      wrong.push({ line: row.line, requirementId: item.requirementId, column, code, value: value.slice(0, 200) });
    for (const column of this.columns.fields) {
      const cell = row.cells[column.index] ?? null;
      const read = this.readField(column, cell, item);
      if ('code' in read) refuse(column.heading, read.code, shownText(cell));
      else Object.assign(change, read.change);
    }
    const code = this.applyApplicability(row, item, change);
    const { applicability } = this.columns;
    if (code && applicability) refuse(applicability.heading, code, shownText(row.cells[applicability.index] ?? null));
    return wrong.length > 0 ? { wrong } : this.outcomeOf(item, differing(change, item), row.line);
  }

  private readField({ target, index: _, ...column }: FieldColumn, cell: ForeignCell, item: LockedGapItem) {
    const broken = codeOfBroken(cell, isEmpty(item[target]));
    if (broken === 'as_it_is' || isAsItWas(cell, item[target])) return { change: {} };
    if (broken) return { code: broken };
    const { isUsual } = column;
    const read = readCell(target, cell, {
      ...this.lookups,
      questions: this.questions,
      isUsual,
      dayOrder: this.dayOrder,
    });
    if ('code' in read) return read;
    return isForbidden(target, read.change[target], item, this.lookups) ? { code: 'member_unknown' as const } : read;
  }

  private outcomeOf(item: LockedGapItem, change: GapItemChange, line: number): Outcome {
    try {
      return { change, changed: changedGapItem(item, change) };
    } catch (error) {
      const code = error instanceof DomainError ? refusals[error.code] : undefined;
      if (!code) throw error;
      const column = this.headingOf(code === 'not_excludable' ? 'conformity' : 'justification');
      return { wrong: [{ line, requirementId: item.requirementId, column, code, value: '' }] };
    }
  }

  /** The column of a field as the table calls it; that a requirement does not apply, another column can say too. */
  private headingOf(field: ImportField): string | null {
    const { fields, applicability } = this.columns;
    const column =
      fields.find(({ target }) => target === field) ?? (field === 'conformity' ? applicability : undefined);
    return column?.heading ?? null;
  }

  /** What does not apply has no other standing, and what applies has one. */
  private applyApplicability(
    { cells }: ForeignRow,
    item: LockedGapItem,
    change: GapItemChange,
  ): ImportError['code'] | undefined {
    const cell = cells[this.columns.applicability?.index ?? -1] ?? null;
    const broken = codeOfBroken(cell, false);
    if (broken && broken !== 'as_it_is') return broken;
    const text = shownText(cell);
    if (text === '') return undefined;
    const applies = readApplicability(text);
    if (applies === undefined) return 'yes_or_no_expected';
    const { conformity } = change;
    if (applies) {
      if (conformity === 'not_applicable') return 'applicability_contradicts';
      if (!conformity && item.conformity === 'not_applicable') change.conformity = 'not_assessed';
      return undefined;
    }
    if (conformity && conformity !== 'not_applicable' && conformity !== 'not_assessed')
      return 'applicability_contradicts';
    change.conformity = 'not_applicable';
    return undefined;
  }
}

const isEmpty = (value: unknown) => value === null || value === '';

/** Why a cell that holds something has no value. A formula whose text is empty never empties a field. */
function codeOfBroken(
  cell: ForeignCell,
  isEmptyNow: boolean,
): 'as_it_is' | 'cell_is_error' | 'cell_is_formula' | undefined {
  if (typeof cell !== 'object' || cell === null || !('broken' in cell)) return undefined;
  const { broken }: BrokenCell = cell;
  if (broken === 'blank_formula' && isEmptyNow) return 'as_it_is';
  return broken === 'error' ? 'cell_is_error' : 'cell_is_formula';
}

const keptText = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim();

/** An empty cell for a value that is empty already; and whatever stands in the item just so, with or without a guard. */
function isAsItWas(cell: ForeignCell, before: LockedGapItem[ImportField]): boolean {
  if (cell !== null && typeof cell === 'object' && 'broken' in cell && cell.broken !== 'error') return false;
  const was = keptText(String(before ?? ''));
  return [shownCell(cell), shownText(cell)].some((text) => keptText(text) === was);
}

/** Only what differs from the item as it is: an export that comes back unchanged changes nothing. */
function differing(change: GapItemChange, item: LockedGapItem): GapItemChange {
  const differs = importFields.filter((field) => change[field] !== undefined && !isSame(change[field], item[field]));
  return Object.fromEntries(differs.map((field) => [field, change[field]]));
}

const isSame = (after: unknown, before: unknown) =>
  typeof after === 'string' && typeof before === 'string' ? after === keptText(before) : after === before;

/** Who left, or may not read gaps, keeps what they have, and is given nothing new. */
function isForbidden(field: ImportField, value: unknown, item: LockedGapItem, { people }: Lookups): boolean {
  if ((field !== 'ownerId' && field !== 'reviewerId') || value === null || value === undefined) return false;
  return value !== item[field] && !people.some(({ userId, isChoosable }) => userId === value && isChoosable);
}

const refusals: Readonly<Record<string, ImportError['code'] | undefined>> = {
  'gap.not_excludable': 'not_excludable',
  'gap.justification_required': 'justification_required',
};
