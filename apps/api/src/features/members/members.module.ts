import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { ContactsController } from './contacts.controller.ts';
import { InvitationAcceptanceService } from './invitation-acceptance.service.ts';
import { InvitationsController } from './invitations.controller.ts';
import { InvitationsService } from './invitations.service.ts';
import { MailsController } from './mails.controller.ts';
import { memberSearch } from './member.search.ts';
import { MembersController } from './members.controller.ts';
import { MembersService } from './members.service.ts';
import { MyLanguageController } from './my-language.controller.ts';
import { PublicInvitationsController } from './public-invitations.controller.ts';

@Module({
  imports: [CalendarModule],
  controllers: [
    MembersController,
    ContactsController,
    InvitationsController,
    PublicInvitationsController,
    MailsController,
    MyLanguageController,
  ],
  providers: [MembersService, InvitationsService, InvitationAcceptanceService],
})
export class MembersModule {
  constructor(contributions: Contributions) {
    contributions.add({ search: memberSearch });
  }
}
