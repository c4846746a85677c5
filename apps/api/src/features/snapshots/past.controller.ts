import { Controller, Get, Param } from '@nestjs/common';
import { daySchema, type ItemPast, itemPastSchema, type PastDay, pastDaySchema } from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Database } from '../../common/database.ts';
import { ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
import { itemPast } from './item-past.ts';
import { pastDay } from './past-day.ts';

/** What stood on a day of before, from what was kept of it. */
@Controller('orgs/:org')
export class PastController {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  @Get('snapshots/:day')
  @Require('programme:oversee')
  @Answers(pastDaySchema)
  day(@CurrentActor() actor: Actor, @Param('day', { schema: daySchema }) on: string): Promise<PastDay> {
    return pastDay(this.database, actor, { on, plans: this.plans.list(actor) });
  }

  @Get('programmes/:programmeId/gap-items/:id/snapshots')
  @Require('programme:oversee')
  @Answers(itemPastSchema)
  item(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('id', { schema: z.uuid() }) itemId: string,
  ): Promise<ItemPast> {
    return itemPast(this.database, actor, { programmeId, itemId });
  }
}
