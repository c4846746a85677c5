import { Controller, Get, Req } from '@nestjs/common';
import { type Session, sessionSchema } from '@waymark/contracts';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../common/access.guard.ts';
import { Answers } from '../../common/answers.ts';
import { SessionReader } from '../../common/session-reader.ts';
import { OrganisationsService } from './organisations.service.ts';

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionReader,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Who is signed in, if anybody is. */
  @Get()
  @Public()
  @Answers(sessionSchema)
  async session(@Req() request: FastifyRequest): Promise<Session> {
    const identified = await this.sessions.identify(request);
    return { me: identified ? await this.organisations.me(identified.user) : null };
  }
}
