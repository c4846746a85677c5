import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ListMultipartUploadsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { S3Server } from '../../../test/s3-server.ts';
import type { BlobStore } from './blob-store.ts';
import { FolderBlobStore } from './folder-blob-store.ts';
import { S3BlobStore } from './s3-blob-store.ts';

const organisationId = randomUUID();
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const soon = () => new Date(Date.now() + 60_000);

async function* pieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* broken(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* pieces(bytes);
  throw new Error('The sender has gone.');
}

async function read(stream: Readable): Promise<Buffer> {
  return Buffer.concat(await stream.toArray());
}

async function keysOf(store: BlobStore): Promise<string[]> {
  const keys = [];
  for await (const key of store.list(soon())) keys.push(key.sha256);
  return keys.toSorted();
}

const folder = await mkdtemp(join(tmpdir(), 'waymark-store-'));
const server = new S3Server();
process.env.AWS_ACCESS_KEY_ID ??= 'test';
process.env.AWS_SECRET_ACCESS_KEY ??= 'test';
const address = await server.start();

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Everything a driver holds, also what a list does not show. */
const everything = {
  folder: async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length,
  s3: async () => server.objects.size + server.parts.size,
};

/** A store that somebody else made, with its empty bucket, where the machine has one: TEST_S3_URL. */
const given = process.env.TEST_S3_URL ? [['given S3', ...givenStore(process.env.TEST_S3_URL)] as const] : [];

function givenStore(url: string): [BlobStore, () => Promise<number>] {
  const { hostname: Bucket, searchParams } = new URL(url);
  const endpoint = searchParams.get('endpoint') ?? '';
  const client = new S3Client({ endpoint, region: searchParams.get('region') ?? '', forcePathStyle: true });
  const count = async () => {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket }));
    return Contents.length + Uploads.length;
  };
  return [new S3BlobStore(url), count];
}

describe.each([
  ['folder', new FolderBlobStore(folder), everything.folder],
  ['s3', new S3BlobStore(address), everything.s3],
  ...given,
] as const)('the %s store', (_, store, count) => {
  const put = (bytes: Uint8Array, maxBytes = 1e9) => store.put(pieces(bytes), { organisationId, maxBytes });
  // Larger than a batch and than a part, and not a multiple of either.
  const large = Buffer.alloc(20 * 1024 * 1024 + 17, 'large');

  beforeAll(() => store.check());

  it('gives back what was put in, named by its hash', async () => {
    const bytes = Buffer.from('access review, third quarter');

    const stored = await put(bytes);

    expect(stored).toEqual({ sha256: hashOf(bytes), byteSize: bytes.length });
    expect(await read(await store.get({ organisationId, sha256: stored.sha256 }))).toEqual(bytes);
  });

  it('keeps pages of seals in order, never a second one under the same number, and counts them to no organisation', async () => {
    const before = await keysOf(store);
    for (const number of [1, 2, 1000, 999])
      expect(await store.addSealPage({ number, text: `page ${number}` })).toBe(true);

    expect(await store.addSealPage({ number: 2, text: 'another' })).toBe(false);
    const pages = await Array.fromAsync(store.sealPages(1));
    expect(pages).toEqual([2, 999, 1000].map((number) => ({ number, text: `page ${number}` })));
    expect(await Array.fromAsync(store.sealPages(1000))).toEqual([]);
    expect(await keysOf(store)).toEqual(before);
  });

  it('gives back a part of it', async () => {
    const { sha256 } = await put(Buffer.from('0123456789'));

    const part = await read(await store.get({ organisationId, sha256 }, { from: 2, to: 4 }));

    expect(part.toString()).toBe('234');
  });

  it('keeps large content whole', async () => {
    const { sha256, byteSize } = await put(large);

    expect([sha256, byteSize]).toEqual([hashOf(large), large.length]);
    expect(hashOf(await read(await store.get({ organisationId, sha256 })))).toBe(sha256);
  });

  it('keeps the same content once, and apart for each organisation', async () => {
    const bytes = Buffer.from('the same twice');
    const { sha256 } = await put(bytes);
    const before = await count();

    await put(bytes);

    expect(await count()).toBe(before);
    expect(await store.exists({ organisationId: randomUUID(), sha256 })).toBe(false);
  });

  it.each([
    ['small', Buffer.from('half')],
    ['large', large],
  ])('leaves nothing behind when a %s stream breaks', async (_, bytes) => {
    const before = await count();

    const putting = store.put(broken(bytes), { organisationId, maxBytes: 1e9 });

    await expect(putting).rejects.toThrow('The sender has gone.');
    expect(await count()).toBe(before);
  });

  it('refuses more than it was told to take, and leaves nothing behind', async () => {
    const before = await count();

    await expect(put(large, large.length - 1)).rejects.toMatchObject({ code: 'upload.too_large' });
    expect(await count()).toBe(before);
    await expect(put(large, large.length)).resolves.toMatchObject({ byteSize: large.length });
  });

  it('takes away, once or twice, and says what is there', async () => {
    const { sha256 } = await put(Buffer.from('to be removed'));
    const listed = await keysOf(store);

    await store.remove({ organisationId, sha256 });
    await store.remove({ organisationId, sha256 });

    expect(listed).toContain(sha256);
    expect(await keysOf(store)).toEqual(listed.filter((key) => key !== sha256));
    expect(await store.exists({ organisationId, sha256 })).toBe(false);
    await expect(store.get({ organisationId, sha256 })).rejects.toThrow();
  });

  it('lists and sweeps only what is old enough', async () => {
    await put(Buffer.from('new'));

    const old = [];
    for await (const key of store.list(new Date(Date.now() - 60_000))) old.push(key);

    expect(old).toEqual([]);
  });
});

