import { type LiveMessage, liveMessageSchema } from '@waymark/contracts';
import { apiAddress } from '../api-client.ts';
import { followSignIn } from '../signed-in.ts';
import { pageId } from './page-id.ts';

/** The server says something every 20 seconds; whoever hears nothing for so long asks again, and tries anew to listen. */
const patienceMs = 60_000;

/** What is heard; `begun` is the first word of a connection, when nothing can have been missed yet. */
export type Heard = LiveMessage | { type: 'begun' };

type Hear = (message: Heard) => void;

/**
 * Listens to one organisation. Whatever was missed is asked again once it is heard again; where nothing is to be heard, by
 * a proxy or a refusal, all is asked again once a minute instead.
 */
function openSource(organisationId: string, hear: Hear, isFirst = true): () => void {
  let source: EventSource | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  // What is on screen was asked for just now.
  let isFresh = isFirst;

  const wait = () => {
    clearTimeout(patience);
    patience = setTimeout(again, patienceMs);
  };
  const close = () => {
    clearTimeout(patience);
    source?.close();
  };
  const take = ({ data }: MessageEvent<string>) => {
    wait();
    const { data: message } = liveMessageSchema.safeParse(JSON.parse(data));
    if (message?.type === 'over') source?.close();
    if (message) hear(message.type === 'ready' && isFresh ? { type: 'begun' } : message);
    isFresh = false;
  };
  const open = () => {
    source = new EventSource(apiAddress(`/orgs/${organisationId}/live?page=${pageId}`));
    source.onmessage = take;
    wait();
  };
  function again() {
    close();
    isFresh = false;
    hear({ type: 'ready' });
    open();
  }
  open();
  const stopFollowing = followSignIn(again);
  return () => {
    stopFollowing();
    close();
  };
}

/** One connection for all pages of this browser, held by one of them for the others; browsers allow few at once. */
export function listenTo(organisationId: string, hear: Hear): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  if (!('locks' in navigator)) return openSource(organisationId, hear);
  const name = `waymark-live-${organisationId}`;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => hear(data);
  const leaving = new AbortController();
  const hold = (isFirst: boolean) =>
    new Promise<void>((leave) => {
      if (leaving.signal.aborted) return leave();
      const say = (message: Heard) => {
        channel.postMessage(message);
        hear(message);
      };
      const close = openSource(organisationId, say, isFirst);
      leaving.signal.addEventListener('abort', () => {
        close();
        leave();
      });
    });
  // Whoever takes it over from a page that closed does not know what was said in between, and has all of them ask again.
  const takeOver = () => navigator.locks.request(name, { signal: leaving.signal }, () => hold(false));
  navigator.locks
    .request(name, { ifAvailable: true }, (lock) => (lock ? hold(true) : takeOver()))
    .catch(() => undefined);
  return () => {
    leaving.abort();
    channel.close();
  };
}
