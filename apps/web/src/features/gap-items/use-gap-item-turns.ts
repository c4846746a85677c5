import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import type { GapItem, GapItemDetail, Page } from '@waymark/contracts';
import { useTurns } from '../../lib/use-turns.ts';
import { gapItemKeys, type ProgrammeAddress } from './gap-items.queries.ts';

const rowOf = (id: string) => `gap-item ${id}`;

/** Edits of an item, bulk edits it is part of, and the words of its owner and of who accepts it take turns. */
export function useGapItemTurns(programme: ProgrammeAddress) {
  const client = useQueryClient();
  const turns = useTurns();

  /** The version last seen of an item, in whatever was loaded last. */
  const seen = (id: string): number => {
    const detail = client.getQueryData<GapItemDetail>(gapItemKeys.one(programme, id));
    const lists = client.getQueriesData<InfiniteData<Page<GapItem>>>({ queryKey: gapItemKeys.lists(programme) });
    const rows = lists.flatMap(([, data]) => data?.pages.flatMap((page) => page.items) ?? []);
    const versions = rows.filter((row) => row.id === id).map(({ version }) => version);
    return Math.max(detail?.version ?? 0, ...versions);
  };
  return {
    change: (id: string, send: (version: number) => Promise<GapItem>) => turns.change(rowOf(id), () => seen(id), send),
    changeAll: (ids: readonly string[], send: () => Promise<void>): Promise<void> => {
      const rows = ids.map(rowOf);
      const sent = turns.take(rows, send);
      // Which versions that has produced is only known from the lists, which are then asked again.
      const queryKey = gapItemKeys.lists(programme);
      void turns.take(rows, () => client.invalidateQueries({ queryKey }, { cancelRefetch: false }));
      return sent;
    },
  };
}
