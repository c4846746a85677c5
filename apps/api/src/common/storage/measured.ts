import { createHash } from 'node:crypto';
import { DomainError } from '@waymark/domain';
import type { StoredBlob } from './blob-store.ts';

/** Bytes on their way to a store, hashed and counted as they pass. */
export class Measured {
  private readonly hash = createHash('sha256');
  private byteSize = 0;

  constructor(private readonly maxBytes: number) {}

  /** Takes note of the next bytes. Throws `upload.too_large` where they are too many. */
  add(chunk: Uint8Array): void {
    this.byteSize += chunk.byteLength;
    if (this.byteSize > this.maxBytes) throw new DomainError('upload.too_large', { maxBytes: this.maxBytes });
    this.hash.update(chunk);
  }

  async *through(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.add(chunk);
      yield chunk;
    }
  }

  /** What passed; asked once, at the end. */
  result(): StoredBlob {
    return { sha256: this.hash.digest('hex'), byteSize: this.byteSize };
  }
}
