import type { z } from 'zod';
import { changedMeanwhile } from '../../lib/changed-meanwhile.ts';
import { type ChangedRow, useAskWhoseStays } from './changed.tsx';

interface AskedSave<Row, Answer> {
  /** What a refusal by version carries. */
  schema: z.ZodType<Row>;
  /** What is otherwise than the person saw it, in words. */
  rowsIn: (current: Row) => readonly ChangedRow[];
  /** The version that was seen. */
  version: number;
  send: (version: number) => Promise<Answer>;
  /** What was decided upon has changed: it has to be looked at before anything is said about it. */
  mustLook?: boolean;
}

/**
 * What was saved, what stands there instead, or why neither: the person goes back to decide later, or it is refused for
 * something else, which has to be said where no form says it.
 */
export type AskedAnswer<Row, Answer> =
  | { saved: Answer; theirs?: never; refused?: never }
  | { theirs: Row; saved?: never; refused?: never }
  | { refused?: unknown; saved?: never; theirs?: never };

/** Saves what cannot be put together with what somebody else did meanwhile, such as a plan or a decision: the person is asked. */
export function useAskedSave() {
  const ask = useAskWhoseStays();

  return async function save<Row extends { version: number }, Answer>(
    given: AskedSave<Row, Answer>,
  ): Promise<AskedAnswer<Row, Answer>> {
    const { schema, rowsIn, version, send, mustLook = false } = given;
    try {
      return { saved: await send(version) };
    } catch (error) {
      const changed = changedMeanwhile(error, schema);
      if (!changed) return { refused: error };
      const rows = rowsIn(changed.current);
      // Whatever else has changed, what the person saw of this has not.
      const answer = rows.length === 0 ? 'mine' : await ask({ changed, rows, mustLook });
      if (answer === 'mine') return save({ ...given, version: changed.current.version });
      return answer === 'theirs' ? { theirs: changed.current } : {};
    }
  };
}
