import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { NoticesService } from './notices.service.ts';
import { reminderDemo } from './reminder.demo.ts';
import { ReminderDelivery } from './reminder-delivery.ts';
import { ReminderPreferencesService } from './reminder-preferences.service.ts';
import { ReminderRulesService } from './reminder-rules.service.ts';
import { ReminderRunsService } from './reminder-runs.service.ts';
import { ReminderSettingsController } from './reminder-settings.controller.ts';
import { ReminderWriter } from './reminder-writer.ts';
import { RemindersController } from './reminders.controller.ts';
import { RemindersService } from './reminders.service.ts';

@Module({
  imports: [CalendarModule],
  controllers: [RemindersController, ReminderSettingsController],
  providers: [
    RemindersService,
    NoticesService,
    ReminderRulesService,
    ReminderPreferencesService,
    ReminderWriter,
    ReminderDelivery,
    ReminderRunsService,
  ],
  exports: [ReminderRunsService],
})
export class RemindersModule {
  constructor(contributions: Contributions, runs: ReminderRunsService) {
    contributions.add({ demo: [reminderDemo(runs)] });
  }
}
