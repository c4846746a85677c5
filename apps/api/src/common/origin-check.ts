import { DomainError } from '@waymark/domain';
import type { FastifyInstance } from 'fastify';
import type { Environment } from '../env.ts';
import { ownOrigins } from './own-origins.ts';
import { sendProblem } from './send-problem.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A change that a browser sends from another site is refused, whatever cookies came with it. */
export function refuseForeignOrigins(fastify: FastifyInstance, environment: Environment): void {
  const own = ownOrigins(environment);
  fastify.addHook('onRequest', async (request, reply) => {
    if (reading.has(request.method)) return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const isForeign = origin === undefined ? site === 'cross-site' : !own.has(origin);
    if (!isForeign) return;
    return sendProblem(new DomainError('request.origin_refused'), request, reply);
  });
}
