import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  failuresForgottenAfterHours,
  pairRule,
  placeRule,
  slowdownAfterFailures,
  type WaitRule,
  waitAfterFailures,
} from '@waymark/domain';
import { z } from 'zod';
import { Database } from '../../common/database.ts';
import { networkOf } from '../../common/network-of.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';

const rowSchema = z.object({ key: z.string(), failures: z.number().int(), secondsLeft: z.number() });

/** Who tries to get into which account, from where. The account is the address that was written, whether it exists or not. */
export interface Try {
  account: string;
  address: string;
}

interface Keys {
  pair: string;
  place: string;
  account: string;
}

/**
 * The growing wait after failures. Each try counts as a failure before it is judged and is taken back if it was none, so
 * that many at once cannot pass together. The same for accounts that do not exist.
 */
@Injectable()
export class SignInWaits {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Begins a try. Gives the seconds to wait if it may not be made yet, else how many failures the account has with it. */
  async begin(attempt: Try): Promise<{ waitSeconds: number } | { failures: number }> {
    const keys = this.keysOf(attempt);
    const begun = await this.database.prisma.$transaction<{ waitSeconds: number } | { failures: number }>(
      async (tx) => {
        const all = Object.values(keys).toSorted();
        await tx.$executeRaw`INSERT INTO sign_in_wait (key) SELECT unnest(${all}::text[]) ON CONFLICT DO NOTHING`;
        const rows = await tx.$queryRaw<unknown[]>`
        SELECT key, CASE WHEN last_at < now() - make_interval(hours => ${failuresForgottenAfterHours}) THEN 0 ELSE failures END AS failures,
          extract(epoch FROM until - now())::float8 AS "secondsLeft"
        FROM sign_in_wait WHERE key = ANY(${all}::text[]) ORDER BY key FOR UPDATE`;
        const found = new Map(
          rowSchema
            .array()
            .parse(rows)
            .map((row) => [row.key, row]),
        );
        const secondsLeft = Math.max(...[keys.pair, keys.place].map((key) => found.get(key)?.secondsLeft ?? 0));
        if (secondsLeft > 0) return { waitSeconds: Math.ceil(secondsLeft) };

        const count = async (key: string, rule?: WaitRule) => {
          const failures = (found.get(key)?.failures ?? 0) + 1;
          const seconds = rule ? waitAfterFailures(failures, rule) : 0;
          await tx.$executeRaw`UPDATE sign_in_wait SET failures = ${failures}, last_at = now(),
          until = CASE WHEN ${seconds} = 0 THEN 'epoch' ELSE now() + make_interval(secs => ${seconds}) END WHERE key = ${key}`;
          return failures;
        };
        await count(keys.pair, pairRule);
        await count(keys.place, placeRule);
        return { failures: await count(keys.account) };
      },
    );
    if ('failures' in begun) await wait(slowdownAfterFailures(begun.failures - 1) * 1000);
    return begun;
  }

  /** The try was no failure, but did not open the account yet either: it is taken back, those before it stay. */
  async takeBack(attempt: Try): Promise<void> {
    await this.database.prisma.$executeRaw`
      UPDATE sign_in_wait SET failures = greatest(0, failures - 1), until = 'epoch' WHERE key = ANY(${Object.values(this.keysOf(attempt))}::text[])`;
  }

  /** The account was opened: nothing stands against it any more. A place keeps its failures with other accounts. */
  async succeed(attempt: Try): Promise<void> {
    const { pair, account } = this.keysOf(attempt);
    await this.takeBack(attempt);
    await this.database.prisma.signInWait.deleteMany({ where: { key: { in: [pair, account] } } });
  }

  /** Takes away what is forgotten by now. */
  async forget(now: Date): Promise<void> {
    const before = new Date(now.getTime() - failuresForgottenAfterHours * 3_600_000);
    await this.database.prisma.signInWait.deleteMany({ where: { lastAt: { lt: before } } });
  }

  private keysOf({ account, address }: Try): Keys {
    const place = networkOf(address);
    const who = account.normalize('NFC').toLowerCase();
    const key = (...parts: string[]) =>
      createHmac('sha256', this.environment.BETTER_AUTH_SECRET).update(JSON.stringify(parts)).digest('base64url');
    return { pair: key('pair', who, place), place: key('place', place), account: key('account', who) };
  }
}
