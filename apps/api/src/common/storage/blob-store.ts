import type { Readable } from 'node:stream';
import type { Environment } from '../../env.ts';
import type { StoredPage } from '../ledger/seal-book.ts';
import { CountedBlobStore } from './counted-blob-store.ts';
import { FolderBlobStore } from './folder-blob-store.ts';

export interface StoredBlob {
  sha256: string;
  byteSize: number;
}

export interface BlobKey {
  organisationId: string;
  sha256: string;
}

/** The first and the last byte wanted, both included. */
export interface ByteRange {
  from: number;
  to: number;
}

/** Where bytes are kept: once per organisation and content, named by their SHA-256. Nothing is ever changed in place. */
export interface BlobStore {
  /** Throws one sentence that says what is wrong if nothing can be kept here. */
  check(): Promise<void>;
  /**
   * Streams bytes in. When this returns they are safe; when it throws, nothing of them is left.
   * Throws `upload.too_large` at the first byte over `maxBytes`.
   */
  put(bytes: AsyncIterable<Uint8Array>, options: { organisationId: string; maxBytes: number }): Promise<StoredBlob>;
  get(key: BlobKey, range?: ByteRange): Promise<Readable>;
  exists(key: BlobKey): Promise<boolean>;
  /** Gives the same content to another organisation as if it had been put in now, without reading the bytes. */
  share(key: BlobKey, organisationId: string): Promise<void>;
  /** Takes the bytes away; those that are not there are none of its business. */
  remove(key: BlobKey): Promise<void>;
  /** Everything that was last written before `before`, of all organisations. */
  list(before: Date): AsyncIterable<BlobKey>;
  /** Takes away what uploads that were killed half-way before `before` have left behind. */
  sweep(before: Date): Promise<void>;
  /** Keeps a page of seals of the activity logs beside the bytes. False where there is one of that number. */
  addSealPage(page: StoredPage): Promise<boolean>;
  /** The pages after a number, in order. */
  sealPages(after: number): AsyncIterable<StoredPage>;
}

export const BLOB_STORE = Symbol('blob store');

/** The store that `STORAGE_URL` names, known to work. */
export async function openBlobStore(environment: Environment): Promise<CountedBlobStore> {
  const store = environment.STORAGE_URL.startsWith('s3://')
    ? await openS3(environment.STORAGE_URL)
    : new FolderBlobStore(environment.STORAGE_URL);
  await store.check();
  return new CountedBlobStore(store);
}

/** The client of S3 stores is loaded only where there is one. */
async function openS3(url: string): Promise<BlobStore> {
  const { S3BlobStore } = await import('./s3-blob-store.ts');
  return new S3BlobStore(url);
}
