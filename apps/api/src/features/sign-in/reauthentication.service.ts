import { Inject, Injectable } from '@nestjs/common';
import type { Reauthenticate } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import type { User } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { AUTH, type AuthSource } from './auth.ts';
import { signInRequest } from './sign-in-request.ts';

/** Asks the sign-in library again, with its waits and its log, and notes the time in the session. */
@Injectable()
export class ReauthenticationService {
  constructor(
    @Inject(AUTH) private readonly auth: AuthSource,
    private readonly database: Database,
  ) {}

  async prove(user: User, { password, code }: Reauthenticate, request: FastifyRequest): Promise<void> {
    const { session, userId } = user;
    if (!session) throw new DomainError('access.signed_out');
    const headers = fromNodeHeaders(request.headers);
    const auth = await this.auth();
    const { twoFactorEnabled } = await this.database.prisma.user.findUniqueOrThrow({ where: { id: userId } });
    if (twoFactorEnabled && code === undefined) throw new DomainError('session.code_required');
    await signInRequest.run({ requestId: user.requestId, address: request.ip }, async () => {
      await ask(() => auth.api.verifyPassword({ body: { password }, headers }), 'session.wrong_password');
    });
    if (twoFactorEnabled && code !== undefined) {
      await signInRequest.run({ requestId: user.requestId, address: request.ip }, async () => {
        await ask(() => auth.api.verifyTOTP({ body: { code }, headers }), 'session.wrong_code');
      });
    }
    await this.database.prisma.session.update({
      where: { id: session.id },
      data: { authenticatedAt: new Date() },
    });
  }
}

async function ask(work: () => Promise<unknown>, refusal: 'session.wrong_password' | 'session.wrong_code') {
  try {
    await work();
  } catch (error) {
    const { isAPIError } = await import('better-auth/api');
    if (!isAPIError(error)) throw error;
    throw new DomainError(error.statusCode === 429 ? 'session.wait' : refusal);
  }
}
