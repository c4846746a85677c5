import { type Readable, Transform } from 'node:stream';
import type { StoredPage } from '../ledger/seal-book.ts';
import type { BlobKey, BlobStore, ByteRange, StoredBlob } from './blob-store.ts';

/** A store that knows how many bytes went in and out since the start, for `/metrics`. */
export class CountedBlobStore implements BlobStore {
  bytesIn = 0;
  bytesOut = 0;

  constructor(private readonly store: BlobStore) {}

  async put(
    bytes: AsyncIterable<Uint8Array>,
    options: { organisationId: string; maxBytes: number },
  ): Promise<StoredBlob> {
    const stored = await this.store.put(bytes, options);
    this.bytesIn += stored.byteSize;
    return stored;
  }

  async get(key: BlobKey, range?: ByteRange): Promise<Readable> {
    const stream = await this.store.get(key, range);
    if ('bytesRead' in stream) {
      // Files count by themselves; asking once at the end costs a download nothing.
      stream.once('close', () => {
        this.bytesOut += Number(stream.bytesRead);
      });
      return stream;
    }
    return this.counting(stream);
  }

  check(): Promise<void> {
    return this.store.check();
  }

  exists(key: BlobKey): Promise<boolean> {
    return this.store.exists(key);
  }

  share(key: BlobKey, organisationId: string): Promise<void> {
    return this.store.share(key, organisationId);
  }

  remove(key: BlobKey): Promise<void> {
    return this.store.remove(key);
  }

  list(before: Date): AsyncIterable<BlobKey> {
    return this.store.list(before);
  }

  sweep(before: Date): Promise<void> {
    return this.store.sweep(before);
  }

  addSealPage(page: StoredPage): Promise<boolean> {
    return this.store.addSealPage(page);
  }

  sealPages(after: number): AsyncIterable<StoredPage> {
    return this.store.sealPages(after);
  }

  private counting(stream: Readable): Readable {
    const counter = new Transform({
      transform: (chunk: Uint8Array, _encoding, done) => {
        this.bytesOut += chunk.byteLength;
        done(null, chunk);
      },
    });
    stream.once('error', (error) => counter.destroy(error));
    counter.once('close', () => stream.destroy());
    return stream.pipe(counter);
  }
}
