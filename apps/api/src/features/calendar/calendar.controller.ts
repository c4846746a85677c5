import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type CalendarEvents,
  type CalendarFeed,
  type CalendarQuery,
  type CreateCalendarFeed,
  type CreatedCalendarFeed,
  calendarEventsSchema,
  calendarFeedSchema,
  calendarQuerySchema,
  createCalendarFeedSchema,
  createdCalendarFeedSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { CalendarEventsService } from './calendar-events.service.ts';
import { CalendarFeedsService } from './feeds/calendar-feeds.service.ts';

@Controller('orgs/:org/calendar')
export class CalendarController {
  constructor(
    private readonly events: CalendarEventsService,
    private readonly feeds: CalendarFeedsService,
  ) {}

  @Get('events')
  @Require('calendar:read')
  @Answers(calendarEventsSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: calendarQuerySchema }) query: CalendarQuery,
  ): Promise<CalendarEvents> {
    return this.events.list(actor, query);
  }

  @Get('feeds')
  @Require('calendar:read')
  @Answers(calendarFeedSchema.array())
  listFeeds(@CurrentActor() actor: Actor): Promise<CalendarFeed[]> {
    return this.feeds.list(actor);
  }

  @Post('feeds')
  @Require('calendar:read')
  @Refuses()
  @Answers(createdCalendarFeedSchema)
  createFeed(
    @CurrentActor() actor: Actor,
    @Body({ schema: createCalendarFeedSchema }) body: CreateCalendarFeed,
  ): Promise<CreatedCalendarFeed> {
    return this.feeds.create(actor, body);
  }

  @Post('feeds/:id/rotate')
  @HttpCode(200)
  @Require('calendar:read')
  @Refuses('link.revoked')
  @Answers(createdCalendarFeedSchema)
  rotateFeed(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<CreatedCalendarFeed> {
    return this.feeds.rotate(actor, id);
  }

  @Delete('feeds/:id')
  @AnswersNothing()
  @Require('calendar:read')
  @Refuses('link.revoked')
  async revokeFeed(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.feeds.revoke(actor, id);
  }
}
