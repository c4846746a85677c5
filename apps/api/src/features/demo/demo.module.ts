import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { RemindersModule } from '../reminders/reminders.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { TimelineModule } from '../timeline/timeline.module.ts';
import { DemoController } from './demo.controller.ts';
import { DemoService } from './demo.service.ts';
import { DemoBuilder } from './demo-builder.ts';
import { DemoCleanUp } from './demo-clean-up.ts';
import { DemoCopies } from './demo-copies.ts';
import { DemoDocumentWriter } from './demo-document-writer.ts';
import { DemoEvidenceWriter } from './demo-evidence-writer.ts';
import { DemoFileStore } from './demo-file-store.ts';
import { DemoFormerCycle } from './demo-former-cycle.ts';
import { DemoLifecycleWriter } from './demo-lifecycle-writer.ts';
import { DemoPreparation } from './demo-preparation.ts';
import { DemoReport } from './demo-report.ts';

@Module({
  imports: [ProgrammesModule, RemindersModule, ReportsModule, TimelineModule],
  controllers: [DemoController],
  providers: [
    DemoService,
    DemoBuilder,
    DemoDocumentWriter,
    DemoEvidenceWriter,
    DemoFileStore,
    DemoFormerCycle,
    DemoLifecycleWriter,
    DemoPreparation,
    DemoReport,
    DemoCopies,
    DemoCleanUp,
  ],
})
export class DemoModule {}
