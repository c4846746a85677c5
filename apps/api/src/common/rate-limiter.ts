import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from './database.ts';

const takenSchema = z.array(z.object({ count: z.number().int(), secondsLeft: z.number() })).length(1);

export interface Limit {
  max: number;
  seconds: number;
}

/**
 * Counts in the database, so that a limit holds for all replicas together and a count is never taken twice. What is counted
 * begins anew when its time is over.
 */
@Injectable()
export class RateLimiter {
  constructor(private readonly database: Database) {}

  /** Counts one more; undefined if it is within the limit, else the seconds to wait. */
  async take(key: string, { max, seconds }: Limit): Promise<number | undefined> {
    const rows = await this.database.prisma.$queryRaw<unknown[]>`
      INSERT INTO rate_limit AS kept (key, count, ends_at) VALUES (${key}, 1, now() + make_interval(secs => ${seconds}))
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN kept.ends_at <= now() THEN 1 ELSE kept.count + 1 END,
        ends_at = CASE WHEN kept.ends_at <= now() THEN excluded.ends_at ELSE kept.ends_at END
      RETURNING count, extract(epoch FROM ends_at - now())::float8 AS "secondsLeft"`;
    const [taken] = takenSchema.parse(rows);
    return taken && taken.count > max ? Math.max(1, Math.ceil(taken.secondsLeft)) : undefined;
  }

  /** Takes away what counts no more. */
  async forget(now: Date): Promise<void> {
    await this.database.prisma.rateLimit.deleteMany({ where: { endsAt: { lte: now } } });
  }
}
