import { Body, Controller, Post, Req } from '@nestjs/common';
import { type Reauthenticate, reauthenticateSchema } from '@waymark/contracts';
import type { FastifyRequest } from 'fastify';
import { SignedIn } from '../../common/access.guard.ts';
import { CurrentUser, type User } from '../../common/actor.ts';
import { AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { ReauthenticationService } from './reauthentication.service.ts';

@Controller('me/reauthentication')
export class ReauthenticationController {
  constructor(private readonly reauthentication: ReauthenticationService) {}

  /** Proves again who one is, for what is asked for only shortly after: the password, and a code where one is set up. */
  @Post()
  @AnswersNothing()
  @SignedIn()
  @Refuses('session.wrong_password', 'session.code_required', 'session.wrong_code', 'session.wait')
  async reauthenticate(
    @CurrentUser() user: User,
    @Req() request: FastifyRequest,
    @Body({ schema: reauthenticateSchema }) body: Reauthenticate,
  ): Promise<void> {
    await this.reauthentication.prove(user, body, request);
  }
}
