import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { type GapItemFilter, gapItemFilterSchema } from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { AnswersFile } from '../../common/answers.ts';
import { GapItemExportService } from './gap-item-export.service.ts';

@Controller('orgs/:org/programmes/:programmeId/gap-items')
export class GapItemExportController {
  constructor(private readonly exports: GapItemExportService) {}

  @Get('export.csv')
  @Require('gap:read')
  @AnswersFile({ types: ['text/csv'] })
  csv(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: gapItemFilterSchema }) filter: GapItemFilter,
  ): Promise<StreamableFile> {
    return this.exports.csv(actor, programmeId, filter);
  }

  @Get('export.xlsx')
  @Require('gap:read')
  @AnswersFile({ types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] })
  xlsx(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: gapItemFilterSchema }) filter: GapItemFilter,
  ): Promise<StreamableFile> {
    return this.exports.xlsx(actor, programmeId, filter);
  }
}
