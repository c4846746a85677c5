import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../common/database.ts';
import { Jobs } from '../../common/jobs.ts';
import { DemoCopies } from './demo-copies.ts';

/** Takes away demos that nobody looks at any more: a day after they were opened, and when their visitor has signed out. */
@Injectable()
export class DemoCleanUp implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly copies: DemoCopies,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'end-demos', cron: '* * * * *', run: () => this.endThoseOver(new Date()) });
  }

  async endThoseOver(now: Date): Promise<void> {
    const over = await this.database.prisma.$queryRaw<{ id: string }[]>`SELECT id FROM demos_over(${now}) AS id`;
    for (const { id } of over) await this.copies.end(id);
  }
}
