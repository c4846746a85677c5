import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  type CreateReport,
  createReportSchema,
  type LeadershipReport,
  leadershipReportSchema,
  type Report,
  type ReportDetail,
  type ReportFileQuery,
  reportDetailSchema,
  reportFileQuerySchema,
  reportSchema,
} from '@waymark/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersFile } from '../../common/answers.ts';
import { sendMade } from '../../common/made-answer.ts';
import { Refuses } from '../../common/refuses.ts';
import { reportFile } from './report-file.ts';
import { ReportsService } from './reports.service.ts';

@Controller('orgs/:org/reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('leadership')
  @Require('report:read')
  @Answers(leadershipReportSchema)
  leadership(@CurrentActor() actor: Actor): Promise<LeadershipReport> {
    return this.reports.current(actor);
  }

  @Get('leadership.pdf')
  @Require('report:read')
  @AnswersFile({ types: ['application/pdf'], isConditional: true })
  async leadershipFile(
    @CurrentActor() actor: Actor,
    @Query({ schema: reportFileQuerySchema }) { paper }: ReportFileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.reports.currentWithChanges(actor);
    await sendMade(request, reply, reportFile(report, { language: actor.language, paper }));
  }

  @Get()
  @Require('report:read')
  @Answers(reportSchema.array())
  list(@CurrentActor() actor: Actor): Promise<Report[]> {
    return this.reports.list(actor);
  }

  @Post()
  @Require('report:share')
  @Refuses()
  @Answers(reportDetailSchema)
  freeze(
    @CurrentActor() actor: Actor,
    @Body({ schema: createReportSchema }) body: CreateReport,
  ): Promise<ReportDetail> {
    return this.reports.freeze(actor, body);
  }

  @Get(':id')
  @Require('report:read')
  @Answers(reportDetailSchema)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<ReportDetail> {
    return this.reports.read(actor, id);
  }

  @Get(':id.pdf')
  @Require('report:read')
  @AnswersFile({ types: ['application/pdf'], isConditional: true })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: reportFileQuerySchema }) { paper }: ReportFileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { report } = await this.reports.read(actor, id);
    await sendMade(request, reply, reportFile(report, { language: actor.language, paper }));
  }
}
