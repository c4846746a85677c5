import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { overrideDemo } from './override.demo.ts';
import { OverridesService } from './overrides.service.ts';
import { TimelinesController } from './timelines.controller.ts';
import { TimelinesService } from './timelines.service.ts';

@Module({
  imports: [ProgrammesModule],
  controllers: [TimelinesController],
  providers: [TimelinesService, OverridesService],
  exports: [TimelinesService, OverridesService],
})
export class TimelineModule {
  constructor(contributions: Contributions, timelines: TimelinesService, overrides: OverridesService) {
    contributions.add({ demo: [overrideDemo({ timelines, overrides })] });
  }
}
