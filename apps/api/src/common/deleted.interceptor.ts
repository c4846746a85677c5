import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import { catchError, type Observable } from 'rxjs';
import type { IdentifiedRequest } from './actor.ts';
import { WhatHappenedSince } from './what-happened.ts';

/** Whatever a member asks for that was deleted, they hear by whom and when, not only that there is nothing. */
@Injectable()
export class DeletedInterceptor implements NestInterceptor {
  constructor(private readonly since: WhatHappenedSince) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        const request = context.switchToHttp().getRequest<IdentifiedRequest>();
        const ids = isNotFound(error) ? idsIn(request) : [];
        if (!isNotFound(error) || !request.actor || ids.length === 0) throw error;
        const deletion = await this.since.deletion(request.actor, ids);
        throw deletion ? new DomainError('resource.not_found', { ...error.facts, ...deletion }) : error;
      }),
    );
  }
}

const isNotFound = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.code === 'resource.not_found';

const uuid = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
/** More things than that nobody changes by one address; a list of rows does not say which of them is gone. */
const most = 20;

/** What the request is about: the things in its address, and those its body leads to. */
function idsIn({ params, body, headers }: IdentifiedRequest): string[] {
  const { org: _, ...ofPath } = params as Record<string, unknown>;
  // A file is a stream.
  const isJson = headers['content-type']?.startsWith('application/json');
  const ids = JSON.stringify([ofPath, isJson ? body : null]).match(uuid) ?? [];
  return [...new Set(ids)].slice(0, most);
}
