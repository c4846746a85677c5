import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import type { GapItem, GapItemChange, GapItemDetail, Page } from '@waymark/contracts';
import { gapItemKeys, type ProgrammeAddress } from './gap-items.queries.ts';

/** Puts what the server answered where it is shown, so that the pages of a list need not be asked again. */
export function useShowGapItem(programme: ProgrammeAddress) {
  const client = useQueryClient();
  return (saved: GapItem, change: GapItemChange = {}) => {
    const texts = Object.fromEntries(
      Object.entries(change).filter(([name]) => !(name in saved) && !name.endsWith('Id')),
    );
    client.setQueryData<GapItemDetail>(
      gapItemKeys.one(programme, saved.id),
      (detail) => detail && { ...detail, ...texts, ...saved },
    );
    const queryKey = gapItemKeys.lists(programme);
    client.setQueriesData<InfiniteData<Page<GapItem>>>({ queryKey }, (data) => {
      const replace = (item: GapItem) => (item.id === saved.id ? { ...item, ...saved } : item);
      return data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(replace) })) };
    });
    // Where a list is narrowed or sorted, the item may have another place in it now, or none.
    void client.invalidateQueries({ queryKey, predicate: ({ queryKey: key }) => isArranged(key.at(-1)) });
  };
}

const isArranged = (filter: unknown) =>
  typeof filter === 'object' && filter !== null && Object.values(filter).some((value) => value !== undefined);
