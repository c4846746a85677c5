import { Controller, Get, Query } from '@nestjs/common';
import { type MyWork, type MyWorkQuery, myWorkQuerySchema, myWorkSchema } from '@waymark/contracts';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { MyWorkService } from './my-work.service.ts';

@Controller('orgs/:org/my-work')
export class MyWorkController {
  constructor(private readonly work: MyWorkService) {}

  @Get()
  @Require('task:read')
  @Answers(myWorkSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: myWorkQuerySchema }) query: MyWorkQuery): Promise<MyWork> {
    return this.work.list(actor, query);
  }
}
