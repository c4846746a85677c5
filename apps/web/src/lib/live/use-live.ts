import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askAlong, type Changed } from '../also.ts';
import { api } from '../api-client.ts';
import { isReached } from '../changes.ts';
import { type Heard, listenTo } from './live-source.ts';
import { pageId } from './page-id.ts';

type Follow = (message: Heard) => void;

const followers = new Set<Follow>();

/** For what does more with a message than ask again. Gives how to stop. */
export function followLive(follow: Follow): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}

/** A burst of changes is asked for once. */
const gatherMs = 300;

/** Others' changes to what is on screen arrive by themselves: it is asked again, as after one's own. */
export function useLive(organisationId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const changes: (Changed | 'everything')[] = [];
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      gathering = undefined;
      void follow(client, changes.splice(0));
    };
    const hear = (message: Heard) => {
      if (message.type === 'beat' || (message.type === 'change' && message.page === pageId)) return;
      for (const tell of followers) tell(message);
      if (message.type === 'presence' || message.type === 'begun') return;
      changes.push(message.type === 'change' ? changedBy(message) : 'everything');
      gathering ??= setTimeout(ask, gatherMs);
    };
    const close = listenTo(organisationId, hear);
    return () => {
      close();
      clearTimeout(gathering);
    };
  }, [client, organisationId]);
}

type Told = Extract<Heard, { type: 'change' }>;

/** One's own answer has the row of a gap item; of others' it is asked, as of many. */
function changedBy({ change, ids }: Told): Changed {
  const known = ids ?? undefined;
  return change === 'gap-item' ? { change: 'gap-items', ids: known, rows: known } : { change, ids: known };
}

/** What such changes reach and is on screen is asked in one request; the rest is marked, and asked once it is looked at. */
async function follow(client: QueryClient, changes: readonly (Changed | 'everything')[]): Promise<void> {
  const isHidden = document.visibilityState === 'hidden';
  const known = changes.filter((change) => change !== 'everything');
  const came = isHidden || known.length < changes.length ? undefined : await askTogether(client, known);
  void client.invalidateQueries({
    // A page that nobody looks at asks once somebody does.
    refetchType: isHidden ? 'none' : 'active',
    predicate: (query) =>
      !came?.has(query) && changes.some((one) => one === 'everything' || isReached(one.change, query, one.ids)),
  });
}

async function askTogether(client: QueryClient, changes: readonly Changed[]) {
  const along = askAlong(client, changes);
  const answers = along.paths.length > 0 ? await api.together(along.paths).catch(() => undefined) : undefined;
  return along.arrive(answers);
}
