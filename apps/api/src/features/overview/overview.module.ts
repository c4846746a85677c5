import { Module } from '@nestjs/common';
import { ReadinessModule } from '../gap-items/readiness.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { OverviewController } from './overview.controller.ts';
import { OverviewService } from './overview.service.ts';
import { OverviewFacts } from './overview-facts.ts';

@Module({
  imports: [ReadinessModule, ProgrammesModule],
  controllers: [OverviewController],
  providers: [OverviewFacts, OverviewService],
})
export class OverviewModule {}
