import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import { type Change, isReached } from './changes.ts';
import { showRows } from './rows.ts';

/** What a query asks, so that it can be asked along with something else. */
export interface Asked {
  path: string;
  /** The data of the query, of the answer at that address. */
  read: (answer: unknown) => unknown;
  /** Only the first page can be asked along: where the others begin, the one before says. */
  isPaged?: boolean;
}

/** Of a long list only the rows that were changed: whether they have a place in it, and which. */
export interface AskedRows {
  path: (ids: readonly string[]) => string;
  /** The data of the query with what stands at that address. */
  read: (data: unknown, ids: readonly string[], answer: unknown) => { data: unknown; rows: readonly unknown[] };
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { asked?: Asked; askedRows?: AskedRows };
  }
}

/** What has changed: of which kind, which things, and which rows of long lists follow from it, where that is known. */
export interface Changed {
  change: Change;
  ids?: readonly string[] | undefined;
  rows?: readonly string[] | undefined;
}

/** As many addresses as the server answers along, and as many rows as have room in one. */
const [mostPaths, mostRows] = [12, 100];

interface Way {
  isAlone: boolean;
}
const underWay = new WeakMap<QueryClient, Set<Way>>();

/** Something on its way, that what follows from it is asked along with. */
export interface Along {
  paths: readonly string[];
  /** Takes what came along; nothing came where it was refused. Gives the queries that need not be asked any more. */
  arrive: (answers: ReadonlyMap<string, unknown> | undefined) => ReadonlySet<Query>;
}

/**
 * What such changes reach and is on screen comes with the answer. Where several are under way at once, neither may know of
 * the other: what came along is left then, and asked again.
 */
export function askAlong(client: QueryClient, changed: readonly Changed[]): Along {
  const wanted = wantedOf(client, changed);
  const ways = underWay.get(client) ?? new Set<Way>();
  underWay.set(client, ways);
  const way: Way = { isAlone: ways.size === 0 };
  for (const other of ways) other.isAlone = false;
  ways.add(way);
  return {
    paths: [...new Set(wanted.map(({ path }) => path))],
    arrive: (answers) => {
      ways.delete(way);
      if (!answers || !way.isAlone) return new Set();
      return new Set(wanted.filter(({ path, take }) => answers.has(path) && take(answers.get(path))).map(queryOf));
    },
  };
}

interface Wanted {
  query: Query;
  path: string;
  /** Whether it could be taken. */
  take: (answer: unknown) => boolean;
}

const queryOf = ({ query }: Wanted) => query;

function wantedOf(client: QueryClient, changed: readonly Changed[]): Wanted[] {
  const onScreen = client.getQueryCache().findAll({ type: 'active' });
  const all = onScreen.flatMap((query): Wanted[] => {
    const reaching = changed.filter(({ change, ids }) => isReached(change, query, ids));
    if (reaching.length === 0) return [];
    return rowsWanted(client, query, reaching) ?? wholeWanted(client, query);
  });
  return all.slice(0, mostPaths);
}

function rowsWanted(client: QueryClient, query: Query, reaching: readonly Changed[]): Wanted[] | undefined {
  const { askedRows } = query.meta ?? {};
  if (!askedRows) return undefined;
  const ids = [...new Set(reaching.flatMap(({ rows = [] }) => rows))];
  const isKnown = reaching.every(({ rows }) => rows) && ids.length <= mostRows;
  if (!isKnown) return [];
  const take = (answer: unknown) =>
    taking(query, () => {
      const { data, rows } = askedRows.read(query.state.data, ids, answer);
      client.setQueryData(query.queryKey, data);
      showRows(client, rows);
    });
  return [{ query, path: askedRows.path(ids), take }];
}

function wholeWanted(client: QueryClient, query: Query): Wanted[] {
  const { asked } = query.meta ?? {};
  const isLong = asked?.isPaged && (query.state.data as InfiniteData<unknown> | undefined)?.pages.length !== 1;
  if (!asked || isLong) return [];
  const take = (answer: unknown) => taking(query, () => client.setQueryData(query.queryKey, asked.read(answer)));
  return [{ query, path: asked.path, take }];
}

/** What is being asked just now may be answered with what was before; and what cannot be read is asked by itself. */
function taking(query: Query, take: () => void): boolean {
  if (query.state.fetchStatus !== 'idle' || query.state.data === undefined) return false;
  try {
    take();
    return true;
  } catch {
    return false;
  }
}
