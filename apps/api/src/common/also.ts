import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@waymark/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANSWERS_JSON } from './answers.ts';
import { sendProblem } from './send-problem.ts';
import { RequestInvalid } from './validation.pipe.ts';

/** Names, parted by spaces, what shall be answered as well: addresses below `/api/v1`, of the same organisation. */
const header = 'waymark-also';
/** Stands in the requests that are made for it. */
const innerHeader = 'waymark-asked-along';
const most = 12;

export const ALSO_TYPE = 'application/vnd.waymark.also+json';

/** What says something of the request itself, and nothing of what is asked along. */
const ofRequestAlone = [
  header,
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'transfer-encoding',
];

/**
 * Lets a request ask for what follows from it: after a change, how that stands now comes in the same answer. Each of
 * them is a request of its own within the server, so that nobody reads by it what they could not read alone.
 */
export function answerAlso(fastify: FastifyInstance): void {
  const asked = new WeakMap<FastifyRequest, string[]>();
  fastify.addHook('onRequest', async (request, reply) => {
    const { [header]: named } = request.headers;
    if (named === undefined) return;
    const paths = String(named).split(' ').filter(Boolean);
    if (!mayBeAsked(request, paths)) return sendProblem(invalid(), request, reply);
    asked.set(request, paths);
  });
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    const paths = asked.get(request);
    const text = payload ?? '';
    if (!paths || typeof text !== 'string' || !isJsonAnswer(reply, text)) return payload;
    const also = await Promise.all(paths.map((path) => answerTo(fastify, request, path)));
    // What was done without a word is told of now.
    if (reply.statusCode === 204) reply.status(200);
    reply.type(ALSO_TYPE);
    return `{"answer":${text || 'null'},"also":[${also.filter((one) => one !== undefined).join()}]}`;
  });
}

function mayBeAsked({ url }: FastifyRequest, paths: readonly string[]): boolean {
  const organisation = /^\/api\/v1(\/orgs\/[^/?]+)/.exec(url)?.[1];
  if (organisation === undefined || paths.length > most) return false;
  return paths.map(pathnameOf).every((path) => path === organisation || path?.startsWith(`${organisation}/`));
}

/** As it will be read: by `..` it could lead out of the organisation again. */
const pathnameOf = (path: string) => URL.parse(`http://within${path}`)?.pathname;

const invalid = () =>
  new RequestInvalid([
    {
      path: header,
      message: {
        en: `At most ${most} addresses of the same organisation can be asked along, parted by spaces.`,
        de: `Höchstens ${most} Adressen derselben Organisation können mitgefragt werden, durch Leerzeichen getrennt.`,
      },
    },
  ]);

const isJsonAnswer = (reply: FastifyReply, text: string) =>
  reply.statusCode < 300 && (text === '' || String(reply.getHeader('content-type')).startsWith('application/json'));

/** Undefined where it is refused: whoever wants to know why asks it by itself. */
async function answerTo(fastify: FastifyInstance, request: FastifyRequest, path: string): Promise<string | undefined> {
  const kept = Object.entries(request.headers).filter(([name]) => !ofRequestAlone.includes(name));
  const { statusCode, payload } = await fastify.inject({
    method: 'GET',
    url: `/api/v1${path}`,
    headers: { ...Object.fromEntries(kept), [innerHeader]: '1' },
    remoteAddress: request.socket.remoteAddress ?? '',
  });
  return statusCode === 200 ? `{"path":${JSON.stringify(path)},"answer":${payload}}` : undefined;
}

/** Files, and what is told for as long as a page is open, have no place within another answer. */
@Injectable()
export class AlsoGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (headers[innerHeader] === undefined || this.reflector.get(ANSWERS_JSON, context.getHandler())) return true;
    throw new DomainError('resource.not_found');
  }
}
