import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { DomainError } from '@waymark/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerOther } from './common/methods.ts';
import { sendProblem } from './common/send-problem.ts';
import type { Environment } from './env.ts';

const otherMethods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;
const refuseMethod = answerOther('GET, HEAD, OPTIONS');

/**
 * Serves the built web app: its files as they are, and its one page for every address the API does not know. All of them by one
 * route: with one for each file, and for what else is asked of it, the start took a third longer.
 */
export async function serveWeb(fastify: FastifyInstance, environment: Environment): Promise<void> {
  const root = environment.WEB_ROOT;
  if (!root || !existsSync(join(root, 'index.html'))) return;
  const files = await filesIn(root);
  await fastify.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const isHashed = path.includes('/assets/');
      response.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fileOf = ({ url }: FastifyRequest) => files.get(url.split('?', 1)[0] ?? '');
  fastify.get('/*', (request, reply) => {
    const file = fileOf(request);
    if (file) return reply.sendFile(file);
    if (/^\/(api|calendar|assets)\//.test(request.url)) return notThere(request, reply);
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html');
  });
  const refuse = (request: FastifyRequest, reply: FastifyReply) =>
    fileOf(request) ? refuseMethod(request, reply) : notThere(request, reply);
  // Before a body is read that nobody wants.
  fastify.route({
    url: '/*',
    method: [...otherMethods],
    onRequest: async (request, reply) => refuse(request, reply),
    handler: refuse,
  });
}

/** The names of all files below a folder, by the address that each is asked by. */
async function filesIn(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll(sep, '/'));
  return new Map(names.map((name) => [encodeURI(`/${name}`), name]));
}

const notThere = (request: FastifyRequest, reply: FastifyReply) =>
  sendProblem(new DomainError('resource.not_found'), request, reply);
