import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { AccessGuard } from './access.guard.ts';
import type { Actor, IdentifiedRequest } from './actor.ts';
import { SessionReader } from './session-reader.ts';

/**
 * What was read for whoever asked the last time is given away only once the database has said, in the same round trip,
 * that the session, the membership and the role are still the same. Otherwise access is asked anew, and what was read is
 * forgotten. So a session costs no round trip of its own, and nothing is answered on trust.
 */
@Injectable()
export class PresumedInterceptor implements NestInterceptor {
  constructor(
    private readonly guard: AccessGuard,
    private readonly sessions: SessionReader,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor, presumed } = context.switchToHttp().getRequest<IdentifiedRequest>();
    return actor && presumed ? from(this.confirmed(context, next, { actor, ...presumed })) : next.handle();
  }

  private async confirmed(
    context: ExecutionContext,
    next: CallHandler,
    { actor, facts }: { actor: Actor; facts: string },
  ): Promise<unknown> {
    const holds = this.sessions.confirm(context.switchToHttp().getRequest<IdentifiedRequest>(), actor, facts);
    const [answer] = await Promise.allSettled([lastValueFrom(next.handle())]);
    if (await holds()) {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    }
    await this.guard.canActivate(context);
    return lastValueFrom(next.handle());
  }
}