describe('the folder store', () => {
  it('sweeps what killed uploads left, once it is old', async () => {
    const left = join(folder, '.incoming', 'left-behind');
    await writeFile(left, 'half');
    await new FolderBlobStore(folder).sweep(new Date(Date.now() - 60_000));
    expect(await readdir(join(folder, '.incoming'))).toEqual(['left-behind']);

    await utimes(left, new Date(0), new Date(0));
    await new FolderBlobStore(folder).sweep(new Date(Date.now() - 60_000));

    expect(await readdir(join(folder, '.incoming'))).toEqual([]);
  });

  it('says in one sentence that its folder cannot be written to', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');

    await expect(new FolderBlobStore(join(file, 'blobs')).check()).rejects.toThrow(
      `Waymark cannot start: the folder for evidence, ${join(file, 'blobs')}, cannot be written to (ENOTDIR).`,
    );
    await rm(file);
  });

  it('leaves nothing behind when the disk is full', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const failing = (async function* () {
      yield Buffer.from('some');
      throw full;
    })();

    const putting = new FolderBlobStore(folder).put(failing, { organisationId, maxBytes: 100 });

    await expect(putting).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(join(folder, '.incoming'))).toEqual([]);
  });
});

describe('the S3 store', () => {
  it('sweeps what killed uploads left, once it is old', async () => {
    const put = (startedAt: Date) =>
      server.parts.set(randomUUID(), { key: 'waymark/incoming/x', startedAt, parts: new Map() });
    put(new Date(0));
    put(new Date());
    server.objects.set('waymark/incoming/old', { bytes: Buffer.from('old'), writtenAt: new Date(0) });

    await new S3BlobStore(address).sweep(new Date(Date.now() - 60_000));

    expect([server.parts.size, server.objects.has('waymark/incoming/old')]).toEqual([1, false]);
    server.parts.clear();
  });

  it('says that the store is full', async () => {
    server.refusal = 'XMinioStorageFull';
    const putting = new S3BlobStore(address).put(pieces(Buffer.from('x')), { organisationId, maxBytes: 10 });

    await expect(putting).rejects.toMatchObject({ code: 'service.disk_full' });
    server.refusal = undefined;
  });

  it('says in one sentence that its bucket cannot be reached', async () => {
    const other = address.replace('s3://evidence', 's3://elsewhere');

    await expect(new S3BlobStore(other).check()).rejects.toThrow(
      'Waymark cannot start: the bucket for evidence, elsewhere, cannot be reached (NotFound).',
    );
  });
});

describe('the folder store', () => {
  it('takes nothing more when that would leave the database no room on the disk', async () => {
    const before = await everything.folder();
    const store = new FolderBlobStore(folder, Number.MAX_SAFE_INTEGER);

    const refused = store.put(pieces(Buffer.from('no room')), { organisationId, maxBytes: 1e9 });

    await expect(refused).rejects.toMatchObject({ code: 'service.disk_full' });
    expect(await everything.folder()).toBe(before);
  });
});
