import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import {
  type CalendarEntry,
  type ChangeEntryDay,
  calendarEntrySchema,
  changeEntryDaySchema,
  createCalendarEntrySchema,
  daySchema,
  type UpdateCalendarEntry,
  updateCalendarEntrySchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../../common/actor.ts';
import { Answers, AnswersNothing } from '../../../common/answers.ts';
import { Refuses } from '../../../common/refuses.ts';
import { SeenVersion } from '../../../common/version.ts';
import { CalendarEntriesService } from './calendar-entries.service.ts';
import { CalendarEntryDaysService } from './calendar-entry-days.service.ts';
import { CalendarEntryReader } from './calendar-entry-reader.ts';

@Controller('orgs/:org/calendar/entries')
export class CalendarEntriesController {
  constructor(
    private readonly entries: CalendarEntriesService,
    private readonly days: CalendarEntryDaysService,
    private readonly reader: CalendarEntryReader,
  ) {}

  @Get()
  @Require('calendar:read')
  @Answers(calendarEntrySchema.array())
  list(@CurrentActor() actor: Actor): Promise<CalendarEntry[]> {
    return this.reader.list(actor);
  }

  @Get(':id')
  @Require('calendar:read')
  @Answers(calendarEntrySchema)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<CalendarEntry> {
    return this.reader.find(actor, id);
  }

  @Post()
  @Require('calendar:manage')
  @Refuses('event.dates_reversed', 'event.recurrence_unknown')
  @Answers(calendarEntrySchema)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createCalendarEntrySchema }) body: z.output<typeof createCalendarEntrySchema>,
  ): Promise<CalendarEntry> {
    return this.entries.create(actor, body);
  }

  @Patch(':id')
  @Require('calendar:manage')
  @Refuses('event.dates_reversed', 'event.recurrence_unknown')
  @Answers(calendarEntrySchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: updateCalendarEntrySchema }) body: UpdateCalendarEntry,
  ): Promise<CalendarEntry> {
    return this.entries.update(actor, id, version, body);
  }

  @Delete(':id')
  @AnswersNothing()
  @Require('calendar:manage')
  @Refuses()
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
  ): Promise<void> {
    await this.entries.cancel(actor, id, version);
  }

  /** The owner of the entry completes; who manages the calendar does the rest as well. */
  @Put(':id/days/:originalOn')
  @Require('calendar:read')
  @Refuses('event.no_such_day', 'event.window_stays')
  @Answers(calendarEntrySchema)
  changeDay(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('originalOn', { schema: daySchema }) originalOn: string,
    @SeenVersion() version: number,
    @Body({ schema: changeEntryDaySchema }) body: ChangeEntryDay,
  ): Promise<CalendarEntry> {
    return this.days.change(actor, { id, originalOn, version }, body);
  }
}
