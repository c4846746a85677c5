import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { type MarkRemindersRead, markRemindersReadSchema, type Reminders, remindersSchema } from '@waymark/contracts';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { RemindersService } from './reminders.service.ts';

@Controller('orgs/:org/reminders')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  @Get()
  @Require('reminder:read')
  @Answers(remindersSchema)
  list(@CurrentActor() actor: Actor): Promise<Reminders> {
    return this.reminders.list(actor);
  }

  @Post('read')
  @HttpCode(200)
  @Require('reminder:read')
  @Refuses()
  @Answers(remindersSchema)
  markRead(
    @CurrentActor() actor: Actor,
    @Body({ schema: markRemindersReadSchema }) body: MarkRemindersRead,
  ): Promise<Reminders> {
    return this.reminders.markRead(actor, body);
  }
}
