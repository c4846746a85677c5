import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { closureDemo } from './closure.demo.ts';
import { ClosuresService } from './closures.service.ts';
import { MeController } from './me.controller.ts';
import { MyDataService } from './my-data.service.ts';
import { OrganisationsController } from './organisations.controller.ts';
import { OrganisationsService } from './organisations.service.ts';
import { SessionController } from './session.controller.ts';
import { WorkCalendarController } from './work-calendar.controller.ts';
import { WorkCalendarService } from './work-calendar.service.ts';

@Module({
  controllers: [MeController, SessionController, OrganisationsController, WorkCalendarController],
  providers: [OrganisationsService, MyDataService, WorkCalendarService, ClosuresService],
  exports: [OrganisationsService],
})
export class OrganisationsModule {
  constructor(contributions: Contributions) {
    contributions.add({ demo: [closureDemo] });
  }
}
