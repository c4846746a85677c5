import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { type GapItemFilter, gapItemFilterSchema } from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { GapItemExportService } from './gap-item-export.service.ts';

@Controller('orgs/:org/programmes/:programmeId/gap-items')
export class GapItemExportController {
  constructor(private readonly exports: GapItemExportService) {}

  @Get('export.csv')
  @Require('gap:read')
  csv(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: gapItemFilterSchema }) filter: GapItemFilter,
  ): Promise<StreamableFile> {
    return this.exports.csv(actor, programmeId, filter);
  }

  @Get('export.xlsx')
  @Require('gap:read')
  xlsx(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: gapItemFilterSchema }) filter: GapItemFilter,
  ): Promise<StreamableFile> {
    return this.exports.xlsx(actor, programmeId, filter);
  }
}
