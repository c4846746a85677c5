import { Body, Controller, Get, Put, Query, Res } from '@nestjs/common';
import { type Look, liveQuerySchema, lookSchema } from '@waymark/contracts';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { AnswersFile, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { LiveService } from './live.service.ts';

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  // Proxies that gather answers before they pass them on would hold back every event.
  'x-accel-buffering': 'no',
  // Nothing else is asked on it, and a server that stops need not wait for it.
  connection: 'close',
};

@Controller('orgs/:org')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  /** What others do while a page is open, as server-sent events; each `data` is one message (`liveMessageSchema`). */
  @Get('live')
  @Require('organisation:read')
  @Refuses('live.too_many')
  @AnswersFile({ types: ['text/event-stream'] })
  async open(
    @CurrentActor() actor: Actor,
    @Query({ schema: liveQuerySchema }) { page }: z.output<typeof liveQuerySchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { stream } = await this.live.open(actor, page);
    void reply.headers(headers).send(stream);
  }

  /** At what the person who asks is looking, so that whoever else does is told. */
  @Put('presence')
  @Require('organisation:read')
  @Refuses()
  @AnswersNothing()
  look(@CurrentActor() actor: Actor, @Body({ schema: lookSchema }) body: Look): Promise<void> {
    return this.live.look(actor, body);
  }
}
