import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newContent } from '../../../test/bytes.ts';
import type { Organisation, SignedInPerson } from '../../../test/given.ts';
import { openRequest, repeated, sendStream, until } from '../../../test/raw-request.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

const maxBytes = 512 * 1024 * 1024;
const mebibyte = 1024 * 1024;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ UPLOAD_MAX_BYTES: String(maxBytes) });
});
afterAll(() => app.stop());

const upload = (org: Organisation, person: SignedInPerson, fileName: string, body: Uint8Array) =>
  app.as(person).post(`${org.path}/uploads?fileName=${encodeURIComponent(fileName)}`, body);
const address = (org: Organisation, fileName: string) =>
  `${app.url}/api/v1${org.path}/uploads?fileName=${encodeURIComponent(fileName)}`;
const binary = { 'content-type': 'application/octet-stream' };

/** Everything of an organisation that an upload can leave. */
async function left(org: Organisation) {
  const where = { organisationId: org.id };
  const names = (folder: string) => readdir(join(app.environment.STORAGE_URL, folder)).catch(() => []);
  return {
    blobs: await app.db.blob.count({ where }),
    uploads: await app.db.upload.count({ where }),
    files: (await names(org.id)).length,
    incoming: (await names('.incoming')).length,
  };
}
const nothing = { blobs: 0, uploads: 0, files: 0, incoming: 0 };

describe('an upload', () => {
  it('is kept by its content, with its name without a path', async () => {
    const org = await app.organisationWith('contributor');

    const answer = await upload(org, org.contributor, 'C:\\fakepath\\Zugriff\u202e.csv', Buffer.from('a;b\n'));

    expect(answer).toMatchObject({
      status: 201,
      body: {
        fileName: 'Zugriff.csv',
        mediaType: 'text/csv',
        byteSize: 4,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(await left(org)).toEqual({ blobs: 1, uploads: 1, files: 1, incoming: 0 });
  });

  it('is one blob when the same file comes twice, also at the same time', async () => {
    const org = await app.organisationWith('contributor', 'manager');
    const bytes = newContent(3 * mebibyte);

    const answers = await Promise.all([
      upload(org, org.contributor, 'one.bin', bytes),
      upload(org, org.manager, 'two.bin', bytes),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body.sha256).toBe(answers[1]?.body.sha256);
    expect(await left(org)).toEqual({ blobs: 1, uploads: 2, files: 1, incoming: 0 });
  });

  it.each([
    ['is empty', 'empty.txt', Buffer.alloc(0), 422, 'upload.empty'],
    ['is not what its name says', 'report.pdf', Buffer.from('only words'), 422, 'upload.type_mismatch'],
    ['runs as a program', 'tool.sh', Buffer.from('#!/bin/sh\n'), 422, 'upload.type_refused'],
  ])('is refused and leaves nothing when it %s', async (_, fileName, bytes, status, code) => {
    const org = await app.organisationWith('contributor');

    const answer = await upload(org, org.contributor, fileName, bytes);

    expect(answer).toMatchObject({ status, body: { code } });
    expect(await left(org)).toEqual(nothing);
  });

  it('is refused without a name, and as JSON', async () => {
    const org = await app.organisationWith('contributor');

    const unnamed = await app.as(org.contributor).post(`${org.path}/uploads`, Buffer.from('x'));
    const asJson = await app.as(org.contributor).post(`${org.path}/uploads?fileName=a.json`, { a: 1 });

    expect(unnamed).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(asJson).toMatchObject({ status: 415, body: { code: 'request.media_type_unsupported' } });
  });

  it('is refused before it is read when it says that it is too large', async () => {
    const org = await app.organisationWith('contributor');
    let sent = 0;
    const counted = async function* () {
      for await (const piece of repeated(Buffer.alloc(mebibyte), maxBytes / mebibyte + 1)) {
        sent += piece.byteLength;
        yield piece;
      }
    };

    const headers = { ...binary, 'content-length': maxBytes + mebibyte };
    const answer = await sendStream(address(org, 'large.bin'), { person: org.contributor, headers }, counted());

    expect(answer).toMatchObject({ status: 413, body: { code: 'upload.too_large', facts: { maxBytes } } });
    expect(sent).toBeLessThan(maxBytes / 2);
    expect(await left(org)).toEqual(nothing);
  });

  it('leaves nothing behind when it is cut off half-way', async () => {
    const org = await app.organisationWith('contributor');
    const headers = { ...binary, 'content-length': 10 * mebibyte };
    const request = openRequest(address(org, 'cut.bin'), { person: org.contributor, headers });
    request.on('error', () => undefined);
    request.write(newContent(5 * mebibyte));
    await until(async () => (await left(org)).incoming === 1);

    request.destroy();

    // The place that was kept for it is given back last.
    await until(async () => (await left(org)).uploads === 0);
    expect(await left(org)).toEqual(nothing);
  });

  it('of half a gigabyte is streamed: the memory stays flat; one byte more is refused', async () => {
    const org = await app.organisationWith('contributor');
    const piece = Buffer.alloc(mebibyte);
    const send = (body: AsyncIterable<Uint8Array>) =>
      sendStream(address(org, 'half-a-gigabyte.bin'), { person: org.contributor, headers: binary }, body);
    await send(repeated(piece, 128));
    const before = process.memoryUsage().rss;
    let most = 0;
    const watched = async function* () {
      for await (const each of repeated(piece, maxBytes / mebibyte)) {
        most = Math.max(most, process.memoryUsage().rss - before);
        yield each;
      }
    };

    const taken = await send(watched());
    const refused = await send(repeated(piece, maxBytes / mebibyte + 1));

    expect(taken).toMatchObject({ status: 201, body: { byteSize: maxBytes } });
    expect(most).toBeLessThan(64 * mebibyte);
    expect(refused).toMatchObject({ status: 413, body: { code: 'upload.too_large' } });
    expect((await left(org)).incoming).toBe(0);
  });

  it('is taken back by whoever made it, and by nobody else', async () => {
    const org = await app.organisationWith('contributor', 'manager');
    const { id } = (await upload(org, org.contributor, 'mine.txt', Buffer.from('mine'))).body;

    const byOther = await app.as(org.manager).delete(`${org.path}/uploads/${id}`);
    const byOwner = await app.as(org.contributor).delete(`${org.path}/uploads/${id}`);

    expect([byOther.status, byOwner.status]).toEqual([404, 204]);
    expect((await left(org)).uploads).toBe(0);
  });

  it('is for those who may add evidence, in their own organisation', async () => {
    const org = await app.organisationWith('executive', 'auditor');
    const other = await app.organisationWith('owner');

    const answers = [];
    for (const person of [org.executive, org.auditor, other.owner]) {
      answers.push((await upload(org, person, 'a.txt', Buffer.from('a'))).status);
    }

    expect(answers).toEqual([403, 403, 404]);
    expect(await left(org)).toEqual(nothing);
  });
});
