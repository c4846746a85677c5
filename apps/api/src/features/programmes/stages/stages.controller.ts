import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { type Stage, stageSchema, type UpdateStage, updateStageSchema } from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../../common/actor.ts';
import { Answers } from '../../../common/answers.ts';
import { Refuses } from '../../../common/refuses.ts';
import { SeenVersion } from '../../../common/version.ts';
import { StagesService } from './stages.service.ts';

@Controller('orgs/:org/programmes/:programmeId/stages')
export class StagesController {
  constructor(private readonly stages: StagesService) {}

  @Get()
  @Require('programme:read')
  @Answers(stageSchema.array())
  list(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
  ): Promise<Stage[]> {
    return this.stages.list(actor, programmeId);
  }

  @Get(':id')
  @Require('programme:read')
  @Answers(stageSchema)
  read(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<Stage> {
    return this.stages.read(actor, programmeId, id);
  }

  @Patch(':id')
  @Require('programme:manage')
  @Refuses('stage.actual_in_future', 'stage.already_done', 'stage.not_signed', 'stage.pinned', 'stage.dates_reversed')
  @Answers(stageSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: updateStageSchema }) body: UpdateStage,
  ): Promise<Stage> {
    return this.stages.update(actor, { programmeId, id }, version, body);
  }
}
