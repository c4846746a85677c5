import { Module } from '@nestjs/common';
import { InvitationsController } from './invitations.controller.ts';
import { InvitationsService } from './invitations.service.ts';
import { MailsController } from './mails.controller.ts';
import { MembersController } from './members.controller.ts';
import { MembersService } from './members.service.ts';
import { PublicInvitationsController } from './public-invitations.controller.ts';

@Module({
  controllers: [MembersController, InvitationsController, PublicInvitationsController, MailsController],
  providers: [MembersService, InvitationsService],
})
export class MembersModule {}
