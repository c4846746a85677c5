import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { OverridesService } from './overrides.service.ts';
import { TimelinesController } from './timelines.controller.ts';
import { TimelinesService } from './timelines.service.ts';

@Module({
  imports: [ProgrammesModule],
  controllers: [TimelinesController],
  providers: [TimelinesService, OverridesService],
  exports: [TimelinesService, OverridesService],
})
export class TimelineModule {}
