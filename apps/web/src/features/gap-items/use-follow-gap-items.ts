import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import type { GapItem, Page } from '@waymark/contracts';
import { useEffect, useEffectEvent } from 'react';
import { followLive } from '../../lib/live/use-live.ts';
import { gapItemById, gapItemKeys, type ProgrammeAddress } from './gap-items.queries.ts';
import { useShowGapItem } from './use-show-gap-item.ts';

/** More than so many at once, and the pages of the list are asked again instead of each item. */
const mostOneByOne = 10;

/** What others change in items of the list is put into their rows; no page of it is asked again. */
export function useFollowGapItems({ organisationId, programmeId }: ProgrammeAddress): void {
  const client = useQueryClient();
  const showItem = useShowGapItem({ organisationId, programmeId });
  const show = useEffectEvent((item: GapItem) => showItem(item));
  useEffect(() => {
    const programme = { organisationId, programmeId };
    const changed = new Set<string>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const isListed = (id: string) =>
      client
        .getQueriesData<InfiniteData<Page<GapItem>>>({ queryKey: gapItemKeys.lists(programme) })
        .some(([, data]) => data?.pages.some(({ items }) => items.some((item) => item.id === id)));
    const askList = () => client.invalidateQueries({ queryKey: gapItemKeys.lists(programme) });
    const ask = async () => {
      gathering = undefined;
      const ids = [...changed].filter(isListed);
      changed.clear();
      if (ids.length > mostOneByOne) return askList();
      const items = ids.map((id) => client.fetchQuery({ ...gapItemById(programme, id), staleTime: 0 }));
      const all = await Promise.all(items).catch(() => undefined);
      if (!all) return askList();
      for (const item of all) show(item);
    };
    const stop = followLive((message) => {
      if (message.type !== 'change' || message.change !== 'gap-item' || message.programmeId !== programmeId) return;
      if (!message.ids) return void askList();
      for (const id of message.ids) changed.add(id);
      gathering ??= setTimeout(() => void ask(), 300);
    });
    return () => {
      stop();
      clearTimeout(gathering);
    };
  }, [client, organisationId, programmeId]);
}
