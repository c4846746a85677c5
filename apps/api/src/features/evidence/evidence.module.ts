import { Module } from '@nestjs/common';
import { UploadsModule } from '../uploads/uploads.module.ts';
import { EvidenceController } from './evidence.controller.ts';
import { EvidenceService } from './evidence.service.ts';
import { EvidenceContentController } from './evidence-content.controller.ts';
import { EvidenceContentService } from './evidence-content.service.ts';
import { EvidenceLinksService } from './evidence-links.service.ts';
import { EvidenceReader } from './evidence-reader.ts';
import { EvidenceReviewsService } from './evidence-reviews.service.ts';
import { EvidenceVersionsService } from './evidence-versions.service.ts';

@Module({
  imports: [UploadsModule],
  controllers: [EvidenceController, EvidenceContentController],
  providers: [
    EvidenceReader,
    EvidenceService,
    EvidenceVersionsService,
    EvidenceContentService,
    EvidenceLinksService,
    EvidenceReviewsService,
  ],
})
export class EvidenceModule {}
