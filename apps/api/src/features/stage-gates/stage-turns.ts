import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../common/database.ts';
import { Jobs } from '../../common/jobs.ts';
import { type ProgrammeKey, ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
import { StageAdvanceService } from './stage-advance.service.ts';

/** Lets stages complete and begin by themselves: signed ones once their criteria hold, the next on its planned day. */
@Injectable()
export class StageTurns implements OnModuleInit {
  private readonly logger = new Logger('StageTurns');

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly plans: ProgrammePlansService,
    private readonly stages: StageAdvanceService,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'stage-turns', cron: '*/5 * * * *', run: () => this.advanceAll() });
  }

  /** One programme at a time; one that fails is tried again next time, and holds up no other. */
  async advanceAll(): Promise<void> {
    const programmes = await this.database.prisma.$queryRaw<ProgrammeKey[]>`
      SELECT organisation_id AS "organisationId", programme_id AS "programmeId" FROM programmes_in_turn()`;
    for (const programme of programmes) {
      await this.advance(programme).catch((error: unknown) =>
        this.logger.warn({ err: error, programmeId: programme.programmeId }, 'The stages could not be advanced'),
      );
    }
  }

  private async advance(programme: ProgrammeKey): Promise<void> {
    const { organisationId, programmeId } = programme;
    const author = { organisationId, userId: null, userName: 'Waymark', requestId: null };
    await this.database.withOrganisation({ organisationId }, async (tx) => {
      await this.plans.lock(tx, programme);
      await this.stages.advance(tx, author, programmeId);
    });
  }
}
