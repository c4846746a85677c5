import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { type DemoSession, demoSessionSchema, type Organisation, organisationSchema } from '@waymark/contracts';
import type { FastifyReply } from 'fastify';
import { Public, SignedIn } from '../../common/access.guard.ts';
import { CurrentUser, type User } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { DemoService } from './demo.service.ts';

@Controller('demo')
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  /** Signs a visitor in as one of the demo organisation's people, and makes the organisation where there is none. */
  @Post('session')
  @HttpCode(200)
  @Public()
  @Refuses('demo.disabled', 'resource.not_found')
  @Answers(organisationSchema)
  async enter(
    @Body({ schema: demoSessionSchema }) body: DemoSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Organisation> {
    const { organisation, cookie } = await this.demo.enter(body.role);
    reply.header('set-cookie', cookie);
    return organisation;
  }

  /** Throws the demo organisation away and makes it again. */
  @Post('reset')
  @HttpCode(200)
  @SignedIn()
  @Refuses('demo.disabled', 'resource.not_found')
  @Answers(organisationSchema)
  reset(@CurrentUser() user: User): Promise<Organisation> {
    return this.demo.reset(user);
  }
}
