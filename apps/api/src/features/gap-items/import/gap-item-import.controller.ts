import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { type ImportPreview, importGapItemsQuerySchema, importPreviewSchema } from '@waymark/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Require } from '../../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../../common/actor.ts';
import { Answers } from '../../../common/answers.ts';
import { foreignFileRefusals } from '../../../common/foreign-file/foreign-file-refusals.ts';
import { Refuses } from '../../../common/refuses.ts';
import { TakesFile } from '../../../common/request-body.ts';
import { GapItemImportService } from './gap-item-import.service.ts';

@Controller('orgs/:org/programmes/:programmeId/gap-items')
export class GapItemImportController {
  constructor(private readonly imports: GapItemImportService) {}

  /** The body is the table itself (a workbook, or text such as CSV), as `application/octet-stream`. */
  @Post('import')
  @HttpCode(200)
  @Require('gap:edit')
  @TakesFile()
  @Refuses(
    ...foreignFileRefusals,
    'upload.empty',
    'upload.interrupted',
    'import.too_large',
    'import.empty_table',
    'import.only_headings',
    'import.column_missing',
    'import.has_errors',
    'import.has_questions',
    'resource.changed_meanwhile',
  )
  @Answers(importPreviewSchema)
  import(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: importGapItemsQuerySchema }) query: z.output<typeof importGapItemsQuerySchema>,
    @Req() request: FastifyRequest,
  ): Promise<ImportPreview> {
    return this.imports.import(actor, programmeId, request, query);
  }
}
