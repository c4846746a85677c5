import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { sendProblem } from './common/send-problem.ts';
import type { Environment } from './env.ts';
import { serveWeb } from './serve-web.ts';

const page = '<!doctype html><title>Waymark</title>';
const script = `console.log('${'a part of the page '.repeat(100)}');`;

let folder: string;
let server: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-web-'));
  const root = join(folder, 'web');
  await mkdir(join(root, 'assets'), { recursive: true });
  const files = {
    'index.html': page,
    'theme.js': 'theme',
    'a mark.svg': '<svg/>',
    'assets/part.js': script,
    'assets/part.js.br': brotliCompressSync(script),
    '../secret.txt': 'nobody’s',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content);
  server = await serving(root);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function serving(root: string | undefined) {
  const instance = fastify();
  instance.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  await serveWeb(instance, { WEB_ROOT: root } as Environment);
  return instance;
}

const ask = (url: string, more: InjectOptions = {}) => server.inject({ url, ...more });
const codeOf = ({ statusCode, body }: { statusCode: number; body: string }) => [statusCode, JSON.parse(body).code];

describe('the built web app', () => {
  it('is one page for every address that is none of the API', async () => {
    const answers = await Promise.all(
      ['/', '/sign-in', '/o/northwind/my-work?kind=tasks', '/assets'].map((url) => ask(url)),
    );

    for (const { statusCode, headers, body } of answers) {
      expect({ statusCode, body, kept: headers['cache-control'] }).toEqual({
        statusCode: 200,
        body: page,
        kept: 'no-cache',
      });
    }
  });

  it('keeps what carries its content in its name for good, and asks about everything else', async () => {
    const [part, theme, mark] = await Promise.all([ask('/assets/part.js?v=1'), ask('/theme.js'), ask('/a%20mark.svg')]);

    expect(part.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    });
    expect([theme.body, theme.headers['cache-control']]).toEqual(['theme', 'no-cache']);
    expect([mark.body, mark.headers['cache-control']]).toEqual(['<svg/>', 'no-cache']);
  });

  it('is sent as it was compressed when it was built, to whoever takes that', async () => {
    const [small, plain] = await Promise.all([
      ask('/assets/part.js', { headers: { 'accept-encoding': 'br' } }),
      ask('/assets/part.js'),
    ]);

    expect([small.headers['content-encoding'], small.rawPayload]).toEqual(['br', brotliCompressSync(script)]);
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, script]);
  });

  it('gives no page where a part of it or of the API is missing', async () => {
    for (const url of ['/assets/gone.js', '/api/v1/nothing', '/calendar/none.ics'])
      expect([url, codeOf(await ask(url))]).toEqual([url, [404, 'resource.not_found']]);
  });

  it('gives nothing that does not lie in its folder', async () => {
    const ways = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt'];

    for (const url of ways) expect([url, (await ask(url)).body.includes('nobody’s')]).toEqual([url, false]);
  });

  it('takes nothing but what reads it', async () => {
    const [toFile, toNothing, options] = await Promise.all([
      ask('/theme.js', { method: 'POST', payload: { a: 1 } }),
      ask('/nowhere', { method: 'DELETE' }),
      ask('/theme.js', { method: 'OPTIONS' }),
    ]);

    expect([...codeOf(toFile), toFile.headers.allow]).toEqual([
      405,
      'request.method_not_allowed',
      'GET, HEAD, OPTIONS',
    ]);
    expect(codeOf(toNothing)).toEqual([404, 'resource.not_found']);
    expect([options.statusCode, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  it('is not served where it is not built', async () => {
    for (const root of [undefined, join(folder, 'nowhere')]) {
      const bare = await serving(root);

      expect((await bare.inject('/')).statusCode).toBe(404);
      await bare.close();
    }
  });
});
