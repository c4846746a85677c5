import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import {
  exactText,
  type ProgrammeDocument,
  programmeDocumentSchema,
  type UpdateProgrammeDocument,
  updateProgrammeDocumentSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../../common/actor.ts';
import { Answers } from '../../../common/answers.ts';
import { Refuses } from '../../../common/refuses.ts';
import { SeenVersion } from '../../../common/version.ts';
import { ProgrammeDocumentsService } from './programme-documents.service.ts';

@Controller('orgs/:org/programmes/:programmeId/documents')
export class ProgrammeDocumentsController {
  constructor(private readonly documents: ProgrammeDocumentsService) {}

  @Get()
  @Require('programme:read')
  @Answers(programmeDocumentSchema.array())
  list(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
  ): Promise<ProgrammeDocument[]> {
    return this.documents.list(actor, programmeId);
  }

  @Patch(':key')
  @Require('programme:manage')
  @Refuses()
  @Answers(programmeDocumentSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('key', { schema: exactText({ max: 100 }) }) key: string,
    @SeenVersion() version: number,
    @Body({ schema: updateProgrammeDocumentSchema }) body: UpdateProgrammeDocument,
  ): Promise<ProgrammeDocument> {
    return this.documents.update(actor, { programmeId, key }, version, body);
  }
}
