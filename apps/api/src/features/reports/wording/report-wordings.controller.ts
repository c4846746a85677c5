import { Body, Controller, Param, Patch } from '@nestjs/common';
import {
  type ReportWording,
  reportWordingSchema,
  type WriteReportWording,
  writeReportWordingSchema,
} from '@waymark/contracts';
import { type Language, languages } from '@waymark/domain';
import { z } from 'zod';
import { Require } from '../../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../../common/actor.ts';
import { Answers } from '../../../common/answers.ts';
import { Refuses } from '../../../common/refuses.ts';
import { SeenVersion } from '../../../common/version.ts';
import { ReportWordingsService } from './report-wordings.service.ts';

@Controller('orgs/:org/report-wordings')
export class ReportWordingsController {
  constructor(private readonly wordings: ReportWordingsService) {}

  @Patch(':language')
  @Require('report:word')
  @Refuses()
  @Answers(reportWordingSchema)
  write(
    @CurrentActor() actor: Actor,
    @Param('language', { schema: z.enum(languages) }) language: Language,
    @SeenVersion() version: number,
    @Body({ schema: writeReportWordingSchema }) body: WriteReportWording,
  ): Promise<ReportWording> {
    return this.wordings.write(actor, language, version, body);
  }
}
