import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import {
  type Closure,
  closureSchema,
  createClosureSchema,
  type UpdateClosure,
  updateClosureSchema,
  type WorkCalendar,
  workCalendarSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { ClosuresService } from './closures.service.ts';
import { WorkCalendarService } from './work-calendar.service.ts';

@Controller('orgs/:org')
export class WorkCalendarController {
  constructor(
    private readonly workCalendar: WorkCalendarService,
    private readonly closures: ClosuresService,
  ) {}

  @Get('work-calendar')
  @Require('calendar:read')
  @Answers(workCalendarSchema)
  read(@CurrentActor() actor: Actor): Promise<WorkCalendar> {
    return this.workCalendar.read(actor);
  }

  @Post('closures')
  @Require('calendar:manage')
  @Refuses('closure.dates_reversed')
  @Answers(closureSchema)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createClosureSchema }) body: z.output<typeof createClosureSchema>,
  ): Promise<Closure> {
    return this.closures.create(actor, body);
  }

  @Patch('closures/:id')
  @Require('calendar:manage')
  @Refuses('closure.dates_reversed')
  @Answers(closureSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: updateClosureSchema }) body: UpdateClosure,
  ): Promise<Closure> {
    return this.closures.update(actor, id, version, body);
  }

  @Delete('closures/:id')
  @AnswersNothing()
  @Require('calendar:manage')
  @Refuses()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.closures.remove(actor, id);
  }
}
