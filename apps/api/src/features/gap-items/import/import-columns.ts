import { type ImportField, type ImportTarget, importFields, importTargets } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { type Requirement, RequirementFinder, type Requirements } from './find-requirement.ts';
import { headingMeaning, isTitleHeading } from './headings.ts';
import type { Questions } from './questions.ts';
import { type ImportedTable, shownCell } from './read-table.ts';

export interface ImportColumn {
  index: number;
  heading: string;
  target: ImportTarget;
  /** A heading of other people's tables, with other people's words below it. */
  isUsual: boolean;
}
export interface FieldColumn extends ImportColumn {
  target: ImportField;
}
export interface ImportColumns {
  key: ImportColumn;
  fields: readonly FieldColumn[];
  applicability: ImportColumn | undefined;
  titleIndex: number;
  ignored: readonly string[];
}

/** Which column is what: by Waymark's own headings first, else by the usual ones, about which is asked. Throws `import.column_missing`. */
export function columnsOf(
  table: ImportedTable,
  requirements: Requirements<Requirement>,
  questions: Questions,
): ImportColumns {
  const known = table.headings.flatMap((heading, index): ImportColumn[] => {
    const meaning = headingMeaning(heading);
    return meaning ? [{ index, heading, ...meaning }] : [];
  });
  const chosen = importTargets.flatMap((target): ImportColumn[] => {
    const candidates = known.filter((column) => column.target === target);
    const column = candidates.find(({ isUsual }) => !isUsual) ?? bestOf(target, candidates, table, requirements);
    return column ? [column] : [];
  });
  const columns = chosen.flatMap((column) => agreed(column, table, questions));
  const key = columns.find(({ target }) => target === 'requirement');
  const fields = columns.filter(isField).toSorted((a, b) => orderOf(a) - orderOf(b));
  const applicability = columns.find(({ target }) => target === 'applicability');
  if (!key || (fields.length === 0 && !applicability)) {
    throw new DomainError('import.column_missing', { headings: table.headings.slice(0, 50) });
  }
  const taken = new Set(columns.map(({ index }) => index));
  const ignored = table.headings.filter((heading, index) => heading !== '' && !taken.has(index));
  return { key, fields, applicability, titleIndex: table.headings.findIndex(isTitleHeading), ignored };
}

const isField = (column: ImportColumn): column is FieldColumn => importFields.some((field) => field === column.target);
const orderOf = ({ target }: FieldColumn) => importFields.indexOf(target);

/** Numbers of one's own often stand beside those of the standard: the key is the column that has most of these. */
function bestOf(
  target: ImportTarget,
  candidates: readonly ImportColumn[],
  { rows }: ImportedTable,
  requirements: Requirements<Requirement>,
): ImportColumn | undefined {
  if (target !== 'requirement' || candidates.length < 2) return candidates[0];
  const foundIn = ({ index }: ImportColumn) => {
    const column = rows.map(({ cells }) => cells[index] ?? null);
    const finder = new RequirementFinder(requirements, column, false);
    return column.filter((cell) => {
      const found = finder.find({ cell, title: '' });
      return 'item' in found || found.code === 'requirement_unclear';
    }).length;
  };
  const counted = candidates.map((column) => ({ column, found: foundIn(column) }));
  return counted.reduce((one, other) => (other.found > one.found ? other : one)).column;
}

function agreed(column: ImportColumn, { rows }: ImportedTable, questions: Questions): ImportColumn[] {
  if (!column.isUsual) return [column];
  if (rows.every(({ cells }) => shownCell(cells[column.index] ?? null) === '')) return [];
  const target = questions.ask({ kind: 'column', asked: column.heading }, column.target, importTargets);
  return target === null ? [] : [{ ...column, target }];
}
