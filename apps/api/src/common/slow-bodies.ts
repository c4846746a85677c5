import type { FastifyInstance } from 'fastify';
import { FILE_BODY } from './request-body.ts';

const seconds = 30;

/**
 * Cuts off whoever sends a body so slowly that it only holds a connection: JSON has to be there as a whole after 30 seconds,
 * a file may take as long as it likes but not stand still for so long.
 */
export function cutSlowBodies(fastify: FastifyInstance, patienceMs = seconds * 1000): void {
  fastify.addHook('onRequest', async ({ raw, headers }) => {
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    if (!hasBody || headers['content-length'] === '0') return;
    const cut = () => raw.destroy();
    if (headers['content-type']?.startsWith(FILE_BODY)) {
      const { socket } = raw;
      socket.setTimeout(patienceMs, cut);
      raw.once('close', () => socket.setTimeout(0).off('timeout', cut));
      return;
    }
    const timer = setTimeout(cut, patienceMs);
    for (const over of ['end', 'close'] as const) raw.once(over, () => clearTimeout(timer));
  });
}
