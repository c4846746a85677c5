import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ENVIRONMENT, type Environment } from '../env.ts';
import type { Actor, IdentifiedRequest } from './actor.ts';
import { Database } from './database.ts';

/**
 * A POST with an `Idempotency-Key` is done once; a repeat within a day gets the same answer. Answers are kept encrypted: some
 * hold a link that is shown once and of which nothing but a hash stays otherwise.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const key = request.headers['idempotency-key'];
    const isJson = request.body === undefined || request.headers['content-type']?.startsWith('application/json');
    if (request.method !== 'POST' || typeof key !== 'string' || !request.actor || !isJson) return next.handle();
    return from(this.once(request.actor, key.slice(0, 200), context, next));
  }

  private async once(actor: Actor, key: string, context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const row = { organisationId: actor.organisationId, userId: actor.userId, key };
    const requestHash = createHash('sha256')
      .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest('hex');

    const earlier = await this.database.withOrganisation(actor, async (tx) => {
      const { count } = await tx.idempotencyKey.createMany({ data: { ...row, requestHash }, skipDuplicates: true });
      return count === 1 ? null : tx.idempotencyKey.findUnique({ where: { organisationId_userId_key: row } });
    });
    if (earlier) {
      if (earlier.requestHash !== requestHash || earlier.status === null || earlier.sealedBody === null)
        throw new DomainError('request.idempotency_reused');
      reply.status(earlier.status);
      return JSON.parse(await symmetricDecrypt({ key: this.environment.BETTER_AUTH_SECRET, data: earlier.sealedBody }));
    }

    try {
      const body = await lastValueFrom(next.handle(), { defaultValue: null });
      const data = JSON.stringify(body ?? null);
      const sealedBody = await symmetricEncrypt({ key: this.environment.BETTER_AUTH_SECRET, data });
      await this.database.withOrganisation(actor, (tx) =>
        tx.idempotencyKey.update({
          where: { organisationId_userId_key: row },
          data: { status: reply.statusCode, sealedBody },
        }),
      );
      return body;
    } catch (error) {
      await this.database
        .withOrganisation(actor, (tx) => tx.idempotencyKey.deleteMany({ where: row }))
        .catch(() => undefined);
      throw error;
    }
  }
}
