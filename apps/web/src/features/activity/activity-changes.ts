import type { Activity } from '@waymark/contracts';
import { fieldWord } from './field-words.ts';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** Empty texts and lists are as good as nothing to a reader. */
export const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

type Fields = Readonly<Record<string, unknown>>;

const isSame = ({ before, after }: FieldChange) =>
  (isNothing(before) && isNothing(after)) || JSON.stringify(before) === JSON.stringify(after);

/** What changed, field by field, in the order the server wrote them. Fields that are as they were tell nothing. */
export function changesOf({ before, after }: Pick<Activity, 'before' | 'after'>): FieldChange[] {
  const was: Fields = before ?? {};
  const is: Fields = after ?? {};
  const fields = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...fields]
    .filter((field) => fieldWord(field) !== null)
    .map((field) => ({ field, before: was[field], after: is[field] }))
    .filter((change) => !isSame(change));
}

/** The first page holds the newest, so the entries of a day stand together as they come. */
export function byDay(entries: readonly Activity[], dayOf: (instant: string) => string) {
  const days: { day: string; entries: Activity[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
