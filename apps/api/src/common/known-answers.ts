import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { isKnownToSender } from './entity-tag.ts';
import { isJsonRead } from './json-reads.ts';

/**
 * What reads JSON carries a tag of exactly what it says, and is answered 304 where the sender has that already. The tag is
 * weak, since the same answer may come compressed.
 */
export function tagAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload: unknown, done) => {
    if (typeof payload !== 'string' || !isJsonRead(request, reply)) return done();
    const entityTag = `W/"${hash('sha256', payload, 'base64url')}"`;
    reply.header('etag', entityTag);
    if (!isKnownToSender(request.headers['if-none-match'], entityTag)) return done();
    reply.status(304).removeHeader('content-type').removeHeader('content-length');
    return done(null, null);
  });
}
