import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  type InvitationPreview,
  invitationPreviewSchema,
  type Organisation,
  organisationSchema,
} from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';
import { Public, RefusedInDemo, SignedIn } from '../../common/access.guard.ts';
import { CurrentUser, type User } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { tokenSchema } from '../../common/organisation-token.ts';
import { Refuses } from '../../common/refuses.ts';
import { CurrentLanguage } from '../../common/request-language.ts';
import { SessionReader } from '../../common/session-reader.ts';
import { InvitationAcceptanceService } from './invitation-acceptance.service.ts';

/** What the holder of an invitation's link may do. */
@Controller('invitations')
export class PublicInvitationsController {
  constructor(
    private readonly invitations: InvitationAcceptanceService,
    private readonly sessions: SessionReader,
  ) {}

  @Get(':token')
  @Public()
  @Refuses('invitation.used', 'invitation.revoked', 'invitation.expired')
  @Answers(invitationPreviewSchema)
  async preview(
    @Req() request: FastifyRequest,
    @Param('token', { schema: tokenSchema }) token: string,
  ): Promise<InvitationPreview> {
    const identified = await this.sessions.identify(request);
    return this.invitations.preview(token, identified?.user);
  }

  @Post(':token/accept')
  @HttpCode(200)
  @SignedIn()
  @RefusedInDemo('demo.no_account')
  @Refuses(
    'invitation.used',
    'invitation.revoked',
    'invitation.expired',
    'invitation.other_address',
    'invitation.joined_already',
  )
  @Answers(organisationSchema)
  accept(
    @CurrentUser() user: User,
    @CurrentLanguage() language: Language,
    @Param('token', { schema: tokenSchema }) token: string,
  ): Promise<Organisation> {
    return this.invitations.accept(user, language, token);
  }
}
