import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { DomainError } from '@waymark/domain';
import type { StoredPage } from '../ledger/seal-book.ts';
import type { BlobKey, BlobStore, ByteRange, StoredBlob } from './blob-store.ts';
import { Measured } from './measured.ts';
import { sealPageName } from './seal-page-name.ts';

/** The most that S3 copies from one key to another in one request. */
const copyMaxBytes = 5 * 1024 ** 3;
const partBytes = 8 * 1024 * 1024;

/** Bytes in an S3-compatible store: `s3://bucket?endpoint=…&region=…&prefix=…`, credentials from `AWS_*`. */
export class S3BlobStore implements BlobStore {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly prefix: string;

  constructor(address: string) {
    const url = new URL(address);
    const endpoint = url.searchParams.get('endpoint');
    this.bucket = url.hostname;
    this.prefix = (url.searchParams.get('prefix') ?? '').replace(/^\/+|\/+$/g, '').replace(/(.)$/, '$1/');
    this.client = new S3Client({
      region: url.searchParams.get('region') ?? process.env.AWS_REGION ?? 'us-east-1',
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      // Many compatible stores do not know the newer trailing checksums; the content's own hash is its name.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async check(): Promise<void> {
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
    } catch (error) {
      const reason = error instanceof Error ? error.name : String(error);
      throw new Error(`Waymark cannot start: the bucket for evidence, ${this.bucket}, cannot be reached (${reason}).`);
    }
  }

  async put(
    bytes: AsyncIterable<Uint8Array>,
    { organisationId, maxBytes }: { organisationId: string; maxBytes: number },
  ): Promise<StoredBlob> {
    // The name is known only when the last byte has been seen; until then the bytes lie under a name of their own.
    const temporary = `${this.prefix}incoming/${randomUUID()}`;
    const measured = new Measured(Math.min(maxBytes, copyMaxBytes));
    try {
      await this.send(temporary, measured.through(bytes));
      const stored = measured.result();
      await this.copy(temporary, this.keyOf({ organisationId, sha256: stored.sha256 }));
      return stored;
    } catch (error) {
      throw asRefusal(error);
    } finally {
      await this.delete(temporary).catch(() => undefined);
    }
  }

  async get(key: BlobKey, range?: ByteRange): Promise<Readable> {
    const { Body } = await this.client.send(
      new GetObjectCommand({
        Bucket: this.bucket,
        Key: this.keyOf(key),
        ...(range ? { Range: `bytes=${range.from}-${range.to}` } : {}),
      }),
    );
    if (!(Body instanceof Readable)) throw new Error('The store answered without a stream.');
    return Body;
  }

  async exists(key: BlobKey): Promise<boolean> {
    try {
      await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: this.keyOf(key) }));
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFound') return false;
      throw error;
    }
  }

  async share({ sha256, ...owner }: BlobKey, organisationId: string): Promise<void> {
    await this.copy(this.keyOf({ ...owner, sha256 }), this.keyOf({ organisationId, sha256 }));
  }

  async remove(key: BlobKey): Promise<void> {
    await this.delete(this.keyOf(key));
  }

  async *list(before: Date): AsyncIterable<BlobKey> {
    for await (const { key, writtenAt } of this.objects(`${this.prefix}blobs/`)) {
      const [organisationId, , sha256] = key.slice(`${this.prefix}blobs/`.length).split('/');
      if (organisationId && sha256 && writtenAt < before) yield { organisationId, sha256 };
    }
  }

  async sweep(before: Date): Promise<void> {
    const folder = `${this.prefix}incoming/`;
    for await (const { key, writtenAt } of this.objects(folder)) {
      if (writtenAt < before) await this.delete(key);
    }
    // A thousand at a time; the next sweep takes the next.
    const { Uploads } = await this.client.send(
      new ListMultipartUploadsCommand({ Bucket: this.bucket, Prefix: folder }),
    );
    for (const { Key, UploadId, Initiated } of Uploads ?? []) {
      if (!Initiated || Initiated >= before) continue;
      await this.client.send(new AbortMultipartUploadCommand({ Bucket: this.bucket, Key, UploadId }));
    }
  }

  async addSealPage({ number, text }: StoredPage): Promise<boolean> {
    const Key = `${this.prefix}seals/${sealPageName(number)}`;
    try {
      await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key, Body: text, IfNoneMatch: '*' }));
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'PreconditionFailed') return false;
      throw asRefusal(error);
    }
  }

  async *sealPages(after: number): AsyncIterable<StoredPage> {
    const folder = `${this.prefix}seals/`;
    for await (const { key } of this.objects(folder, `${folder}${sealPageName(after)}`)) {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      yield { number: Number(key.split('/').at(-1)), text: (await Body?.transformToString()) ?? '' };
    }
  }

  private async send(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.bucket, Key: key, Body: Readable.from(bytes, { objectMode: false }) },
      partSize: partBytes,
      queueSize: 2,
      leavePartsOnError: false,
    });
    await upload.done();
  }

  private async copy(from: string, to: string): Promise<void> {
    const copySource = `${this.bucket}/${encodeURI(from)}`;
    await this.client.send(new CopyObjectCommand({ Bucket: this.bucket, Key: to, CopySource: copySource }));
  }

  private async delete(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  private async *objects(prefix: string, after?: string): AsyncGenerator<{ key: string; writtenAt: Date }> {
    const asked = { Bucket: this.bucket, Prefix: prefix, StartAfter: after };
    const pages = paginateListObjectsV2({ client: this.client }, asked);
    for await (const { Contents } of pages) {
      for (const { Key, LastModified } of Contents ?? []) {
        if (Key && LastModified) yield { key: Key, writtenAt: LastModified };
      }
    }
  }

  private keyOf({ organisationId, sha256 }: BlobKey): string {
    return `${this.prefix}blobs/${organisationId}/${sha256.slice(0, 2)}/${sha256}`;
  }
}

/** Stores have names of their own for "no room left". */
function asRefusal(error: unknown): unknown {
  const isFull =
    error instanceof Error && /StorageFull|QuotaExceeded|InsufficientStorage|EntityTooLarge/.test(error.name);
  return isFull ? new DomainError('service.disk_full') : error;
}
