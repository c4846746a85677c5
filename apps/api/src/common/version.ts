import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';

export const seenVersion = (_: unknown, context: ExecutionContext): number =>
  readVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);

/** The version of a row that the sender has seen: `If-Match: "3"`. Throws `resource.version_required` without one. */
export const SeenVersion = createParamDecorator(seenVersion);

/** Reads an `If-Match` header. Throws `resource.version_required` for one that names no version. */
function readVersion(header: string | undefined): number {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '');
  if (!match) throw new DomainError('resource.version_required');
  return Number(match[1]);
}
