import { type GapItemChange, gapItemChangeSchema, type ImportError, type ImportField } from '@waymark/contracts';
import { conformities } from '@waymark/domain';
import type { Addressee } from './people.ts';
import type { TableCell } from './read-table.ts';

export interface Lookups {
  people: readonly Addressee[];
  stages: readonly { id: string; name: string }[];
}

/** The part of a change one cell stands for, or why it cannot be read. */
export type ReadCell = { change: GapItemChange } | { code: ImportError['code'] };

type Reader = (text: string, cell: TableCell, lookups: Lookups) => ReadCell;

const wrong = (code: ImportError['code']): ReadCell => ({ code });

/** Text as the API keeps it; line ends as every system writes them are the same. */
function text(field: 'findingAsIs' | 'targetToBe' | 'justification'): Reader {
  return (value) => {
    const read = gapItemChangeSchema.shape[field].safeParse(value.replaceAll(/\r\n?/g, '\n'));
    return read.success ? { change: { [field]: read.data } } : wrong('text_too_long');
  };
}

function person(field: 'ownerId' | 'reviewerId'): Reader {
  return (value, _cell, { people }) => {
    if (value === '') return { change: { [field]: null } };
    const found = people.find(({ email }) => email.toLowerCase() === value.toLowerCase());
    return found ? { change: { [field]: found.userId } } : wrong('member_unknown');
  };
}

const words: Readonly<Record<string, boolean | undefined>> = {
  yes: true,
  true: true,
  no: false,
  false: false,
  '': false,
};

const readers: Readonly<Record<ImportField, Reader>> = {
  conformity: (value) => {
    const code = value.toLowerCase().replaceAll(/[\s-]+/g, '_');
    const conformity = conformities.find((one) => one === code);
    return conformity ? { change: { conformity } } : wrong('conformity_unknown');
  },
  findingAsIs: text('findingAsIs'),
  targetToBe: text('targetToBe'),
  justification: text('justification'),
  isHighRisk: (value) => {
    const isHighRisk = words[value.toLowerCase()];
    return isHighRisk === undefined ? wrong('yes_or_no_expected') : { change: { isHighRisk } };
  },
  ownerId: person('ownerId'),
  reviewerId: person('reviewerId'),
  dueOn: (value, cell) => {
    if (value === '') return { change: { dueOn: null } };
    const day = cell instanceof Date ? dayOf(cell) : value;
    const read = gapItemChangeSchema.shape.dueOn.safeParse(day);
    return read.success && read.data ? { change: { dueOn: read.data } } : wrong('day_unreadable');
  },
  closeByStageId: (value, _cell, { stages }) => {
    if (value === '') return { change: { closeByStageId: null } };
    const stage = stages.find(({ name }) => name.toLowerCase() === value.toLowerCase());
    return stage ? { change: { closeByStageId: stage.id } } : wrong('stage_unknown');
  },
  effortHours: (value) => {
    const read = gapItemChangeSchema.shape.effortHours.safeParse(value === '' ? null : numberOf(value));
    return read.success && read.data !== undefined
      ? { change: { effortHours: read.data } }
      : wrong('number_unreadable');
  },
  evidenceRequired: (value) => {
    const read = gapItemChangeSchema.shape.evidenceRequired.safeParse(numberOf(value));
    return read.success && read.data !== undefined
      ? { change: { evidenceRequired: read.data } }
      : wrong('number_unreadable');
  },
};

/** Spreadsheets keep a day as midnight UTC. */
const dayOf = (date: Date) => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));
/** `1.5`, and `1,5` where the comma parts the decimals; an empty cell is no number. */
const numberOf = (value: string) => (/^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN);

export const shownText = (cell: TableCell) => (cell instanceof Date ? dayOf(cell) : String(cell ?? '').trim());

export const readCell = (field: ImportField, cell: TableCell, lookups: Lookups): ReadCell =>
  readers[field](shownText(cell), cell, lookups);
