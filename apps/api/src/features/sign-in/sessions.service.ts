import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../common/database.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { AUTH, type AuthSource } from './auth.ts';

/** Sessions for people who have no password to sign in with. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    @Inject(AUTH) private readonly auth: AuthSource,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Signs people out everywhere. */
  async end(userIds: readonly string[]): Promise<void> {
    await this.database.prisma.session.deleteMany({ where: { userId: { in: [...userIds] } } });
  }

  /** Opens a session as the sign-in library does, and gives the cookie that carries it. */
  async open(userId: string): Promise<string> {
    const { $context } = await this.auth();
    const context = await $context;
    const { token } = await context.internalAdapter.createSession(userId);
    const { name, attributes } = context.authCookies.sessionToken;
    const signature = createHmac('sha256', this.environment.BETTER_AUTH_SECRET).update(token).digest('base64');
    const value = encodeURIComponent(`${token}.${signature}`);
    const secure = attributes.secure ? '; Secure' : '';
    return `${name}=${value}; Max-Age=${attributes.maxAge ?? 86_400}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  }
}
