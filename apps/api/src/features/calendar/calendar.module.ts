import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarEventsService } from './calendar-events.service.ts';
import { CalendarEntriesController } from './entries/calendar-entries.controller.ts';
import { CalendarEntriesService } from './entries/calendar-entries.service.ts';
import { CalendarEntryDaysService } from './entries/calendar-entry-days.service.ts';
import { CalendarEntryReader } from './entries/calendar-entry-reader.ts';
import { CalendarFeedsService } from './feeds/calendar-feeds.service.ts';
import { PublicCalendarController } from './feeds/public-calendar.controller.ts';

@Module({
  imports: [ProgrammesModule],
  controllers: [CalendarController, CalendarEntriesController, PublicCalendarController],
  providers: [
    CalendarEventsService,
    CalendarFeedsService,
    CalendarEntriesService,
    CalendarEntryDaysService,
    CalendarEntryReader,
  ],
  exports: [CalendarEventsService, CalendarFeedsService],
})
export class CalendarModule {}
