import { afterEach } from '@jest/globals';
import { type LiveMessage, liveMessageSchema } from '@waymark/contracts';
import type { SignedInPerson } from './given.ts';

/** One open page of somebody, as a browser has it: what it was told so far, and whether it is told more. */
export class OpenPage {
  readonly id = crypto.randomUUID();
  readonly messages: LiveMessage[] = [];
  status = 0;
  headers = new Headers();
  isOver = false;
  private readonly abort = new AbortController();
  private changed: () => void = () => undefined;

  constructor(
    private readonly address: { url: string; path: string },
    private readonly person: SignedInPerson,
  ) {}

  async open(): Promise<this> {
    const { url, path } = this.address;
    const response = await fetch(`${url}/api/v1${path}/live?page=${this.id}`, {
      headers: { cookie: this.person.cookie },
      signal: this.abort.signal,
    });
    this.status = response.status;
    this.headers = response.headers;
    if (response.ok && response.body) {
      void this.read(response.body);
      await this.until(() => this.messages.length > 0);
    } else await response.text();
    return this;
  }

  /** Waits until it is so; what never comes fails the test by its time. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo())
      await new Promise<void>((resolve) => {
        this.changed = resolve;
      });
  }

  changes() {
    return this.messages.filter((message) => message.type === 'change');
  }

  heard(change: string): Promise<void> {
    return this.until(() => this.changes().some((message) => message.change === change));
  }

  close(): void {
    this.abort.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const piece of body) {
        text += decoder.decode(piece, { stream: true });
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        this.messages.push(...events.map((event) => liveMessageSchema.parse(JSON.parse(event.replace(/^data: /, '')))));
        this.changed();
      }
    } catch {
      // It was closed here, or cut there.
    }
    this.isOver = true;
    this.changed();
  }
}

/** Opens pages of an API, and closes them after each test. */
export function openPages(urlOfApp: () => string) {
  const pages: OpenPage[] = [];
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
  });
  return (org: { path: string }, person: SignedInPerson, url = urlOfApp()): Promise<OpenPage> => {
    const page = new OpenPage({ url, path: org.path }, person);
    pages.push(page);
    return page.open();
  };
}

/** Work for somebody, whose title must not be in what is told of it. */
export const taskOf = (person: SignedInPerson) => ({
  title: 'A title nobody is told',
  assigneeId: person.id,
  dueOn: '2099-01-05',
});
