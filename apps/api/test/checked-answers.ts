import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { ALSO_TYPE } from '../src/common/also.ts';
import { OpenApiDocument } from '../src/features/system/open-api-document.ts';
import { DocumentCheck, type OpenApi } from './document-check.ts';

const complaints: string[] = [];

// Not thrown where it is found: there it would be answered as a fault of the server.
afterEach(() => {
  const [first, ...others] = complaints.splice(0);
  if (first)
    throw new Error(`The document of the API is not true: ${first}${others.length ? ` (+${others.length})` : ''}`);
});

/** Holds every answer of this app to the document of the API; what does not fit fails the test that asked. */
export function checkAnswers(app: NestFastifyApplication): void {
  let check: DocumentCheck | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply, payload: unknown) => {
      check ??= new DocumentCheck(app.get(OpenApiDocument).build() as OpenApi);
      const pattern = request.routeOptions.url ?? '';
      const answer = answerOf(reply, payload);
      const complaint = check.complaint({
        method: request.method,
        path: pattern.endsWith('*') ? (request.url.split('?')[0] ?? '') : pattern.replace(/:(\w+)/g, '{$1}'),
        query: request.query ?? {},
        sent: request.headers['content-type']?.startsWith('application/json') ? request.body : undefined,
        allow: reply.getHeader('allow')?.toString(),
        ...answer,
      });
      if (complaint) complaints.push(complaint);
      return payload;
    });
}

/** What was asked along with a request is an answer of its own, and was looked at as such. */
function answerOf(reply: FastifyReply, payload: unknown) {
  const type = reply.getHeader('content-type')?.toString();
  const encoding = reply.getHeader('content-encoding');
  const { statusCode: status } = reply;
  if (type?.startsWith(ALSO_TYPE)) {
    const { answer } = JSON.parse(textOf(payload, encoding) ?? '') as { answer: unknown };
    return answer === null
      ? { status: 204, type: undefined, body: '' }
      : { status, type: 'application/json', body: JSON.stringify(answer) };
  }
  return { status, type, body: textOf(payload, encoding) };
}

const expanding: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  zstd: zstdDecompressSync,
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/** What is sent, as it was before it was compressed; undefined for a stream. */
function textOf(payload: unknown, encoding: unknown): string | undefined {
  if (payload === null || payload === undefined) return '';
  const expand = expanding[String(encoding)];
  if (expand && Buffer.isBuffer(payload)) return expand(payload).toString();
  return typeof payload === 'string' ? payload : undefined;
}
