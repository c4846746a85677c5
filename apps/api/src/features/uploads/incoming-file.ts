import type { Readable } from 'node:stream';
import { DomainError } from '@waymark/domain';
import { sampleBytes } from './media-type.ts';

/** A file as it arrives: its beginning, to look at, and all of its bytes, to be read once. */
export interface IncomingFile {
  sample: Uint8Array;
  bytes: AsyncIterable<Uint8Array>;
}

/** Reads the beginning of a request's body. Throws `upload.empty`, or `upload.interrupted` where the sender goes away. */
export async function openIncomingFile(body: Readable): Promise<IncomingFile> {
  const chunks = arriving(body);
  const head: Uint8Array[] = [];
  let size = 0;
  while (size < sampleBytes) {
    const { value } = await chunks.next();
    if (value === undefined) break;
    head.push(value);
    size += value.byteLength;
  }
  if (size === 0) throw new DomainError('upload.empty');
  return { sample: Buffer.concat(head).subarray(0, sampleBytes), bytes: rejoined(head, chunks) };
}

/** The body is not destroyed when reading stops early: its socket is still needed to say why. */
async function* arriving(body: Readable): AsyncGenerator<Uint8Array, undefined> {
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) yield chunk;
  } catch {
    // The only way a request's body fails is that it ends before it is complete.
    throw new DomainError('upload.interrupted');
  }
}

async function* rejoined(head: Uint8Array[], rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head.splice(0);
  yield* rest;
}

const lingerMilliseconds = 10_000;

/**
 * Lets go of a body that is not wanted any more. Most senders read the answer only when they have sent all, so the rest
 * is read for a while and forgotten; then the line is cut.
 */
export function letGo(body: Readable): void {
  const timer = setTimeout(() => body.destroy(), lingerMilliseconds).unref();
  body.once('close', () => clearTimeout(timer));
  body.on('error', () => undefined);
  body.resume();
}
