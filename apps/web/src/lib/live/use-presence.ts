import type { Person, PresencePlace } from '@waymark/contracts';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { api } from '../api-client.ts';
import { pageId } from './page-id.ts';
import { followLive } from './use-live.ts';

/** Whoever says nothing for longer is taken to have left. */
const againMs = 30_000;

const nothing = z.undefined();

interface Wanted {
  organisationId: string;
  place: PresencePlace | null;
}

let wanted: Wanted | undefined;
let isSaying = false;

/** One after the other, and only the last where there are several: said at once, the older could arrive last. */
async function say(organisationId: string, place: PresencePlace | null): Promise<void> {
  wanted = { organisationId, place };
  if (isSaying) return;
  isSaying = true;
  while (wanted) {
    const next: Wanted = wanted;
    wanted = undefined;
    const body = { page: pageId, place: next.place };
    await api.put(`/orgs/${next.organisationId}/presence`, nothing, body, { isByItself: true }).catch(() => undefined);
  }
  isSaying = false;
}

/** Says that one looks at this for as long as it is open, and tells who else does. */
export function usePresence(organisationId: string, { kind, id }: PresencePlace): readonly Person[] {
  const [others, setOthers] = useState<readonly Person[]>([]);

  useEffect(() => {
    // Where nothing is heard nobody is told of either.
    if (typeof EventSource === 'undefined') return;
    const sayHere = () => void say(organisationId, { kind, id });
    const stopFollowing = followLive((message) => {
      // What was said before the connection stood was said to nobody.
      if (message.type === 'begun' || message.type === 'ready') sayHere();
      if (message.type === 'presence' && message.place.kind === kind && message.place.id === id) {
        setOthers(message.people);
      }
    });
    sayHere();
    const again = setInterval(sayHere, againMs);
    const leave = () => void say(organisationId, null);
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
