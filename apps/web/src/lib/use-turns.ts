import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { whileUnsaved } from './unsaved.ts';

interface Line {
  /** The end of the work on a row that was asked for last. */
  ends: Map<string, Promise<unknown>>;
  /** The version that one's own last change of a row has produced. */
  produced: Map<string, number>;
}

const lines = new WeakMap<QueryClient, Line>();

/**
 * One's own changes of a row take turns, wherever on the page they come from: each is sent when the one before is
 * answered, with the version that one has produced. Otherwise quick hands would be told that somebody else was faster.
 */
export function useTurns() {
  const client = useQueryClient();
  return useMemo(() => {
    const { ends, produced } = lines.get(client) ?? { ends: new Map(), produced: new Map() };
    lines.set(client, { ends, produced });

    /** Does something once all earlier work on these rows is over, however that ended. */
    const take = <Result>(rows: readonly string[], work: () => Promise<Result>): Promise<Result> => {
      const earlier = rows.flatMap((row) => ends.get(row) ?? []);
      // What waits for its turn is lost with the page.
      const result = whileUnsaved(() => (earlier.length === 0 ? work() : Promise.allSettled(earlier).then(work)));
      for (const row of rows) ends.set(row, result);
      return result;
    };
    /** Changes a row; `seen` is the version on screen. */
    const change = <Row extends { version: number }>(
      row: string,
      seen: () => number,
      send: (version: number) => Promise<Row>,
    ): Promise<Row> =>
      take([row], async () => {
        const changed = await send(Math.max(seen(), produced.get(row) ?? 0));
        produced.set(row, changed.version);
        return changed;
      });
    return { take, change };
  }, [client]);
}
