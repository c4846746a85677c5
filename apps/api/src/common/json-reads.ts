import type { FastifyReply, FastifyRequest } from 'fastify';

/** Whether this answers a read with JSON, as the contracts tell it: not a file, not a refusal, nothing of the sign-in. */
export function isJsonRead(request: FastifyRequest, reply: FastifyReply): boolean {
  return (
    request.method === 'GET' &&
    reply.statusCode === 200 &&
    /^\/api\/(v1\/|openapi\.json)/.test(request.url) &&
    String(reply.getHeader('content-type')).startsWith('application/json')
  );
}
