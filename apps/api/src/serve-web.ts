import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { DomainError } from '@waymark/domain';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './common/send-problem.ts';
import type { Environment } from './env.ts';

/** Serves the built web app: its files as they are, and its one page for every address the API does not know. */
export async function serveWeb(fastify: FastifyInstance, environment: Environment): Promise<void> {
  const root = environment.WEB_ROOT;
  if (!root || !existsSync(join(root, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const isHashed = path.includes('/assets/');
      response.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    if (/^\/(api|calendar|assets)\//.test(request.url)) {
      return sendProblem(new DomainError('resource.not_found'), request, reply);
    }
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html');
  });
}
