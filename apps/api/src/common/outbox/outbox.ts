import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Activity } from '@waymark/prisma';
import { Database, type Tenant } from '../database.ts';
import { Jobs } from '../jobs.ts';
import { mostTries, nextTry } from '../next-try.ts';
import type { Route } from './routes.ts';

/** Does something about what happened, once its transaction is through. */
export interface Consumer extends Route {
  name: string;
  /** Called again where it failed or a worker ended in between: what must not be done twice is for the consumer to know. */
  take: (tenant: Tenant, entry: Activity) => Promise<void>;
}

interface Claimed {
  id: string;
  consumer: string;
  activityId: string;
  attempts: number;
}

const batch = 100;
/** A worker that took something and has not done it within this time is gone. */
const claimMinutes = 10;

/** Reads what happenings have left in the outbox: each row by one worker, and gone once it is done. */
@Injectable()
export class Outbox implements OnModuleInit {
  private readonly logger = new Logger('Outbox');
  private readonly consumers: Consumer[] = [];

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** To be called while the application is made. */
  add(consumer: Consumer): void {
    this.consumers.push(consumer);
    this.database.outboxRoutes.add(consumer.name, consumer);
  }

  onModuleInit(): void {
    const name = 'read-outbox';
    this.jobs.register({ name, cron: '* * * * *', run: () => this.run(new Date()) });
    // Whoever is told at once does not wait for the minute. A database that is away says so by itself.
    this.database.outboxRoutes.onFilled(() => void this.jobs.runNow(name).catch(() => undefined));
  }

  async run(now: Date): Promise<void> {
    const rows = await this.database.prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM organisations_with_outbox(${now}) AS id`;
    for (const { id: organisationId } of rows) await this.read({ organisationId }, now);
  }

  /** What waits in one organisation, oldest first. What fails is tried again later, and at last given up. */
  async read(tenant: Tenant, now: Date): Promise<void> {
    for (const claimed of await this.claim(tenant, now)) {
      // Whoever was at it the last time ended in between, so that nobody has said that it failed.
      if (claimed.attempts > mostTries) await this.failed(tenant, claimed, now);
      else await this.tell(tenant, claimed, now);
    }
  }

  /** Whoever is at it at the same time passes by what is taken here. */
  private claim({ organisationId }: Tenant, now: Date): Promise<Claimed[]> {
    const { names } = this.database.outboxRoutes;
    const untilAgain = new Date(now.getTime() + claimMinutes * 60_000);
    return this.database.withOrganisation(
      { organisationId },
      (tx) => tx.$queryRaw<Claimed[]>`
        WITH waiting AS (
          SELECT id FROM outbox
          WHERE organisation_id = ${organisationId}::uuid AND consumer = ANY (${names}) AND next_try_at <= ${now}
          ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED),
        taken AS (
          UPDATE outbox o SET attempts = attempts + 1, next_try_at = ${untilAgain} FROM waiting w
          WHERE o.organisation_id = ${organisationId}::uuid AND o.id = w.id
          RETURNING o.id, o.consumer, o.activity_id AS "activityId", o.attempts)
        SELECT * FROM taken ORDER BY id`,
    );
  }

  private async tell(tenant: Tenant, claimed: Claimed, now: Date): Promise<void> {
    try {
      await this.take(tenant, claimed);
    } catch (error) {
      return this.failed(tenant, claimed, now, error);
    }
    await this.database.withOrganisation(tenant, (tx) => tx.outbox.deleteMany({ where: ownClaim(tenant, claimed) }));
  }

  private async take(tenant: Tenant, { consumer: name, activityId }: Claimed): Promise<void> {
    const { organisationId } = tenant;
    const entry = await this.database.withOrganisation(tenant, (tx) =>
      tx.activity.findUnique({ where: { organisationId_id: { organisationId, id: activityId } } }),
    );
    // A copied demo has entries of its own, with other ids.
    if (entry) await this.consumers.find((consumer) => consumer.name === name)?.take(tenant, entry);
  }

  private async failed(tenant: Tenant, claimed: Claimed, now: Date, err?: unknown): Promise<void> {
    const nextTryAt = nextTry(claimed.attempts, now);
    const { consumer, activityId, attempts } = claimed;
    const of = { err, ...tenant, consumer, activityId, attempts };
    if (nextTryAt === null) this.logger.error(of, 'A happening is given up: it could not be told');
    else this.logger.warn(of, 'A happening could not be told, and is tried again');
    await this.database.withOrganisation(tenant, (tx) =>
      tx.outbox.updateMany({ where: ownClaim(tenant, claimed), data: { nextTryAt } }),
    );
  }
}

/** One that was away for long has lost it to another, who is at it now. */
const ownClaim = ({ organisationId }: Tenant, { id, attempts }: Claimed) => ({ organisationId, id, attempts });
