import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../common/database.ts';
import { Jobs } from '../../common/jobs.ts';
import { SnapshotsService } from './snapshots.service.ts';

const rowSchema = z.object({ id: z.string(), timeZone: z.string() });

/** Keeps each day of every organisation once it has begun where it is. */
@Injectable()
export class SnapshotRuns implements OnModuleInit {
  private readonly logger = new Logger('Snapshots');

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly snapshots: SnapshotsService,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'take-snapshots', cron: '*/15 * * * *', run: () => this.run(new Date()) });
  }

  /** One organisation after the other; what fails in one is logged, and tried again in a quarter of an hour. */
  async run(now: Date): Promise<void> {
    const rows = await this.database.prisma.$queryRaw<unknown[]>`
      SELECT id, time_zone AS "timeZone" FROM organisations_to_snapshot(${now})`;
    for (const { id: organisationId, timeZone } of rowSchema.array().parse(rows)) {
      await this.snapshots
        .take({ organisationId, timeZone })
        .catch((error: unknown) =>
          this.logger.warn({ err: error, organisationId }, 'The day of an organisation could not be kept'),
        );
    }
  }
}
