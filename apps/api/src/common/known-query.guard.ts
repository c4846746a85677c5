import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RequestInvalid } from './validation.pipe.ts';

/** Nest's own number for `@Query`. */
const queryKind = '4:';

/** A route that reads no query refuses one, as the contract of every other query refuses what it does not name. */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  private readonly readers = new WeakMap<object, boolean>();

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const [key] = Object.keys(request.query ?? {});
    // Calendar programs and people append what they like to an address that only gives a file.
    if (key === undefined || !request.url.startsWith('/api/v1/') || this.readsQuery(context)) return true;
    throw new RequestInvalid([
      {
        path: key,
        message: { en: 'This address takes no query.', de: 'Diese Adresse nimmt keine Parameter an.' },
      },
    ]);
  }

  private readsQuery(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const known = this.readers.get(handler);
    if (known !== undefined) return known;
    const taken: object = Reflect.getMetadata('__routeArguments__', context.getClass(), handler.name) ?? {};
    const reads = Object.keys(taken).some((argument) => argument.startsWith(queryKind));
    this.readers.set(handler, reads);
    return reads;
  }
}
