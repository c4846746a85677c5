import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Database, type Tenant } from '../database.ts';
import { Jobs } from '../jobs.ts';
import { Mailer } from '../mailer.ts';
import { nextTry } from '../next-try.ts';

const organisationSchema = z.object({ id: z.string() });
const claimedSchema = z.object({ id: z.string(), attempts: z.number().int(), unsent: z.string() });
type Claimed = z.infer<typeof claimedSchema>;

/** Sends what a mail server did not take at first. */
@Injectable()
export class WaitingMail implements OnModuleInit {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'send-waiting-mail', cron: '* * * * *', run: () => this.run(new Date()) });
  }

  async run(now: Date): Promise<void> {
    // Without a server it goes on waiting: the next one may be set soon.
    if (!this.mailer.isOn) return;
    const rows = await this.database.prisma.$queryRaw<unknown[]>`
      SELECT id FROM organisations_with_waiting_mail(${now}) AS id`;
    for (const { id: organisationId } of organisationSchema.array().parse(rows)) {
      for (;;) {
        const mail = await this.claim({ organisationId }, now);
        if (mail === undefined) break;
        await this.sendAgain({ organisationId }, mail, now);
      }
    }
  }

  /**
   * Takes one mail whose time has come; nobody else gets it then. Until it is sent it counts as failed, so that a worker
   * that is killed on the way leaves a mail that is seen not to have been sent, and never one that is sent twice.
   */
  private async claim({ organisationId }: Tenant, now: Date): Promise<Claimed | undefined> {
    const rows = await this.database.withOrganisation(
      { organisationId },
      (tx) => tx.$queryRaw<unknown[]>`
        UPDATE mail SET state = 'failed', next_try_at = NULL, unsent = NULL, attempts = attempts + 1
        WHERE organisation_id = ${organisationId}::uuid AND id = (
          SELECT id FROM mail WHERE organisation_id = ${organisationId}::uuid AND next_try_at <= ${now}
          ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, attempts, old.unsent`,
    );
    return claimedSchema.array().parse(rows)[0];
  }

  private async sendAgain({ organisationId }: Tenant, { id, attempts, unsent }: Claimed, now: Date): Promise<void> {
    const isSent = await this.mailer.sendUnsent(unsent).catch((error: unknown) => {
      this.logger.error({ err: error, organisationId }, 'A mail that waited could not be read');
      return null;
    });
    if (isSent === null) return;
    const nextTryAt = isSent ? null : nextTry(attempts, now);
    if (!isSent && nextTryAt === null) return;
    await this.database.withOrganisation({ organisationId }, (tx) =>
      tx.mail.update({
        where: { organisationId_id: { organisationId, id } },
        data: isSent ? { state: 'sent' } : { state: 'waiting', nextTryAt, unsent },
      }),
    );
  }
}
