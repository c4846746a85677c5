import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { RemindersModule } from '../reminders/reminders.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { TimelineModule } from '../timeline/timeline.module.ts';
import { DemoController } from './demo.controller.ts';
import { DemoService } from './demo.service.ts';
import { DemoBuilder } from './demo-builder.ts';
import { DemoEvidenceWriter } from './demo-evidence-writer.ts';
import { DemoLifecycleWriter } from './demo-lifecycle-writer.ts';

@Module({
  imports: [ProgrammesModule, RemindersModule, ReportsModule, TimelineModule],
  controllers: [DemoController],
  providers: [DemoService, DemoBuilder, DemoEvidenceWriter, DemoLifecycleWriter],
})
export class DemoModule {}
