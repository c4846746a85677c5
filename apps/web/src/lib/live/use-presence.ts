import type { Person, PresencePlace } from '@waymark/contracts';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { api } from '../api-client.ts';
import { pageId } from './page-id.ts';
import { followLive } from './use-live.ts';

/** Whoever says nothing for longer is taken to have left. */
const againMs = 30_000;

const nothing = z.undefined();

/** Says that one looks at this for as long as it is open, and tells who else does. */
export function usePresence(organisationId: string, { kind, id }: PresencePlace): readonly Person[] {
  const [others, setOthers] = useState<readonly Person[]>([]);

  useEffect(() => {
    // Where nothing is heard nobody is told of either.
    if (typeof EventSource === 'undefined') return;
    const say = (place: PresencePlace | null) =>
      void api
        .put(`/orgs/${organisationId}/presence`, nothing, { page: pageId, place }, { isByItself: true })
        .catch(() => undefined);
    const stopFollowing = followLive((message) => {
      // What was said before the connection stood was said to nobody.
      if (message.type === 'begun' || message.type === 'ready') say({ kind, id });
      if (message.type === 'presence' && message.place.kind === kind && message.place.id === id) {
        setOthers(message.people);
      }
    });
    say({ kind, id });
    const again = setInterval(() => say({ kind, id }), againMs);
    const leave = () => say(null);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      clearInterval(again);
      stopFollowing();
      setOthers([]);
      leave();
    };
  }, [organisationId, kind, id]);

  return others;
}
