import { Body, Controller, Delete, Get, Param, Patch } from '@nestjs/common';
import { type Member, memberSchema, type UpdateMember, updateMemberSchema } from '@waymark/contracts';
import { z } from 'zod';
import { RefusedInDemo, Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { MembersService } from './members.service.ts';

@Controller('orgs/:org/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Require('member:read')
  @Answers(memberSchema.array())
  list(@CurrentActor() actor: Actor): Promise<Member[]> {
    return this.members.list(actor);
  }

  @Patch(':userId')
  @Require('member:manage')
  @RefusedInDemo('demo.people_stay')
  @Refuses('member.above_own_role', 'member.last_owner', 'session.reauthentication_required')
  @Answers(memberSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('userId', { schema: z.uuid() }) userId: string,
    @SeenVersion() version: number,
    @Body({ schema: updateMemberSchema }) body: UpdateMember,
  ): Promise<Member> {
    return this.members.update(actor, { userId, version }, body);
  }

  @Delete(':userId')
  @AnswersNothing()
  @Require('member:manage')
  @RefusedInDemo('demo.people_stay')
  @Refuses('member.above_own_role', 'member.last_owner')
  async remove(@CurrentActor() actor: Actor, @Param('userId', { schema: z.uuid() }) userId: string): Promise<void> {
    await this.members.remove(actor, userId);
  }
}
