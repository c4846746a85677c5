import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  Logger,
  type NestInterceptor,
} from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ENVIRONMENT, type Environment } from '../env.ts';
import type { Actor, IdentifiedRequest } from './actor.ts';
import { Database } from './database.ts';
import { toProblem } from './problem.filter.ts';

interface IdempotencyRow {
  organisationId: string;
  userId: string;
  key: string;
}

/**
 * A POST with an `Idempotency-Key` is done once; a repeat within a day gets the same answer. Answers are kept encrypted: some
 * hold a link that is shown once and of which nothing but a hash stays otherwise.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Idempotency');

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

    const { isFirst, earlier } = await this.database.withOrganisation(actor, async (tx) => {
      const { count } = await tx.idempotencyKey.createMany({ data: { ...row, requestHash }, skipDuplicates: true });
      if (count === 1) return { isFirst: true, earlier: null };
      return {
        isFirst: false,
        earlier: await tx.idempotencyKey.findUnique({ where: { organisationId_userId_key: row } }),
      };
    });
    if (!isFirst) {
      if (earlier?.requestHash !== requestHash || earlier.status === null || earlier.sealedBody === null)
        throw new DomainError('request.idempotency_reused');
      reply.status(earlier.status);
      return JSON.parse(await symmetricDecrypt({ key: this.environment.BETTER_AUTH_SECRET, data: earlier.sealedBody }));
    }

    const body = await lastValueFrom(next.handle(), { defaultValue: null }).catch(async (error: unknown) => {
      // Refused is not done. What failed otherwise may have been done before it failed, so it is not done again.
      if (toProblem(error, actor.requestId).status < 500) await this.letGo(actor, row);
      throw error;
    });
    // It is done: an answer that cannot be kept is given all the same, and a repeat is refused.
    await this.keep(actor, row, { status: reply.statusCode, body }).catch((error: unknown) =>
      this.logger.warn({ err: error }, 'The answer to a request with an Idempotency-Key could not be kept'),
    );
    return body;
  }

  private async keep(actor: Actor, row: IdempotencyRow, { status, body }: { status: number; body: unknown }) {
    const data = JSON.stringify(body ?? null);
    const sealedBody = await symmetricEncrypt({ key: this.environment.BETTER_AUTH_SECRET, data });
    await this.database.withOrganisation(actor, (tx) =>
      tx.idempotencyKey.update({ where: { organisationId_userId_key: row }, data: { status, sealedBody } }),
    );
  }

  private async letGo(actor: Actor, row: IdempotencyRow): Promise<void> {
    await this.database
      .withOrganisation(actor, (tx) => tx.idempotencyKey.deleteMany({ where: row }))
      .catch(() => undefined);
  }
}
