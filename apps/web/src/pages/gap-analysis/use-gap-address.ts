import { getRouteApi } from '@tanstack/react-router';
import { gapItemSorts } from '@waymark/contracts';

const route = getRouteApi('/o/$org/programmes/$programmeId/gap-analysis');
type Search = ReturnType<typeof route.useSearch>;

/** Only orders the server knows. */
export const gapSortOf = (sort: string | undefined): Search['sort'] => {
  const name = gapItemSorts.find((candidate) => candidate === sort?.replace(/^-/, ''));
  return name && (sort?.startsWith('-') ? `-${name}` : name);
};

/** Filters, order, folded groups and the open item, all kept in the address. */
export function useGapAddress() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { item: _item, on: _on, sort: _sort, closed, ...filter } = search;
  const closedGroupIds: ReadonlySet<string> = new Set(closed?.split(',').filter(Boolean));

  const change = (values: Partial<Search>) =>
    void navigate({ search: (current) => ({ ...current, ...values }), replace: true });
  const toggleGroup = (groupId: string) => {
    const next = new Set(closedGroupIds);
    if (!next.delete(groupId)) next.add(groupId);
    change({ closed: next.size > 0 ? [...next].join(',') : undefined });
  };
  const clear = () => void navigate({ search: ({ sort, item }) => ({ sort, item }), replace: true });
  return { search, filter, closedGroupIds, change, toggleGroup, clear };
}

export type GapAddress = ReturnType<typeof useGapAddress>;
