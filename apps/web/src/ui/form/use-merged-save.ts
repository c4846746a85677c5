import { mergeEdits } from '@waymark/domain';
import type { z } from 'zod';
import { type Changed, changedMeanwhile } from '../../lib/changed-meanwhile.ts';
import { type ChangedRow, useAskWhoseStays } from './changed.tsx';

interface MergedSave<Row, Change> {
  schema: z.ZodType<Row>;
  /** The fields of a change, as they stand in a row. */
  fieldsIn: (row: Row) => Partial<Change>;
  /** A field that both have changed, in words. */
  wordsOf: (field: keyof Change & string, theirs: Partial<Change>, mine: Partial<Change>) => Omit<ChangedRow, 'field'>;
}

interface Save<Row, Change> {
  /** The row as it was when the editing began: its version goes along. */
  base: Row;
  change: Partial<Change>;
  /** `over` is the row it is written over, for what is only sent whole. */
  send: (version: number, change: Partial<Change>, over: Row) => Promise<Row>;
}

/** The row as it is once everything is said, or why it is not saved: then what is typed stays. */
export type Saved<Row> = { row: Row; error?: never } | { row?: never; error: unknown };

/** Whoever is slower again and again is told so at some point. */
const tries = 5;

/**
 * Saves what was edited, over what somebody else has changed meanwhile: different fields go together silently, about the
 * same field the person is asked.
 */
export function useMergedSave<Row extends { version: number }, Change extends object>(how: MergedSave<Row, Change>) {
  const ask = useAskWhoseStays();
  const { schema, fieldsIn, wordsOf } = how;

  /** What is left to send over theirs; nothing where the person goes back to decide later. */
  const decide = async ({ base, change }: Save<Row, Change>, changed: Changed<Row>) => {
    const theirs = fieldsIn(changed.current);
    const { merged, conflicts } = mergeEdits<Partial<Change>>({ base: fieldsIn(base), mine: change, theirs });
    if (conflicts.length === 0) return merged;
    const rows = conflicts.map((field) => ({ field, ...wordsOf(field, theirs, change) }));
    const answer = await ask({ changed, rows });
    if (answer === undefined) return undefined;
    return answer === 'theirs' ? merged : { ...merged, ...only(change, conflicts) };
  };

  const save = async (given: Save<Row, Change>, left = tries): Promise<Saved<Row>> => {
    try {
      return { row: await given.send(given.base.version, given.change, given.base) };
    } catch (error) {
      const changed = changedMeanwhile(error, schema);
      if (!changed || left === 0) return { error };
      const rest = await decide(given, changed);
      if (rest === undefined) return { error };
      if (Object.keys(rest).length === 0) return { row: changed.current };
      return save({ ...given, base: changed.current, change: rest }, left - 1);
    }
  };
  return save;
}

function only<Values extends object>(values: Values, names: readonly (keyof Values)[]): Partial<Values> {
  const some: Partial<Values> = {};
  for (const name of names) some[name] = values[name];
  return some;
}
