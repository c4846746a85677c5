import { RouteConfig } from '@nestjs/platform-fastify';
import { DomainError } from '@waymark/domain';
import type { FastifyInstance } from 'fastify';

export const FILE_BODY = 'application/octet-stream';

/** The body of this route is a file, sent as it is and streamed on. */
export const TakesFile = () => RouteConfig({ takes: FILE_BODY });

/** The media type a route takes; JSON unless it says otherwise. */
export const bodyTypeOf = (config: object): string => ('takes' in config ? String(config.takes) : 'application/json');

/** Refuses a body of another kind than its route reads, before anything of it is read. */
export function refuseOtherBodies(fastify: FastifyInstance): void {
  // Files arrive as they are and are streamed on; nothing here reads them.
  fastify.addContentTypeParser(FILE_BODY, (_request, payload, done) => done(null, payload));
  fastify.addHook('onRequest', (request, _reply, done) => {
    const given = request.headers['content-type'];
    if (given === undefined || request.is404 || request.method === 'GET' || request.method === 'HEAD') return done();
    const [mediaType = ''] = given.split(';', 1);
    const taken = bodyTypeOf(request.routeOptions.config);
    if (mediaType.trim().toLowerCase() === taken) return done();
    done(new DomainError('request.media_type_unsupported', { takes: taken }));
  });
}
