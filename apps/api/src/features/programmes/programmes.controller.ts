import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  type CreateProgramme,
  createProgrammeSchema,
  type Programme,
  type ProgrammeDetail,
  type ProgrammePreview,
  programmeDetailSchema,
  programmePreviewSchema,
  programmeSchema,
  type UpdateProgramme,
  updateProgrammeSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { ProgrammesService } from './programmes.service.ts';

/** What no programme can be planned of. */
const programmeRefusals = [
  'programme.dates_reversed',
  'programme.target_in_past',
  'programme.period_required',
  'programme.as_of_required',
  'programme.category_required',
  'programme.category_unknown',
] as const;

@Controller('orgs/:org/programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get()
  @Require('programme:read')
  @Answers(programmeSchema.array())
  list(@CurrentActor() actor: Actor): Promise<Programme[]> {
    return this.programmes.list(actor);
  }

  @Post()
  @Require('programme:manage')
  @Refuses(...programmeRefusals)
  @Answers(programmeDetailSchema)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createProgrammeSchema }) body: CreateProgramme,
  ): Promise<ProgrammeDetail> {
    return this.programmes.create(actor, body);
  }

  @Post('preview')
  @HttpCode(200)
  @Require('programme:manage')
  @Refuses(...programmeRefusals)
  @Answers(programmePreviewSchema)
  preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: createProgrammeSchema }) body: CreateProgramme,
  ): Promise<ProgrammePreview> {
    return this.programmes.preview(actor, body);
  }

  @Get(':id')
  @Require('programme:read')
  @Answers(programmeDetailSchema)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<ProgrammeDetail> {
    return this.programmes.read(actor, id);
  }

  @Patch(':id')
  @Require('programme:manage')
  @Refuses('programme.dates_reversed', 'programme.target_in_past')
  @Answers(programmeDetailSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: updateProgrammeSchema }) body: UpdateProgramme,
  ): Promise<ProgrammeDetail> {
    return this.programmes.update(actor, id, version, body);
  }

  @Delete(':id')
  @AnswersNothing()
  @Require('programme:manage')
  @Refuses('programme.has_history')
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.programmes.remove(actor, id);
  }
}
