import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Change, isReached } from '../changes.ts';
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
    const changes = new Set<Change | 'everything'>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      gathering = undefined;
      askAgain(client, [...changes]);
      changes.clear();
    };
    const hear = (message: Heard) => {
      if (message.type === 'beat' || (message.type === 'change' && message.page === pageId)) return;
      for (const follow of followers) follow(message);
      if (message.type === 'presence' || message.type === 'begun') return;
      changes.add(message.type === 'change' ? message.change : 'everything');
      gathering ??= setTimeout(ask, gatherMs);
    };
    const close = listenTo(organisationId, hear);
    return () => {
      close();
      clearTimeout(gathering);
    };
  }, [client, organisationId]);
}

function askAgain(client: QueryClient, changes: readonly (Change | 'everything')[]): void {
  // A page that nobody looks at asks once somebody does.
  const refetchType = document.visibilityState === 'hidden' ? 'none' : 'active';
  void client.invalidateQueries({
    refetchType,
    predicate: (query) => changes.some((change) => change === 'everything' || isReached(change, query)),
  });
}
