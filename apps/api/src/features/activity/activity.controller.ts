import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import {
  type Activity,
  type ActivityFilter,
  type ActivityQuery,
  type ActivityVerification,
  type ActivityVerificationQuery,
  activityFilterSchema,
  activityPageSchema,
  activityQuerySchema,
  activityVerificationQuerySchema,
  activityVerificationSchema,
  type Page,
} from '@waymark/contracts';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersFile } from '../../common/answers.ts';
import { ActivityService } from './activity.service.ts';
import { ActivityVerificationService } from './activity-verification.service.ts';

@Controller('orgs/:org/activity')
export class ActivityController {
  constructor(
    private readonly activity: ActivityService,
    private readonly verification: ActivityVerificationService,
  ) {}

  @Get()
  @Require('activity:read')
  @Answers(activityPageSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: activityQuerySchema }) query: ActivityQuery,
  ): Promise<Page<Activity>> {
    return this.activity.list(actor, query);
  }

  @Get('export.csv')
  @Require('activity:read')
  @AnswersFile({ types: ['text/csv'] })
  csv(
    @CurrentActor() actor: Actor,
    @Query({ schema: activityFilterSchema }) filter: ActivityFilter,
  ): Promise<StreamableFile> {
    return this.activity.csv(actor, filter);
  }

  @Get('verification')
  @Require('activity:read')
  @Answers(activityVerificationSchema)
  verify(
    @CurrentActor() actor: Actor,
    @Query({ schema: activityVerificationQuerySchema }) { cursor }: ActivityVerificationQuery,
  ): Promise<ActivityVerification> {
    return this.verification.verify(actor, cursor);
  }
}
