import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FILE_BODY } from './request-body.ts';

const patienceMs = 30_000;

/**
 * Cuts off whoever sends a body so slowly that it only holds a connection: JSON has to be there as a whole after 30 seconds,
 * a file may take as long as it likes, but something of it has to come in every 30 seconds.
 */
export function cutSlowBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async ({ raw, headers }) => {
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    if (!hasBody || headers['content-length'] === '0') return;
    const isFile = headers['content-type']?.startsWith(FILE_BODY);
    const timer = isFile ? setInterval(cutStanding(raw), patienceMs) : setTimeout(() => raw.destroy(), patienceMs);
    for (const over of ['end', 'close'] as const) raw.once(over, () => clearTimeout(timer));
  });
}

/** Called at intervals, cuts off where nothing has come since the last one. */
function cutStanding(raw: FastifyRequest['raw']): () => void {
  let seen = raw.socket.bytesRead;
  return () => {
    const { bytesRead } = raw.socket;
    if (bytesRead === seen) raw.destroy();
    seen = bytesRead;
  };
}
