import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type ChangesQuery,
  changesQuerySchema,
  type ProgrammeChanges,
  programmeChangesSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { ChangesService } from './changes.service.ts';

@Controller('orgs/:org/programmes/:programmeId/changes')
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  @Get()
  @Require('programme:oversee')
  @Answers(programmeChangesSchema)
  read(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: changesQuerySchema }) query: ChangesQuery,
  ): Promise<ProgrammeChanges> {
    return this.changes.read(actor, programmeId, query);
  }
}
