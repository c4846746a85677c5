import { Module } from '@nestjs/common';
import { ReadinessModule } from '../gap-items/readiness.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { OverviewController } from './overview.controller.ts';
import { OverviewService } from './overview.service.ts';

@Module({
  imports: [ReadinessModule, ProgrammesModule],
  controllers: [OverviewController],
  providers: [OverviewService],
})
export class OverviewModule {}
