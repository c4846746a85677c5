import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarEventsService } from './calendar-events.service.ts';
import { CalendarFacts } from './calendar-facts.ts';
import { CalendarEntriesController } from './entries/calendar-entries.controller.ts';
import { CalendarEntriesService } from './entries/calendar-entries.service.ts';
import { CalendarEntryDaysService } from './entries/calendar-entry-days.service.ts';
import { CalendarEntryReader } from './entries/calendar-entry-reader.ts';
import { datedEntries } from './entries/entry.dated.ts';
import { entryDemo } from './entries/entry.demo.ts';
import { entryWork } from './entries/entry.work.ts';
import { CalendarFeedsService } from './feeds/calendar-feeds.service.ts';
import { PublicCalendarController } from './feeds/public-calendar.controller.ts';

@Module({
  controllers: [CalendarController, CalendarEntriesController, PublicCalendarController],
  providers: [
    CalendarFacts,
    CalendarEventsService,
    CalendarFeedsService,
    CalendarEntriesService,
    CalendarEntryDaysService,
    CalendarEntryReader,
  ],
  exports: [CalendarEventsService, CalendarFeedsService],
})
export class CalendarModule {
  constructor(contributions: Contributions) {
    contributions.add({ dated: [datedEntries], reckonedWork: [entryWork], demo: [entryDemo] });
  }
}
