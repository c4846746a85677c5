import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { StageAdvanceService } from './stage-advance.service.ts';
import { StageGatesController } from './stage-gates.controller.ts';
import { StageGatesService } from './stage-gates.service.ts';
import { StageTurns } from './stage-turns.ts';

@Module({
  imports: [ProgrammesModule],
  controllers: [StageGatesController],
  providers: [StageGatesService, StageAdvanceService, StageTurns],
  exports: [StageAdvanceService, StageGatesService, StageTurns],
})
export class StageGatesModule {}
