import { Inject, Injectable } from '@nestjs/common';
import type { SignUp } from '@waymark/contracts';
import { z } from 'zod';
import { Database } from '../../common/database.ts';
import { RateLimiter } from '../../common/rate-limiter.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';

const isSoSchema = z.array(z.object({ isSo: z.boolean() })).length(1);

/** Who may make an account here. The first one always can be made: an empty installation belongs to whoever starts it. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly database: Database,
    private readonly limiter: RateLimiter,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** What the sign-up page says now. */
  async now(): Promise<SignUp> {
    const { SIGN_UP } = this.environment;
    return SIGN_UP === 'open' || (await this.isEmpty()) ? 'open' : SIGN_UP;
  }

  async allows(email: string): Promise<boolean> {
    const { SIGN_UP } = this.environment;
    if (SIGN_UP === 'open') return true;
    if (SIGN_UP === 'invited' && (await this.isInvited(email))) return true;
    // Two who come first at once are not both the first.
    return (await this.isEmpty()) && (await this.limiter.take('first account', { max: 1, seconds: 10 })) === undefined;
  }

  private async isEmpty(): Promise<boolean> {
    return (await this.database.prisma.user.count({ where: { isDemo: false }, take: 1 })) === 0;
  }

  private async isInvited(email: string): Promise<boolean> {
    const rows = await this.database.prisma.$queryRaw<unknown[]>`SELECT has_open_invitation(${email}) AS "isSo"`;
    return isSoSchema.parse(rows)[0]?.isSo ?? false;
  }
}
