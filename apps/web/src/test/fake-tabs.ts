type Callback = (lock: object | null) => unknown;
interface Options {
  ifAvailable?: boolean;
  signal?: AbortSignal;
}

const held = new Map<string, Promise<unknown>>();

/** The locks of a browser, which all of its pages share: whoever holds one has the others wait. */
async function request(name: string, { ifAvailable, signal }: Options, callback: Callback): Promise<unknown> {
  await Promise.resolve();
  if (ifAvailable && held.has(name)) return callback(null);
  while (held.has(name)) await held.get(name);
  if (signal?.aborted) throw signal.reason;
  const holding = Promise.resolve(callback({}));
  held.set(name, holding);
  await holding;
  held.delete(name);
  return holding;
}

/** What pages of one browser say to each other: to all but the one that says it. */
class FakeChannel {
  static readonly open = new Set<FakeChannel>();
  onmessage: (event: { data: unknown }) => void = () => undefined;

  constructor(readonly name: string) {
    FakeChannel.open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of FakeChannel.open) if (other !== this && other.name === this.name) other.onmessage({ data });
  }

  close(): void {
    FakeChannel.open.delete(this);
  }
}

/** Gives the pages of a test one browser; gives how to take it away again. */
export function shareBrowser(): () => void {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  Object.assign(globalThis, { BroadcastChannel: FakeChannel });
  return () => {
    Reflect.deleteProperty(navigator, 'locks');
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  };
}
