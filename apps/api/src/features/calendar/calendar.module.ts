import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarEventsService } from './calendar-events.service.ts';
import { CalendarFeedsService } from './calendar-feeds.service.ts';
import { PublicCalendarController } from './public-calendar.controller.ts';

@Module({
  imports: [ProgrammesModule],
  controllers: [CalendarController, PublicCalendarController],
  providers: [CalendarEventsService, CalendarFeedsService],
})
export class CalendarModule {}
