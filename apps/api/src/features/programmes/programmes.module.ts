import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { ReadinessModule } from '../gap-items/readiness.module.ts';
import { UploadsModule } from '../uploads/uploads.module.ts';
import { plannedProgrammes } from './dates/programme.dated.ts';
import { datedDocuments } from './documents/document.dated.ts';
import { documentDemo } from './documents/document.demo.ts';
import { documentNotices } from './documents/document.notice.ts';
import { documentWork } from './documents/document.work.ts';
import { DocumentDecisionsService } from './documents/document-decisions.service.ts';
import { DocumentReader } from './documents/document-reader.ts';
import { DocumentVersionsService } from './documents/document-versions.service.ts';
import { ProgrammeDocumentsController } from './documents/programme-documents.controller.ts';
import { AuditorFirmsController } from './firms/auditor-firms.controller.ts';
import { AuditorFirmsService } from './firms/auditor-firms.service.ts';
import { EditionMovesController } from './move/edition-moves.controller.ts';
import { EditionMovesService } from './move/edition-moves.service.ts';
import { NextCyclesService } from './plan/next-cycles.service.ts';
import { ProgrammePlansService } from './plan/programme-plans.service.ts';
import { programmeDemo } from './programme.demo.ts';
import { programmeSearch } from './programme.search.ts';
import { ProgrammeReadinessController } from './programme-readiness.controller.ts';
import { ProgrammesController } from './programmes.controller.ts';
import { ProgrammesService } from './programmes.service.ts';
import { FollowingStagesService } from './stages/following-stages.service.ts';
import { StagesController } from './stages/stages.controller.ts';
import { StagesService } from './stages/stages.service.ts';

@Module({
  imports: [ReadinessModule, UploadsModule],
  controllers: [
    ProgrammesController,
    StagesController,
    ProgrammeDocumentsController,
    ProgrammeReadinessController,
    AuditorFirmsController,
    EditionMovesController,
  ],
  providers: [
    ProgrammesService,
    ProgrammePlansService,
    StagesService,
    DocumentReader,
    DocumentVersionsService,
    DocumentDecisionsService,
    AuditorFirmsService,
    NextCyclesService,
    FollowingStagesService,
    EditionMovesService,
  ],
  exports: [ProgrammesService, ProgrammePlansService, NextCyclesService, FollowingStagesService],
})
export class ProgrammesModule {
  constructor(contributions: Contributions, plans: ProgrammePlansService) {
    contributions.add({
      dated: [datedDocuments],
      planned: plannedProgrammes(plans),
      search: [programmeSearch],
      reckonedWork: [documentWork],
      notices: documentNotices,
      demo: [programmeDemo, documentDemo],
    });
  }
}
