import type { LiveMessage } from '@waymark/contracts';

/** Stands in for the server's events: `say` is heard by every page that listens. */
export class FakeEventSource {
  static readonly open = new Set<FakeEventSource>();
  onmessage: (event: { data: string }) => void = () => undefined;

  constructor(readonly url: string) {
    FakeEventSource.open.add(this);
  }

  close(): void {
    FakeEventSource.open.delete(this);
  }

  static say(...messages: LiveMessage[]): void {
    for (const source of FakeEventSource.open)
      for (const message of messages) source.onmessage({ data: JSON.stringify(message) });
  }
}
