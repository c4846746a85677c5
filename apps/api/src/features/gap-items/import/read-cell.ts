import { type GapItemChange, gapItemChangeSchema, type ImportError, type ImportField } from '@waymark/contracts';
import { conformities } from '@waymark/domain';
import type { ForeignCell } from '../../../common/foreign-file/foreign-table.ts';
import { unguarded } from '../../../common/foreign-file/formula-guard.ts';
import type { Addressee } from './people.ts';
import type { Questions } from './questions.ts';
import { type DayOrder, readDay } from './read-day.ts';
import { readNumber } from './read-number.ts';
import { shownCell } from './read-table.ts';
import { ownConformity, proposedConformity, readYesOrNo } from './read-words.ts';

export interface Lookups {
  people: readonly Addressee[];
  /** With their names in every language. */
  stages: readonly { id: string; name: string; names: readonly string[] }[];
}
export interface CellContext extends Lookups {
  questions: Questions;
  /** The column has a heading of other people's tables. */
  isUsual: boolean;
  dayOrder: DayOrder | undefined;
}

/** The part of a change one cell stands for, or why it cannot be read. */
export type ReadCell = { change: GapItemChange } | { code: ImportError['code'] };
type Reader = (text: string, context: CellContext) => ReadCell;

const wrong = (code: ImportError['code']): ReadCell => ({ code });

/** Text as the API keeps it; line ends as every system writes them are the same. */
function text(field: 'findingAsIs' | 'targetToBe' | 'justification'): Reader {
  return (value) => {
    const read = gapItemChangeSchema.shape[field].safeParse(value.replaceAll(/\r\n?/g, '\n'));
    if (read.success) return { change: { [field]: read.data } };
    return wrong(read.error.issues.some(({ code }) => code === 'too_big') ? 'text_too_long' : 'text_refused');
  };
}

/** By address; in other people's tables also by name, and whom nobody of that name can be, is asked once. */
function person(field: 'ownerId' | 'reviewerId'): Reader {
  return (value, { people, questions, isUsual }) => {
    if (value === '') return { change: { [field]: null } };
    const byAddress = people.find(({ email }) => sameName(email, value));
    if (byAddress) return { change: { [field]: byAddress.userId } };
    if (!isUsual) return wrong('member_unknown');
    const choosable = people.filter(({ isChoosable }) => isChoosable);
    const [named, ...others] = choosable.filter(({ name }) => sameName(name, value));
    if (named && others.length === 0) return { change: { [field]: named.userId } };
    const ids = choosable.map(({ userId }) => userId);
    const userId = questions.ask({ kind: 'person', asked: value }, null, ids);
    return { change: userId === null ? {} : { [field]: userId } };
  };
}
const sameName = (one: string, other: string) =>
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();

const conformity: Reader = (value, { questions, isUsual }) => {
  const own = ownConformity(value);
  if (own) return { change: { conformity: own } };
  const proposed = proposedConformity(value);
  if (value === '' && isUsual) return { change: {} };
  if (!proposed && !isUsual) return wrong('conformity_unknown');
  const meant = questions.ask({ kind: 'word', asked: value }, proposed ?? null, conformities);
  return { change: meant === null ? {} : { conformity: meant } };
};

function number(field: 'effortHours' | 'evidenceRequired'): Reader {
  return (value) => {
    const found = value === '' && field === 'effortHours' ? null : readNumber(value);
    if (found === 'unclear') return wrong('number_unclear');
    const read = gapItemChangeSchema.shape[field].safeParse(found ?? (found === null ? null : Number.NaN));
    return read.success && read.data !== undefined ? { change: { [field]: read.data } } : wrong('number_unreadable');
  };
}

const readers: Readonly<Record<ImportField, Reader>> = {
  conformity,
  findingAsIs: text('findingAsIs'),
  targetToBe: text('targetToBe'),
  justification: text('justification'),
  isHighRisk: (value) => {
    const isHighRisk = value === '' ? false : readYesOrNo(value);
    return isHighRisk === undefined ? wrong('yes_or_no_expected') : { change: { isHighRisk } };
  },
  ownerId: person('ownerId'),
  reviewerId: person('reviewerId'),
  dueOn: (value, { dayOrder }) => {
    if (value === '') return { change: { dueOn: null } };
    const day = readDay(value, dayOrder);
    if (day === 'unclear') return wrong('day_unclear');
    const read = gapItemChangeSchema.shape.dueOn.safeParse(day);
    return read.success && read.data ? { change: { dueOn: read.data } } : wrong('day_unreadable');
  },
  closeByStageId: (value, { stages }) => {
    if (value === '') return { change: { closeByStageId: null } };
    const stage = stages.find(({ names }) => names.some((name) => sameName(name, value)));
    return stage ? { change: { closeByStageId: stage.id } } : wrong('stage_unknown');
  },
  effortHours: number('effortHours'),
  evidenceRequired: number('evidenceRequired'),
};

/** What a cell holds, without what the guard of an export put before it. */
export const shownText = (cell: ForeignCell): string => unguarded(shownCell(cell));

export function readCell(field: ImportField, cell: ForeignCell, context: CellContext): ReadCell {
  // A number cell is one number, however its digits could be read as text.
  if (typeof cell === 'number' && (field === 'effortHours' || field === 'evidenceRequired')) {
    const read = gapItemChangeSchema.shape[field].safeParse(cell);
    return read.success ? { change: { [field]: read.data } } : wrong('number_unreadable');
  }
  return readers[field](shownText(cell), context);
}
