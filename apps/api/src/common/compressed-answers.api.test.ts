import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProgramme } from '../../test/programmes.ts';
import { openRequest } from '../../test/raw-request.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function givenList() {
  const org = await app.organisationWith('manager');
  const programme = await startProgramme(app, org, org.manager);
  return {
    org,
    gapItems: `${programme.path}/gap-items?limit=500`,
    firstItem: `${programme.path}/gap-items/${Object.values(programme.items)[0]}`,
    ask: (path: string, headers: Record<string, string>, method = 'GET', body = '') =>
      asBytes(openRequest(`${app.url}/api/v1${path}`, { person: org.manager, method, headers }), body),
  };
}

/** `fetch` asks for what it likes, and undoes it again. */
async function asBytes(outgoing: ReturnType<typeof openRequest>, body: string) {
  const { promise, resolve, reject } = Promise.withResolvers<{ bytes: Buffer; headers: NodeJS.Dict<unknown> }>();
  outgoing.on('error', reject);
  outgoing.on('response', async (response) =>
    resolve({ bytes: Buffer.concat(await response.toArray()), headers: response.headers }),
  );
  outgoing.end(body);
  return promise;
}

const undo = { zstd: zstdDecompressSync, br: brotliDecompressSync, gzip: gunzipSync };

describe('what reads JSON', () => {
  it.each(['zstd', 'br', 'gzip'] as const)('is compressed for whoever asks for %s, and says the same', async (name) => {
    const { ask, gapItems } = await givenList();

    const plain = await ask(gapItems, {});
    const { bytes, headers } = await ask(gapItems, { 'accept-encoding': name });

    expect(headers).toMatchObject({ 'content-encoding': name, vary: 'Accept-Encoding', etag: plain.headers.etag });
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(bytes.length).toBeLessThan(plain.bytes.length / 5);
    expect(undo[name](bytes).toString()).toBe(plain.bytes.toString());
  });

  it.each([
    ['deflate, gzip;q=0.5', 'gzip'],
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, br;q=0, zstd;q=0.0', 'gzip'],
    ['GZIP', 'gzip'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['__proto__, constructor', undefined],
    ['', undefined],
  ])('to %p is sent as %p', async (accepted, encoding) => {
    const { ask, gapItems } = await givenList();

    const { headers } = await ask(gapItems, { 'accept-encoding': accepted });

    expect(headers['content-encoding']).toBe(encoding);
  });

  it('is sent as it is where that is short, or where another site has made the browser ask', async () => {
    const { org, ask, gapItems } = await givenList();

    const short = await ask(`${org.path}/programmes?limit=1`, { 'accept-encoding': 'gzip' });
    const foreign = await ask(gapItems, { 'accept-encoding': 'gzip', 'sec-fetch-site': 'cross-site' });

    expect(short.bytes.length).toBeLessThan(1024);
    expect([short, foreign].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, undefined]);
  });
});

describe('what writes', () => {
  it('is answered as it is, since a secret may be shown in it', async () => {
    const { org, ask } = await givenList();
    const headers = { 'accept-encoding': 'gzip', 'content-type': 'application/json' };

    const answer = await ask(`${org.path}/reports`, headers, 'POST', '{}');

    expect(answer.bytes.length).toBeGreaterThan(1024);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it('has the lists that are asked along with it compressed', async () => {
    const { firstItem, ask, gapItems } = await givenList();
    const headers = { 'accept-encoding': 'br', 'if-match': '"1"', 'waymark-also': gapItems };

    const { bytes, headers: told } = await ask(
      firstItem,
      { ...headers, 'content-type': 'application/json' },
      'PATCH',
      JSON.stringify({ conformity: 'minor' }),
    );

    expect(told['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(bytes).toString())).toMatchObject({
      answer: { conformity: 'minor' },
      also: [{ path: gapItems }],
    });
  });
});
