import type { Page } from 'playwright-core';
import type { Person } from '../people.ts';

// biome-ignore lint/suspicious/noExplicitAny: stories look into answers whose shape the API tests hold.
export type Row = any;

/** A person with a browser: what they do on its page, or ask the API for with its session. */
export class AtWork {
  constructor(
    readonly page: Page,
    readonly person: Person,
  ) {}

  async signUp(): Promise<void> {
    await this.#auth('/sign-up/email', this.person);
  }

  async signIn(): Promise<void> {
    await this.#auth('/sign-in/email', { email: this.person.email, password: this.person.password });
  }

  /** In another window: the page here does not know yet. */
  async signOut(): Promise<void> {
    await this.#auth('/sign-out', {});
  }

  get(path: string): Promise<Row> {
    return this.send('GET', path);
  }

  post(path: string, body: object, version?: number): Promise<Row> {
    return this.send('POST', path, body, version);
  }

  /** What it answers; a refusal fails the story. */
  async send(method: string, path: string, body?: object, version?: number): Promise<Row> {
    const answer = await this.#fetch(`/api/v1${path}`, method, body, version);
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  /** What the API says of itself. */
  async document(): Promise<{ paths: Record<string, object> }> {
    return (await this.#fetch('/api/openapi.json', 'GET')).json();
  }

  async #auth(path: string, body: object): Promise<void> {
    const answer = await this.#fetch(`/api/auth${path}`, 'POST', body);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  }

  #fetch(address: string, method: string, data?: object, version?: number) {
    const headers = {
      // A browser says from which page it asks; so the server knows that it was meant.
      origin: String(process.env.E2E_URL),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    return this.page.request.fetch(address, { method, headers, ...(data && { data }) });
  }
}
