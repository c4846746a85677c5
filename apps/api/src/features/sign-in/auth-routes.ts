import { DomainError } from '@waymark/domain';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance } from 'fastify';
import { toProblem } from '../../common/problem.filter.ts';
import { languageOf } from '../../common/request-language.ts';
import type { Environment } from '../../env.ts';
import type { Auth } from './auth.ts';
import { assertAuthAddress, readAuthBody } from './auth-text.ts';

/** Serves better-auth under `/api/auth` on the same Fastify instance as everything else. */
export function serveAuth(fastify: FastifyInstance, auth: Auth, environment: Environment): void {
  fastify.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const headers = fromNodeHeaders(request.headers);
      // better-auth limits by this address; it comes from the connection, so nobody can send it themselves.
      headers.set('x-waymark-client-address', request.ip);
      headers.delete('content-length');
      if (request.method === 'POST') headers.set('content-type', 'application/json');
      try {
        const address = new URL(request.url, environment.PUBLIC_URL);
        assertAuthAddress(address);
        const body = request.method === 'POST' ? JSON.stringify(readAuthBody(request.body)) : null;
        const response = await auth.handler(new Request(address, { method: request.method, headers, body }));
        const text = await response.text();
        // Without a word of its own, it does not know the address.
        if (response.status === 404 && text === '') throw new DomainError('resource.not_found');
        for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
        for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
        return reply.status(response.status).header('Cache-Control', 'no-store').send(text);
      } catch (error) {
        const problem = toProblem(error, String(request.id), languageOf(request));
        return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
      }
    },
  });
}
