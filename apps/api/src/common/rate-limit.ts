import rateLimit from '@fastify/rate-limit';
import { DomainError } from '@waymark/domain';
import type { FastifyInstance } from 'fastify';
import type { Environment } from '../env.ts';

/** Where anybody may knock without a session; the sign-in library limits its own addresses itself. */
const openDoors = /^\/(api\/v1\/(demo|invitations|shared-reports)|calendar)\//;

export const isOpenDoor = (path: string): boolean => openDoors.test(path);

/** Refuses whoever asks the open addresses more often in a minute than the environment allows, by network address. */
export async function limitOpenDoors(fastify: FastifyInstance, environment: Environment): Promise<void> {
  await fastify.register(rateLimit, {
    max: environment.RATE_LIMIT_PER_MINUTE,
    timeWindow: '1 minute',
    allowList: (request) => !isOpenDoor(request.url),
    keyGenerator: (request) => request.ip,
    // A domain error, so that it is answered like every other refusal.
    errorResponseBuilder: () => new DomainError('request.rate_limited'),
  });
}
