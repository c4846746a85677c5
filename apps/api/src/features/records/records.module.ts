import { Module } from '@nestjs/common';
import { UploadsModule } from '../uploads/uploads.module.ts';
import { AssuranceReportsService } from './assurance-reports.service.ts';
import { BridgeLettersService } from './bridge-letters.service.ts';
import { CertificatesService } from './certificates.service.ts';
import { RecordFilesController } from './record-files.controller.ts';
import { RecordReader } from './record-reader.ts';
import { RecordsController } from './records.controller.ts';

@Module({
  imports: [UploadsModule],
  controllers: [RecordsController, RecordFilesController],
  providers: [RecordReader, CertificatesService, AssuranceReportsService, BridgeLettersService],
  exports: [RecordReader, CertificatesService, AssuranceReportsService],
})
export class RecordsModule {}
