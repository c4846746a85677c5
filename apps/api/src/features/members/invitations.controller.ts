import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import {
  type CreatedInvitation,
  type CreateInvitation,
  createdInvitationSchema,
  createInvitationSchema,
  type Invitation,
  invitationSchema,
} from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { z } from 'zod';
import { RefusedInDemo, Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { CurrentLanguage } from '../../common/request-language.ts';
import { InvitationsService } from './invitations.service.ts';

@Controller('orgs/:org/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @Require('member:manage')
  @Answers(invitationSchema.array())
  list(@CurrentActor() actor: Actor): Promise<Invitation[]> {
    return this.invitations.list(actor);
  }

  @Post()
  @Require('member:manage')
  @RefusedInDemo('demo.no_invitations')
  @Refuses('member.above_own_role', 'invitation.already_member', 'session.reauthentication_required')
  @Answers(createdInvitationSchema)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createInvitationSchema }) body: CreateInvitation,
    @CurrentLanguage() language: Language,
  ): Promise<CreatedInvitation> {
    return this.invitations.create(actor, body, language);
  }

  @Delete(':id')
  @AnswersNothing()
  @Require('member:manage')
  @Refuses('invitation.used', 'invitation.revoked')
  async revoke(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.invitations.revoke(actor, id);
  }
}
