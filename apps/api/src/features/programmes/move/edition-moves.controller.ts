import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  type EditionMove,
  editionMoveSchema,
  type MoveEdition,
  moveEditionSchema,
  type ProgrammeDetail,
  programmeDetailSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../../common/actor.ts';
import { Answers } from '../../../common/answers.ts';
import { Refuses } from '../../../common/refuses.ts';
import { EditionMovesService } from './edition-moves.service.ts';

const programmeId = { schema: z.uuid() };

@Controller('orgs/:org/programmes/:programmeId/edition-move')
export class EditionMovesController {
  constructor(private readonly moves: EditionMovesService) {}

  @Get()
  @Require('programme:manage')
  @Refuses('programme.edition_current')
  @Answers(editionMoveSchema)
  preview(@CurrentActor() actor: Actor, @Param('programmeId', programmeId) id: string): Promise<EditionMove> {
    return this.moves.preview(actor, id);
  }

  @Post()
  @Require('programme:manage')
  @Refuses('programme.edition_current', 'programme.dates_reversed', 'programme.target_in_past')
  @Answers(programmeDetailSchema)
  move(
    @CurrentActor() actor: Actor,
    @Param('programmeId', programmeId) id: string,
    @Body({ schema: moveEditionSchema }) body: MoveEdition,
  ): Promise<ProgrammeDetail> {
    return this.moves.move(actor, id, body);
  }
}
