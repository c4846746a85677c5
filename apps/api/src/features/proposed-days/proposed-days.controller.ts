import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type ChangedCount,
  changedCountSchema,
  type ProposedDays,
  proposedDaysSchema,
  type TakeDays,
  takeDaysSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { GapItemDaysService } from '../gap-items/gap-item-days.service.ts';
import { ProposedDaysService } from './proposed-days.service.ts';

@Controller('orgs/:org/programmes/:programmeId/proposed-days')
export class ProposedDaysController {
  constructor(
    private readonly proposed: ProposedDaysService,
    private readonly days: GapItemDaysService,
  ) {}

  @Get()
  @Require('gap:edit')
  @Answers(proposedDaysSchema)
  read(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
  ): Promise<ProposedDays> {
    return this.proposed.read(actor, programmeId);
  }

  @Post()
  @HttpCode(200)
  @Require('gap:edit')
  @Refuses()
  @Answers(changedCountSchema)
  take(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Body({ schema: takeDaysSchema }) body: TakeDays,
  ): Promise<ChangedCount> {
    return this.days.take(actor, programmeId, body);
  }
}
