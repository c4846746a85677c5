import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type AdoptPlan,
  adoptPlanSchema,
  exactText,
  type OverrideMilestone,
  overrideMilestoneSchema,
  type PlanChange,
  type PortfolioTimeline,
  planChangeSchema,
  portfolioTimelineSchema,
  type SharedMilestone,
  type ShareMilestones,
  sharedMilestoneSchema,
  shareMilestonesSchema,
  type Timeline,
  timelineSchema,
  type WhatIf,
  whatIfSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { OverridesService } from './overrides.service.ts';
import { TimelinesService } from './timelines.service.ts';

const milestoneIdSchema = exactText({ max: 100 });

/** What no plan can be changed to: the same as what no programme can be planned of. */
const planRefusals = ['programme.dates_reversed', 'programme.target_in_past', 'stage.dates_reversed'] as const;

@Controller('orgs/:org')
export class TimelinesController {
  constructor(
    private readonly timelines: TimelinesService,
    private readonly overrides: OverridesService,
  ) {}

  @Get('timeline')
  @Require('programme:oversee')
  @Answers(portfolioTimelineSchema)
  portfolio(@CurrentActor() actor: Actor): Promise<PortfolioTimeline> {
    return this.timelines.portfolio(actor);
  }

  @Get('programmes/:programmeId/timeline')
  @Require('programme:read')
  @Answers(timelineSchema)
  read(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
  ): Promise<Timeline> {
    return this.timelines.read(actor, programmeId);
  }

  @Post('programmes/:programmeId/timeline/what-if')
  @HttpCode(200)
  @Require('programme:oversee')
  @Refuses(...planRefusals)
  @Answers(whatIfSchema)
  whatIf(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Body({ schema: planChangeSchema }) body: PlanChange,
  ): Promise<WhatIf> {
    return this.timelines.whatIf(actor, programmeId, body);
  }

  @Post('programmes/:programmeId/timeline/adopt')
  @HttpCode(200)
  @Require('programme:manage')
  @Refuses(...planRefusals, 'plan.nothing_changed', 'stage.already_done', 'stage.pinned')
  @Answers(timelineSchema)
  adopt(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @SeenVersion() version: number,
    @Body({ schema: adoptPlanSchema }) body: AdoptPlan,
  ): Promise<Timeline> {
    return this.timelines.adopt(actor, programmeId, version, body);
  }

  /** Answers the timeline with the agreed day in force. `If-Match` names the programme's version, as for a plan. */
  @Put('programmes/:programmeId/milestones/:milestoneId/override')
  @Require('programme:manage')
  @Refuses('rule.not_overridable', 'rule.only_earlier', 'rule.contradicts')
  @Answers(timelineSchema)
  override(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('milestoneId', { schema: milestoneIdSchema }) milestoneId: string,
    @SeenVersion() version: number,
    @Body({ schema: overrideMilestoneSchema }) body: OverrideMilestone,
  ): Promise<Timeline> {
    return this.overrides.put(actor, { programmeId, milestoneId }, version, body);
  }

  @Delete('programmes/:programmeId/milestones/:milestoneId/override')
  @AnswersNothing()
  @Require('programme:manage')
  @Refuses('rule.not_overridable')
  async removeOverride(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('milestoneId', { schema: milestoneIdSchema }) milestoneId: string,
    @SeenVersion() version: number,
  ): Promise<void> {
    await this.overrides.remove(actor, { programmeId, milestoneId }, version);
  }

  /** Takes the milestones from now on as one event; each programme keeps it in its own timeline. */
  @Post('shared-milestones')
  @Require('programme:manage')
  @Refuses('rule.not_shareable', 'rule.not_overridable', 'rule.only_earlier', 'rule.contradicts')
  @Answers(sharedMilestoneSchema)
  share(
    @CurrentActor() actor: Actor,
    @Body({ schema: shareMilestonesSchema }) body: ShareMilestones,
  ): Promise<SharedMilestone> {
    return this.overrides.share(actor, body);
  }
}
