import type { CreateProgramme, Programme, Scheme } from '@waymark/contracts';
import { assertProgrammeDates, DomainError, parseDay, type TimeBasis } from '@waymark/domain';
import { z } from 'zod';

const day = z.iso.date().nullable();

/** What the wizard has gathered so far. It is kept for the tab, so a reload loses nothing. */
export const programmeDraftSchema = z.object({
  scheme: z.string().nullable(),
  answers: z.record(z.string(), z.string()),
  name: z.string(),
  scopeStatement: z.string(),
  categories: z.array(z.string()),
  auditorFirm: z.string(),
  startOn: day,
  targetOn: day,
  asOfOn: day,
  periodFromOn: day,
  periodToOn: day,
  /** `MM-DD` */
  customersYearEnd: z.string().nullable().default(null),
  parentId: z.string().nullable().default(null),
});
export type ProgrammeDraft = z.infer<typeof programmeDraftSchema>;

export const emptyDraft: ProgrammeDraft = {
  scheme: null,
  answers: {},
  name: '',
  scopeStatement: '',
  categories: [],
  auditorFirm: '',
  startOn: null,
  targetOn: null,
  asOfOn: null,
  periodFromOn: null,
  periodToOn: null,
  customersYearEnd: null,
  parentId: null,
};

export type DraftDates = Pick<ProgrammeDraft, 'startOn' | 'targetOn' | 'asOfOn' | 'periodFromOn' | 'periodToOn'>;
export type DateField = keyof DraftDates;

/** From the last day reported on to the report; four to eight weeks are usual. */
const weeksToReport = 8;
/** Months to get ready before a period or an as-of date. */
const monthsToPrepare = 3;

/** Dates to begin from, by what is usual for the scheme; all of them can be changed. */
export function suggestedDates(scheme: Scheme, today: string): DraftDates {
  const start = parseDay(today);
  const none = { asOfOn: null, periodFromOn: null, periodToOn: null };
  if (scheme.timeBasis === 'certificate') {
    const months = Math.round((scheme.usualMonths.from + scheme.usualMonths.to) / 2);
    return { ...none, startOn: today, targetOn: start.add({ months }).toString() };
  }
  const ready = start.add({ months: monthsToPrepare });
  if (scheme.timeBasis === 'as_of') {
    const targetOn = ready.add({ weeks: weeksToReport }).toString();
    return { ...none, startOn: today, asOfOn: ready.toString(), targetOn };
  }
  const periodFromOn = ready.with({ day: 1 }).add({ months: ready.day === 1 ? 0 : 1 });
  return { ...none, startOn: today, ...periodOf(periodFromOn.toString(), 6) };
}

/** A period of whole months from a day on, and a target that leaves time for the report. */
export function periodOf(fromOn: string, months: number): Pick<DraftDates, 'periodFromOn' | 'periodToOn' | 'targetOn'> {
  const toOn = parseDay(fromOn).add({ months }).subtract({ days: 1 });
  return {
    periodFromOn: fromOn,
    periodToOn: toOn.toString(),
    targetOn: toOn.add({ weeks: weeksToReport }).toString(),
  };
}

export interface DateRefusal {
  field: DateField;
  /** A missing day has no code: the field says that it is needed. */
  code: DomainError['code'] | undefined;
}

const neededFields: Readonly<Record<TimeBasis, readonly DateField[]>> = {
  certificate: ['startOn', 'targetOn'],
  as_of: ['startOn', 'asOfOn', 'targetOn'],
  period: ['startOn', 'periodFromOn', 'periodToOn', 'targetOn'],
};

/** The first thing wrong with the dates, by the same rules the server has; nothing when a plan can be made of them. */
export function dateRefusal(draft: DraftDates, timeBasis: TimeBasis, today: string): DateRefusal | undefined {
  const missing = neededFields[timeBasis].find((field) => draft[field] === null);
  if (missing) return { field: missing, code: undefined };
  const { startOn, targetOn } = draft;
  if (startOn === null || targetOn === null) return { field: 'targetOn', code: undefined };
  const dayOf = (text: string | null) => (text === null ? null : parseDay(text));
  try {
    assertProgrammeDates({
      timeBasis,
      today: parseDay(today),
      startOn: parseDay(startOn),
      targetOn: parseDay(targetOn),
      asOfOn: dayOf(draft.asOfOn),
      periodFromOn: dayOf(draft.periodFromOn),
      periodToOn: dayOf(draft.periodToOn),
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { field: fieldOf(error, neededFields[timeBasis]), code: error.code };
  }
}

function fieldOf({ facts }: DomainError, fields: readonly DateField[]): DateField {
  return fields.find((field) => field === facts.to) ?? 'targetOn';
}

/** What is sent to the server, or nothing while something is missing. */
export function toCreateProgramme(draft: ProgrammeDraft, scheme: Scheme | undefined): CreateProgramme | undefined {
  const { startOn, targetOn } = draft;
  const scopeStatement = draft.scopeStatement.trim();
  if (!scheme || startOn === null || targetOn === null || scopeStatement === '') return undefined;
  const isPeriod = scheme.timeBasis === 'period';
  const name = draft.name.trim();
  const auditorFirm = draft.auditorFirm.trim();
  return {
    scheme: scheme.id,
    ...(name !== '' && { name }),
    scopeStatement,
    categories: chosenCategories(draft, scheme),
    startOn,
    targetOn,
    asOfOn: scheme.timeBasis === 'as_of' ? draft.asOfOn : null,
    periodFromOn: isPeriod ? draft.periodFromOn : null,
    periodToOn: isPeriod ? draft.periodToOn : null,
    auditorFirm: auditorFirm === '' ? null : auditorFirm,
    customersYearEnd: scheme.asksForYearEnd ? draft.customersYearEnd : null,
    parentId: scheme.madeFrom.length > 0 ? draft.parentId : null,
  };
}

/** A report made from another sums up its examination: the same categories, the same period, not before that report. */
export function likeParent(programmes: readonly Programme[], parentId: string | null): Partial<ProgrammeDraft> {
  const parent = programmes.find(({ id }) => id === parentId);
  if (!parent) return {};
  const { categories, periodFromOn, periodToOn, targetOn } = parent;
  return { categories: categories.map(({ id }) => id), periodFromOn, periodToOn, targetOn };
}

/** What is mandatory, and what was added; nothing where the scheme has no categories. */
export const chosenCategories = ({ categories }: Pick<ProgrammeDraft, 'categories'>, scheme: Scheme) =>
  scheme.categories.filter(({ id, isMandatory }) => isMandatory || categories.includes(id)).map(({ id }) => id);
