import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarEntriesController } from './calendar-entries.controller.ts';
import { CalendarEntriesService } from './calendar-entries.service.ts';
import { CalendarEntryDaysService } from './calendar-entry-days.service.ts';
import { CalendarEntryReader } from './calendar-entry-reader.ts';
import { CalendarEventsService } from './calendar-events.service.ts';
import { CalendarFeedsService } from './calendar-feeds.service.ts';
import { PublicCalendarController } from './public-calendar.controller.ts';

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
