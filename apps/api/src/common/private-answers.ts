import type { FastifyInstance } from 'fastify';

/** Nothing under /api/ is kept by browsers and proxies on the way, unless the route itself says that it may be. */
export function keepPrivate(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store');
  });
}
