import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type InvitationPreview,
  invitationPreviewSchema,
  type Organisation,
  organisationSchema,
} from '@waymark/contracts';
import { Public, RefusedInDemo, SignedIn } from '../../common/access.guard.ts';
import { CurrentUser, type User } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { tokenSchema } from '../../common/organisation-token.ts';
import { Refuses } from '../../common/refuses.ts';
import { InvitationsService } from './invitations.service.ts';

/** What the holder of an invitation's link may do. */
@Controller('invitations')
export class PublicInvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get(':token')
  @Public()
  @Refuses('invitation.used', 'invitation.revoked', 'invitation.expired')
  @Answers(invitationPreviewSchema)
  preview(@Param('token', { schema: tokenSchema }) token: string): Promise<InvitationPreview> {
    return this.invitations.preview(token);
  }

  @Post(':token/accept')
  @HttpCode(200)
  @SignedIn()
  @RefusedInDemo('demo.no_account')
  @Refuses('invitation.used', 'invitation.revoked', 'invitation.expired', 'invitation.other_address')
  @Answers(organisationSchema)
  accept(@CurrentUser() user: User, @Param('token', { schema: tokenSchema }) token: string): Promise<Organisation> {
    return this.invitations.accept(user, token);
  }
}
