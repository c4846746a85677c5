import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Database, type Tenant } from '../../common/database.ts';
import { Jobs } from '../../common/jobs.ts';
import { ReminderDelivery } from './reminder-delivery.ts';
import { ReminderWriter } from './reminder-writer.ts';

const rowSchema = z.object({ id: z.string(), timeZone: z.string(), isNewDay: z.boolean() });

interface Turn {
  timeZone: string;
  isNewDay: boolean;
  now: Date;
}

/** Reminds every organisation once its day has begun where it is. */
@Injectable()
export class ReminderRunsService implements OnModuleInit {
  private readonly logger = new Logger('Reminders');

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly writer: ReminderWriter,
    private readonly delivery: ReminderDelivery,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'send-reminders', cron: '*/15 * * * *', run: () => this.run(new Date()) });
  }

  /** One organisation after the other; what fails in one is logged, and tried again in a quarter of an hour. */
  async run(now: Date): Promise<void> {
    const rows = await this.database.prisma.$queryRaw<unknown[]>`
      SELECT id, time_zone AS "timeZone", is_new_day AS "isNewDay" FROM organisations_to_remind(${now})`;
    for (const { id: organisationId, timeZone, isNewDay } of rowSchema.array().parse(rows)) {
      try {
        await this.remind({ organisationId }, { timeZone, isNewDay, now });
      } catch (error) {
        this.logger.error({ err: error, organisationId }, 'The reminders of an organisation could not be sent');
      }
    }
  }

  /** Writes the reminders of a day when it is new, and mails what waits. */
  async remind(tenant: Tenant, { timeZone, isNewDay, now }: Turn): Promise<void> {
    const on = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
    if (isNewDay) await this.writer.write(tenant, on, now);
    await this.delivery.deliver(tenant, on, now);
  }
}
