import { DomainError } from '@waymark/domain';
import type { FastifyInstance, FastifyReply, HTTPMethods, RouteOptions } from 'fastify';

/** What may be asked of an address at all. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;

/**
 * Notes every route from now on, so that `refuse` can answer what else is asked of its address: `OPTIONS` with what it
 * takes, every other method with 405. Without it, a wrong method would look like a wrong address.
 */
export function watchMethods(fastify: FastifyInstance): { refuseOthers: () => void } {
  const taken = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }: RouteOptions) => {
    taken.set(url, new Set([...(taken.get(url) ?? []), ...[method].flat()]));
  });
  return {
    refuseOthers: () => {
      for (const [url, ofUrl] of [...taken]) {
        if (url === '*' || url === '/*') continue;
        const allow = [...ofUrl, 'OPTIONS'].sort().join(', ');
        const others = methods.filter((method) => !ofUrl.has(method));
        fastify.route({ url, method: others satisfies HTTPMethods[], handler: answerOther(allow) });
      }
    },
  };
}

/** To what an address does not take: which methods those are that it does. */
export const answerOther = (allow: string) => (request: { method: string }, reply: FastifyReply) => {
  void reply.header('allow', allow);
  if (request.method === 'OPTIONS') return reply.status(204).send();
  throw new DomainError('request.method_not_allowed', { allow });
};
