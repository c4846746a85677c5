import { Controller, Get, Query } from '@nestjs/common';
import {
  type Activity,
  type ActivityQuery,
  type ActivityVerification,
  activityPageSchema,
  activityQuerySchema,
  activityVerificationSchema,
  type Page,
} from '@waymark/contracts';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { ActivityService } from './activity.service.ts';

@Controller('orgs/:org/activity')
export class ActivityController {
  constructor(private readonly activity: ActivityService) {}

  @Get()
  @Require('activity:read')
  @Answers(activityPageSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: activityQuerySchema }) query: ActivityQuery,
  ): Promise<Page<Activity>> {
    return this.activity.list(actor, query);
  }

  @Get('verification')
  @Require('activity:read')
  @Answers(activityVerificationSchema)
  verify(@CurrentActor() actor: Actor): Promise<ActivityVerification> {
    return this.activity.verify(actor);
  }
}
