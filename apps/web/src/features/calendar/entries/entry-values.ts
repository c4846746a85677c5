import type { CalendarEntry, CreateCalendarEntry, UpdateCalendarEntry } from '@waymark/contracts';
import {
  type EntryAnchor,
  type EntryKind,
  type EntryShift,
  entryAnchors,
  isWindowAnchor,
  mayBeAnchored,
  parseDay,
  type RecurrenceInterval,
} from '@waymark/domain';
import { type RepeatKey, type RuleFault, readRule, repeatKeyOf, ruleOf } from './repeat.ts';

/** An event as it is entered. */
export interface EntryValues {
  title: string;
  kind: EntryKind;
  fromOn: string | null;
  toOn: string | null;
  programmeId: string | null;
  ownerId: string | null;
  note: string;
  repeat: RepeatKey;
  /** The rule as it is written, while `repeat` is `own`. */
  ownRule: string;
  shift: EntryShift;
  anchoredTo: EntryAnchor;
}

export const newEntry = (fromOn: string, programmeId: string | null): EntryValues => ({
  title: '',
  kind: 'meeting',
  fromOn,
  toOn: fromOn,
  programmeId,
  ownerId: null,
  note: '',
  repeat: 'none',
  ownRule: '',
  shift: 'none',
  anchoredTo: 'date',
});

export const lastDayOf = (fromOn: string, lengthDays: number) =>
  parseDay(fromOn)
    .add({ days: lengthDays - 1 })
    .toString();

export function valuesOf(entry: CalendarEntry): EntryValues {
  const { title, kind, fromOn, lengthDays, programmeId, owner, note, recurrence, shift, anchoredTo } = entry;
  const repeat = repeatKeyOf(recurrence, fromOn);
  return {
    title,
    kind,
    fromOn,
    toOn: lastDayOf(fromOn, lengthDays),
    programmeId,
    ownerId: owner?.id ?? null,
    note,
    repeat,
    ownRule: repeat === 'own' ? (recurrence ?? '') : '',
    shift,
    anchoredTo,
  };
}

/** The rule of what is entered; null for what happens once. */
export const ruleIn = ({ repeat, ownRule, fromOn }: EntryValues): string | null =>
  repeat === 'own' ? ownRule.trim().replace(/^RRULE:/i, '') : fromOn === null ? null : ruleOf(repeat, fromOn);

/** The rule as it is understood, or what is wrong with it; undefined for what happens once or is not complete. */
export function readRuleIn(values: EntryValues) {
  const rule = ruleIn(values);
  return rule === null || rule === '' || values.fromOn === null ? undefined : readRule(rule, values.fromOn);
}

/** What is wrong with the rule. */
export function ruleFaultIn(values: EntryValues): RuleFault | undefined {
  const read = readRuleIn(values);
  return read && 'fault' in read ? read : undefined;
}

/** The interval of what is entered, where it is no more than one. */
export function intervalIn(values: EntryValues): RecurrenceInterval | null {
  const read = readRuleIn(values);
  return read !== undefined && 'rule' in read ? read.rule.interval : null;
}

/** When what is entered may be due; its own days alone for what happens once or has no plain interval. */
export function anchorsOf(values: EntryValues): EntryAnchor[] {
  const read = readRuleIn(values);
  const rule = read !== undefined && 'rule' in read ? read.rule : undefined;
  return entryAnchors.filter((anchor) => (rule === undefined ? anchor === 'date' : mayBeAnchored(rule, anchor)));
}

/** What was chosen, as long as the rule allows it. */
export const anchorOf = (values: EntryValues): EntryAnchor =>
  anchorsOf(values).includes(values.anchoredTo) ? values.anchoredTo : 'date';

/** Due on any day of a window, which has a length of its own. */
export const isInWindows = (values: EntryValues): boolean => isWindowAnchor(anchorOf(values));

/** What is sent; undefined as long as something is missing. */
export function entryOf(values: EntryValues): CreateCalendarEntry | undefined {
  const { title, kind, fromOn, programmeId, ownerId, note, shift } = values;
  const toOn = values.toOn ?? fromOn;
  const recurrence = ruleIn(values);
  if (title.trim() === '' || fromOn === null || toOn === null || toOn < fromOn || recurrence === '') return undefined;
  if (ruleFaultIn(values)) return undefined;
  const when = isInWindows(values) ? { toOn: fromOn, shift: 'none' as const } : { toOn, shift };
  return {
    ...{ title: title.trim(), kind, fromOn, programmeId, ownerId, note, recurrence },
    ...when,
    anchoredTo: anchorOf(values),
  };
}

/** What can be changed of an event. Its days are one field: a new first day alone would keep the length. */
export type EntryEdit = Omit<UpdateCalendarEntry, 'fromOn' | 'toOn'> & {
  days?: Required<Pick<UpdateCalendarEntry, 'fromOn' | 'toOn'>>;
};

const toEdit = ({ fromOn, toOn, ...rest }: CreateCalendarEntry): EntryEdit => ({ ...rest, days: { fromOn, toOn } });
export const editOf = (entry: CalendarEntry): EntryEdit => {
  const entered = entryOf(valuesOf(entry));
  return entered ? toEdit(entered) : {};
};
export const toUpdate = ({ days, ...rest }: EntryEdit): UpdateCalendarEntry => ({ ...rest, ...days });

/** What differs from before, so that two people who change different things do not undo one another. */
export function changeOf(before: CalendarEntry, after: CreateCalendarEntry): EntryEdit {
  const base = new Map(Object.entries(editOf(before)).map(([name, value]) => [name, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(toEdit(after)).filter(([name, value]) => base.get(name) !== JSON.stringify(value)),
  );
}

/** The entry as a whole on other days, with the rule that repeats it there. */
export function movedBy(entry: CalendarEntry, days: number): UpdateCalendarEntry {
  const fromOn = parseDay(entry.fromOn).add({ days }).toString();
  const repeat = repeatKeyOf(entry.recurrence, entry.fromOn);
  return { fromOn, recurrence: repeat === 'own' ? entry.recurrence : ruleOf(repeat, fromOn) };
}
