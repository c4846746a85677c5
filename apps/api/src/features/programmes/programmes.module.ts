import { Module } from '@nestjs/common';
import { ReadinessModule } from '../gap-items/readiness.module.ts';
import { AuditorFirmsController } from './auditor-firms.controller.ts';
import { AuditorFirmsService } from './auditor-firms.service.ts';
import { FollowingStagesService } from './following-stages.service.ts';
import { NextCyclesService } from './next-cycles.service.ts';
import { ProgrammeDocumentsController } from './programme-documents.controller.ts';
import { ProgrammeDocumentsService } from './programme-documents.service.ts';
import { ProgrammePlansService } from './programme-plans.service.ts';
import { ProgrammeReadinessController } from './programme-readiness.controller.ts';
import { ProgrammesController } from './programmes.controller.ts';
import { ProgrammesService } from './programmes.service.ts';
import { StagesController } from './stages.controller.ts';
import { StagesService } from './stages.service.ts';

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
export class ProgrammesModule {}
