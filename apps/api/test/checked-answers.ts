import { afterEach } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
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
      const complaint = check.complaint({
        method: request.method,
        path: pattern.endsWith('*') ? (request.url.split('?')[0] ?? '') : pattern.replace(/:(\w+)/g, '{$1}'),
        query: request.query ?? {},
        sent: request.headers['content-type']?.startsWith('application/json') ? request.body : undefined,
        status: reply.statusCode,
        type: reply.getHeader('content-type')?.toString(),
        allow: reply.getHeader('allow')?.toString(),
        body: typeof payload === 'string' || payload === null || payload === undefined ? (payload ?? '') : undefined,
      });
      if (complaint) complaints.push(complaint);
      return payload;
    });
}
