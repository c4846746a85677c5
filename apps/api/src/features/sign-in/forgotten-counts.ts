import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../common/jobs.ts';
import { RateLimiter } from '../../common/rate-limiter.ts';
import { SignInWaits } from './sign-in-waits.ts';

/** Takes away once an hour what limits and waits do not count any more. */
@Injectable()
export class ForgottenCounts implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly limiter: RateLimiter,
    private readonly waits: SignInWaits,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'forget-counts', cron: '17 * * * *', run: () => this.run(new Date()) });
  }

  async run(now: Date): Promise<void> {
    await this.limiter.forget(now);
    await this.waits.forget(now);
  }
}
