import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import { idempotencyKeySchema } from '@waymark/contracts';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor, IdentifiedRequest } from './actor.ts';
import { type Claim, heldForSeconds, IdempotencyClaims } from './idempotency-claims.ts';
import { invalidFields } from './validation.pipe.ts';

/** A POST with an `Idempotency-Key` is done once; a repeat within a day gets the same answer. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Idempotency');

  constructor(private readonly claims: IdempotencyClaims) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const header = request.headers['idempotency-key'];
    const isJson = request.body === undefined || request.headers['content-type']?.startsWith('application/json');
    if (request.method !== 'POST' || header === undefined || !request.actor || !isJson) return next.handle();
    const key = idempotencyKeySchema.safeParse(header);
    if (!key.success) throw invalidFields(key.error.issues.map((issue) => ({ ...issue, path: ['Idempotency-Key'] })));
    return from(this.once(request.actor, key.data, context, next));
  }

  private async once(actor: Actor, key: string, context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const requestHash = createHash('sha256')
      .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest('hex');
    const row = { organisationId: actor.organisationId, userId: actor.userId, key };

    const taken = await this.claims.take(row, requestHash);
    if ('status' in taken) {
      reply.status(taken.status);
      return taken.body;
    }
    actor.claim = taken;
    return this.holding(taken, async () => {
      const body = await lastValueFrom(next.handle(), { defaultValue: null });
      return { status: reply.statusCode, body };
    });
  }

  private async holding(claim: Claim, work: () => Promise<{ status: number; body: unknown }>): Promise<unknown> {
    const lost = (what: string) => (err: unknown) => this.logger.warn({ err }, what);
    const holding = setInterval(
      () => void this.claims.hold(claim).catch(lost('An Idempotency-Key could not be held')),
      (heldForSeconds * 1000) / 3,
    );
    try {
      const answer = await work();
      // It is done: an answer that cannot be kept is given all the same, and a repeat is refused.
      await this.claims.keep(claim, answer).catch(lost('The answer to an Idempotency-Key could not be kept'));
      return answer.body;
    } catch (error) {
      await this.claims.letGo(claim).catch(lost('An Idempotency-Key could not be let go'));
      throw error;
    } finally {
      clearInterval(holding);
    }
  }
}
