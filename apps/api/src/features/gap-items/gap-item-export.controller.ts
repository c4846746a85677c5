import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type GapItemFilter, gapItemFilterSchema } from '@waymark/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { AnswersFile } from '../../common/answers.ts';
import { sendMade } from '../../common/made-answer.ts';
import { GapItemExportService } from './gap-item-export.service.ts';

@Controller('orgs/:org/programmes/:programmeId/gap-items')
export class GapItemExportController {
  constructor(private readonly exports: GapItemExportService) {}

  @Get('export.csv')
  @Require('gap:export')
  @AnswersFile({ types: ['text/csv'], isConditional: true })
  async csv(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: gapItemFilterSchema }) filter: GapItemFilter,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendMade(request, reply, await this.exports.csv(actor, programmeId, filter));
  }

  @Get('export.xlsx')
  @Require('gap:export')
  @AnswersFile({
    types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    isConditional: true,
  })
  async xlsx(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: gapItemFilterSchema }) filter: GapItemFilter,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendMade(request, reply, await this.exports.xlsx(actor, programmeId, filter));
  }
}
