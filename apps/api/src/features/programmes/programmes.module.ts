import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { ReadinessModule } from '../gap-items/readiness.module.ts';
import { plannedProgrammes } from './dates/programme.dated.ts';
import { datedDocuments } from './documents/document.dated.ts';
import { ProgrammeDocumentsController } from './documents/programme-documents.controller.ts';
import { ProgrammeDocumentsService } from './documents/programme-documents.service.ts';
import { AuditorFirmsController } from './firms/auditor-firms.controller.ts';
import { AuditorFirmsService } from './firms/auditor-firms.service.ts';
import { NextCyclesService } from './plan/next-cycles.service.ts';
import { ProgrammePlansService } from './plan/programme-plans.service.ts';
import { programmeSearch } from './programme.search.ts';
import { ProgrammeReadinessController } from './programme-readiness.controller.ts';
import { ProgrammesController } from './programmes.controller.ts';
import { ProgrammesService } from './programmes.service.ts';
import { FollowingStagesService } from './stages/following-stages.service.ts';
import { StagesController } from './stages/stages.controller.ts';
import { StagesService } from './stages/stages.service.ts';

@Module({
  imports: [ReadinessModule],
  controllers: [
    ProgrammesController,
    StagesController,
    ProgrammeDocumentsController,
    ProgrammeReadinessController,
    AuditorFirmsController,
  ],
  providers: [
    ProgrammesService,
    ProgrammePlansService,
    StagesService,
    ProgrammeDocumentsService,
    AuditorFirmsService,
    NextCyclesService,
    FollowingStagesService,
  ],
  exports: [ProgrammesService, ProgrammePlansService, NextCyclesService, FollowingStagesService],
})
export class ProgrammesModule {
  constructor(contributions: Contributions, plans: ProgrammePlansService) {
    contributions.add({ dated: [datedDocuments], planned: plannedProgrammes(plans), search: [programmeSearch] });
  }
}
