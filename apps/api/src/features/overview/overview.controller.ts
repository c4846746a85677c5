import { Controller, Get } from '@nestjs/common';
import { type Overview, overviewSchema } from '@waymark/contracts';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { OverviewService } from './overview.service.ts';

@Controller('orgs/:org/overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @Require('programme:oversee')
  @Answers(overviewSchema)
  read(@CurrentActor() actor: Actor): Promise<Overview> {
    return this.overview.read(actor);
  }
}
