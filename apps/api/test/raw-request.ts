import { type ClientRequest, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SignedInPerson } from './given.ts';

export interface RawRequest {
  person: SignedInPerson;
  method?: string;
  headers?: Record<string, string | number>;
}

/** Opens a request whose body the test sends by itself, byte for byte; for what `fetch` would never do. */
export function openRequest(url: string, { person, method = 'POST', headers = {} }: RawRequest): ClientRequest {
  return request(url, { method, headers: { cookie: person.cookie, ...headers } });
}

/** Streams a body of any length and gives the answer, also where it comes before the body's end. */
export async function sendStream(
  url: string,
  options: RawRequest,
  body: AsyncIterable<Uint8Array>,
): Promise<{ status: number; body: { code?: string; sha256?: string; byteSize?: number; id?: string } }> {
  const outgoing = openRequest(url, options);
  const answered = new Promise<{ status: number; body: object }>((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', async (response) => {
      const chunks = await response.toArray();
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString() || '{}') });
      outgoing.destroy();
    });
  });
  // A server that has answered stops reading: that is not a failure of the test.
  pipeline(Readable.from(body), outgoing).catch(() => undefined);
  return answered;
}

/** The same bytes again and again, without ever holding more of them than one piece. */
export async function* repeated(piece: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
  for (let count = 0; count < times; count += 1) yield piece;
}

/** Asks again until it is so. Throws after ten seconds. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It did not come to be so.');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
