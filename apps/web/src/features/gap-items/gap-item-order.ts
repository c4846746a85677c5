import type { InfiniteData } from '@tanstack/react-query';
import type { GapItem, GapItemListQuery, Page } from '@waymark/contracts';
import { conformities } from '@waymark/domain';

type Sort = GapItemListQuery['sort'];
export type GapItemPages = InfiniteData<Page<GapItem>, string>;

/** As the server sorts: who has no value comes last, and of two alike the one that is earlier in the framework first. */
const keys: Readonly<Record<string, (item: GapItem) => string>> = {
  dueOn: ({ dueOn }) => dueOn ?? '9999-99-99',
  owner: ({ owner }) => (owner ? `1${owner.name.toLowerCase()}` : '2'),
  conformity: ({ conformity }) => String(conformities.indexOf(conformity)),
};

const placeIn = (sort: string) => {
  const [direction, name] = sort.startsWith('-') ? [-1, sort.slice(1)] : [1, sort];
  const keyOf = keys[name];
  return (one: GapItem, other: GapItem): number => {
    if (!keyOf) return direction * (one.order - other.order);
    const [key, otherKey] = [keyOf(one), keyOf(other)];
    if (key === otherKey) return one.order - other.order;
    return key < otherKey ? -direction : direction;
  };
};

/** The list with what was asked of it again: rows that it does not keep any more are gone, the others at their places. */
export function withAskedItems(
  data: GapItemPages,
  ids: readonly string[],
  items: readonly GapItem[],
  sort: Sort = 'requirement',
): GapItemPages {
  const compare = placeIn(sort);
  const told = new Map(items.map((item) => [item.id, item]));
  const asked = new Set(ids);
  const stays = new Set<string>();
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => {
      if (!asked.has(item.id)) return item;
      const now = told.get(item.id);
      if (!now || compare(now, item) !== 0) return [];
      stays.add(now.id);
      return now;
    }),
  }));
  for (const item of items) if (!stays.has(item.id)) place(pages, item, compare);
  return { ...data, pages };
}

/** What comes after all that is loaded comes with its page. */
function place(pages: Page<GapItem>[], item: GapItem, compare: (one: GapItem, other: GapItem) => number): void {
  for (const page of pages) {
    const before = page.items.findIndex((other) => compare(item, other) < 0);
    if (before < 0) continue;
    page.items.splice(before, 0, item);
    return;
  }
  const last = pages.at(-1);
  if (last?.nextCursor === null) last.items.push(item);
}
