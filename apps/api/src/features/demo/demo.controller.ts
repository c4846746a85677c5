import { Body, Controller, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { type DemoSession, demoSessionSchema, type Organisation, organisationSchema } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, SignedIn } from '../../common/access.guard.ts';
import { CurrentUser, type User } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { CurrentLanguage } from '../../common/request-language.ts';
import { SessionReader } from '../../common/session-reader.ts';
import { DemoService } from './demo.service.ts';

@Controller('demo')
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    private readonly sessions: SessionReader,
  ) {}

  /** Opens a demo for this visitor, or lets who is in one look at it as somebody else. */
  @Post('session')
  @HttpCode(200)
  @Public()
  @Refuses('demo.disabled', 'demo.full', 'demo.too_many', 'resource.not_found')
  @Answers(organisationSchema)
  async enter(
    @Body({ schema: demoSessionSchema }) { role }: DemoSession,
    @Req() request: FastifyRequest,
    @CurrentLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Organisation> {
    const user = (await this.sessions.identify(request))?.user;
    const { organisation, cookie } = await this.demo.enter({ user, address: request.ip, language }, role);
    reply.header('set-cookie', cookie);
    return organisation;
  }

  /** Throws the visitor's own demo away and opens a new one. */
  @Post('reset')
  @HttpCode(200)
  @SignedIn()
  @Refuses('demo.disabled', 'demo.full', 'demo.too_many', 'resource.not_found')
  @Answers(organisationSchema)
  async reset(
    @CurrentUser() user: User,
    @Ip() address: string,
    @CurrentLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Organisation> {
    const { organisation, cookie } = await this.demo.reset({ user, address, language });
    reply.header('set-cookie', cookie);
    return organisation;
  }
}
