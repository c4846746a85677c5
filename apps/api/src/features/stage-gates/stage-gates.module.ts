import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { Database } from '../../common/database.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { stageWork } from './stage.work.ts';
import { StageAdvanceService } from './stage-advance.service.ts';
import { stageDecisionDemo } from './stage-decision.demo.ts';
import { stageGateNotices } from './stage-gate.notice.ts';
import { StageGatesController } from './stage-gates.controller.ts';
import { StageGatesService } from './stage-gates.service.ts';
import { StageTurns } from './stage-turns.ts';

@Module({
  imports: [ProgrammesModule],
  controllers: [StageGatesController],
  providers: [StageGatesService, StageAdvanceService, StageTurns],
  exports: [StageAdvanceService, StageGatesService, StageTurns],
})
export class StageGatesModule {
  constructor(contributions: Contributions, database: Database) {
    contributions.add({
      reckonedWork: [stageWork],
      notices: stageGateNotices(database),
      demo: [stageDecisionDemo(database)],
    });
  }
}
