import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { type ReportFileQuery, reportFileQuerySchema, type SharedReport, sharedReportSchema } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../common/access.guard.ts';
import { Answers, AnswersFile } from '../../common/answers.ts';
import { sendMade } from '../../common/made-answer.ts';
import { tokenSchema } from '../../common/organisation-token.ts';
import { Refuses } from '../../common/refuses.ts';
import { CurrentLanguage } from '../../common/request-language.ts';
import { reportFile } from './report-file.ts';
import { ShareLinksService } from './share-links.service.ts';

/** What the holder of a share link sees, without an account. */
@Controller('shared-reports')
export class SharedReportsController {
  constructor(private readonly links: ShareLinksService) {}

  @Get(':token')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @Public()
  @Refuses('link.expired', 'link.revoked')
  @Answers(sharedReportSchema)
  read(
    @Param('token', { schema: tokenSchema }) token: string,
    @CurrentLanguage() language: Language,
  ): Promise<SharedReport> {
    return this.links.open(token, language);
  }

  @Get(':token/report.pdf')
  @Header('X-Robots-Tag', 'noindex')
  @Public()
  @Refuses('link.expired', 'link.revoked')
  @AnswersFile({ types: ['application/pdf'], isConditional: true })
  async file(
    @Param('token', { schema: tokenSchema }) token: string,
    @CurrentLanguage() language: Language,
    @Query({ schema: reportFileQuerySchema }) { paper }: ReportFileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { report } = await this.links.open(token, language);
    await sendMade(request, reply, reportFile(report, { language, paper }));
  }
}
