import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { ReadinessModule } from '../gap-items/readiness.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { StageGatesModule } from '../stage-gates/stage-gates.module.ts';
import { UploadsModule } from '../uploads/uploads.module.ts';
import { AssuranceReportsService } from './assurance-reports.service.ts';
import { BridgeLettersService } from './bridge-letters.service.ts';
import { CertificatesService } from './certificates.service.ts';
import { OpenPoints } from './open-points.ts';
import { recordDemo } from './record.demo.ts';
import { RecordFilesController } from './record-files.controller.ts';
import { RecordReader } from './record-reader.ts';
import { RecordsController } from './records.controller.ts';

@Module({
  imports: [ProgrammesModule, ReadinessModule, StageGatesModule, UploadsModule],
  controllers: [RecordsController, RecordFilesController],
  providers: [OpenPoints, RecordReader, CertificatesService, AssuranceReportsService, BridgeLettersService],
  exports: [RecordReader, CertificatesService, AssuranceReportsService],
})
export class RecordsModule {
  constructor(contributions: Contributions) {
    contributions.add({ demo: [recordDemo] });
  }
}
