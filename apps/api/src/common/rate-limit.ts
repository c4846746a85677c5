import { createHash } from 'node:crypto';
import { DomainError } from '@waymark/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Environment } from '../env.ts';
import { networkOf } from './network-of.ts';
import type { Limit, RateLimiter } from './rate-limiter.ts';

interface Door {
  route: RegExp;
  /** What is counted together. */
  name: string;
  /** How many a minute, as a share of RATE_LIMIT_PER_MINUTE. */
  share: number;
  /** Who is counted; the network address unless it says otherwise. */
  who?: (request: FastifyRequest) => string;
}

const calendarToken = ({ params }: FastifyRequest) =>
  createHash('sha256')
    .update(JSON.stringify(params ?? null))
    .digest('hex');

/** Where anybody may knock without a session, by the route that was found, however its address was written. */
const doors: readonly Door[] = [
  // Each may put a mail into somebody else's box.
  { route: /^\/api\/auth\/request-password-reset$/, name: 'password-mail', share: 1 / 20 },
  { route: /^\/api\/auth\/(sign-in|sign-up|two-factor|reset-password)\b/, name: 'sign-in', share: 1 },
  { route: /^\/api\/v1\/me\/reauthentication$/, name: 'sign-in', share: 1 },
  { route: /^\/api\/auth\//, name: 'account', share: 5 },
  { route: /^\/api\/v1\/(demo|invitations|shared-reports)\//, name: 'links', share: 1 },
  // Calendar programs of a whole office ask from one address.
  { route: /^\/calendar\//, name: 'feed', share: 1, who: calendarToken },
];

const doorOf = (route: string): Door | undefined => doors.find((door) => door.route.test(route));

/** Whether a route, by its address with placeholders, is limited. */
export const isOpenDoor = (route: string): boolean => doorOf(route) !== undefined;

/** Refuses whoever asks the open addresses more often in a minute than the environment allows. Signed-in work costs nothing. */
export function limitOpenDoors(fastify: FastifyInstance, limiter: RateLimiter, environment: Environment): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const door = doorOf(request.routeOptions.url ?? '');
    if (!door) return;
    const who = door.who?.(request) ?? networkOf(request.ip);
    const wait = await limiter.take(`${door.name} ${who}`, limitOf(door, environment));
    if (wait === undefined) return;
    reply.header('Retry-After', wait);
    // A domain error, so that it is answered like every other refusal.
    throw new DomainError('request.rate_limited');
  });
}

function limitOf({ share }: Door, { RATE_LIMIT_PER_MINUTE }: Environment): Limit {
  return { max: Math.ceil(RATE_LIMIT_PER_MINUTE * share), seconds: 60 };
}
