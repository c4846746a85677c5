import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { TasksModule } from '../tasks/tasks.module.ts';
import { UploadsModule } from '../uploads/uploads.module.ts';
import { EvidenceController } from './evidence.controller.ts';
import { evidenceToReview } from './evidence.count.ts';
import { datedEvidence } from './evidence.dated.ts';
import { evidenceDemo } from './evidence.demo.ts';
import { evidenceNotices } from './evidence.notice.ts';
import { evidenceSearch } from './evidence.search.ts';
import { EvidenceService } from './evidence.service.ts';
import { evidenceWork } from './evidence.work.ts';
import { EvidenceContentController } from './evidence-content.controller.ts';
import { EvidenceContentService } from './evidence-content.service.ts';
import { EvidenceLinksService } from './evidence-links.service.ts';
import { EvidenceReader } from './evidence-reader.ts';
import { EvidenceReviewsService } from './evidence-reviews.service.ts';
import { EvidenceVersionsService } from './evidence-versions.service.ts';

@Module({
  imports: [UploadsModule, TasksModule],
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
export class EvidenceModule {
  constructor(contributions: Contributions) {
    contributions.add({
      dated: [datedEvidence],
      search: [evidenceSearch],
      work: evidenceWork,
      notices: evidenceNotices,
      counts: [evidenceToReview],
      demo: [evidenceDemo],
    });
  }
}
