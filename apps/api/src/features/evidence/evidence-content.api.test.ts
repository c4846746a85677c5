import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function stored(fileName: string, content: Uint8Array) {
  const org = await app.organisationWith('contributor');
  const as = app.as(org.contributor);
  const upload = await as.post(`${org.path}/uploads?fileName=${encodeURIComponent(fileName)}`, content);
  const source = { kind: 'upload', uploadId: upload.body.id };
  const { body } = await as.post(`${org.path}/evidence`, { title: 'A file', capturedOn: '2026-01-01', source });
  const path = `${org.path}/evidence/${body.id}/versions/1/content`;
  const get = (headers: Record<string, string> = {}, query = '') =>
    as.send('GET', `${path}${query}`, undefined, headers);
  return { get, sha256: upload.body.sha256 as string };
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the content of evidence', () => {
  it('is saved under its own name and can run nothing', async () => {
    const { get, sha256 } = await stored('Überblick "Q4".txt', Buffer.from('0123456789'));

    const { status, headers, body } = await get();

    expect([status, body]).toEqual([200, '0123456789']);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '10',
      'content-disposition': `attachment; filename="_berblick _Q4_.txt"; filename*=UTF-8''%C3%9Cberblick%20%22Q4%22.txt`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      etag: `"${sha256}"`,
    });
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', null],
    ['bytes=0-1,3-4', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('answers the range %s', async (range, status, body, contentRange) => {
    const { get } = await stored('digits.txt', Buffer.from('0123456789'));

    const answer = await get({ range });

    expect([answer.status, answer.body, answer.headers.get('content-range')]).toEqual([status, body, contentRange]);
  });

  it('is not sent again to who has it, and a range of other bytes is not taken for one of these', async () => {
    const { get, sha256 } = await stored('digits.txt', Buffer.from('0123456789'));

    const known = await get({ 'if-none-match': `"${sha256}"` });
    // As a proxy makes it that compresses.
    const weak = await get({ 'if-none-match': `"other", W/"${sha256}"` });
    const sameBytes = await get({ range: 'bytes=0-1', 'if-range': `"${sha256}"` });
    const otherBytes = await get({ range: 'bytes=0-1', 'if-range': '"other"' });

    expect([known.status, weak.status, sameBytes.status, otherBytes.status]).toEqual([304, 304, 206, 200]);
  });

  it.each([
    ['picture.png', png, 'image/png', 'inline'],
    ['list.csv', Buffer.from('a;b'), 'text/plain; charset=utf-8', 'inline'],
    ['data.json', Buffer.from('{}'), 'text/plain; charset=utf-8', 'inline'],
    ['page.html', Buffer.from('<script>alert(1)</script>'), 'application/octet-stream', 'attachment'],
    ['logo.svg', Buffer.from('<svg onload="alert(1)"/>'), 'application/octet-stream', 'attachment'],
    ['unknown.xyz', Buffer.from([0, 1]), 'application/octet-stream', 'attachment'],
  ])('of %s is shown only where it can do no harm', async (fileName, content, type, disposition) => {
    const { get } = await stored(fileName, content);

    const { headers } = await get({}, '?inline=1');

    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^${disposition};`));
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
  });
});
