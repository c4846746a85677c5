import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../common/access.guard.ts';
import { AnswersFile } from '../../../common/answers.ts';
import { isKnownToSender } from '../../../common/entity-tag.ts';
import { tokenSchema } from '../../../common/organisation-token.ts';
import { Refuses } from '../../../common/refuses.ts';
import { CalendarFeedsService } from './calendar-feeds.service.ts';

@Controller('calendar')
export class PublicCalendarController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  /** What a calendar program reads. Whoever holds the address may; it names no session. */
  @Get(':token.ics')
  @Public()
  @Refuses('link.revoked')
  @AnswersFile({ types: ['text/calendar'], isConditional: true })
  async read(
    @Param('token', { schema: tokenSchema }) token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, entityTag } = await this.feeds.read(token);
    void reply.headers({ etag: entityTag, 'cache-control': 'private, no-cache' });
    if (isKnownToSender(request.headers['if-none-match'], entityTag)) return void reply.status(304).send();
    void reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="waymark.ics"');
    void reply.send(body);
  }
}
