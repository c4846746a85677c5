import { DomainError } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';

/** Does something for a request whose signal tells when nobody waits for the answer any more. */
export async function whileAwaited<Result>(
  { raw: { socket } }: FastifyRequest,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const gone = new AbortController();
  const leave = () => gone.abort(new DomainError('upload.interrupted'));
  socket.once('close', leave);
  try {
    return await work(gone.signal);
  } finally {
    // The connection may serve other requests after this one.
    socket.off('close', leave);
  }
}
