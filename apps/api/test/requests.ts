import type { SignedInPerson } from './given.ts';
import { versionAt, versionsAt } from './version-at.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  body: any;
  headers: Headers;
}

/** Requests over HTTP, as one person. */
export class Requests {
  constructor(
    private readonly url: string,
    private readonly person?: SignedInPerson,
  ) {}

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  patch(path: string, body: unknown, version?: number): Promise<Answer> {
    return this.send('PATCH', path, body, version === undefined ? {} : { 'if-match': `"${version}"` });
  }

  delete(path: string, version?: number): Promise<Answer> {
    return this.send('DELETE', path, undefined, version === undefined ? {} : { 'if-match': `"${version}"` });
  }

  /** Changes what stands there now: its version is read first, as a page does. */
  async change(method: string, path: string, body?: unknown): Promise<Answer> {
    const version = await versionAt((at) => this.get(at), path);
    return this.send(method, path, body, { 'if-match': `"${version}"` });
  }

  /** Makes one change to many rows as they stand now. */
  async changeAll(path: string, body: { ids: readonly string[]; change: object }): Promise<Answer> {
    return this.post(path, { ...body, versions: await versionsAt((at) => this.get(at), path, body.ids) });
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const isBytes = body instanceof Uint8Array || body instanceof ReadableStream;
    const response = await fetch(
      `${this.url}${path.startsWith('/') && !path.startsWith('/orgs') ? '' : '/api/v1'}${path}`,
      {
        method,
        headers: {
          ...(this.person ? { cookie: this.person.cookie } : {}),
          ...(body === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body), duplex: 'half' }),
      } as RequestInit,
    );
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
  }
}
