import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  type AcceptGapItem,
  acceptGapItemSchema,
  type BulkGapItems,
  type BulkResult,
  bulkGapItemsSchema,
  bulkResultSchema,
  type GapItem,
  type GapItemChange,
  type GapItemDetail,
  type GapItemFilter,
  type GapItemListQuery,
  type GapItemSummary,
  gapItemChangeSchema,
  gapItemDetailSchema,
  gapItemFilterSchema,
  gapItemListQuerySchema,
  gapItemPageSchema,
  gapItemSummarySchema,
  type NamedGapItems,
  type NamedGapItemsQuery,
  namedGapItemsQuerySchema,
  namedGapItemsSchema,
  type Page,
  type ReturnGapItem,
  returnGapItemSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { GapItemAcceptanceService } from './gap-item-acceptance.service.ts';
import { GapItemsService } from './gap-items.service.ts';

@Controller('orgs/:org/programmes/:programmeId/gap-items')
export class GapItemsController {
  constructor(
    private readonly gapItems: GapItemsService,
    private readonly acceptance: GapItemAcceptanceService,
  ) {}

  @Get()
  @Require('programme:oversee')
  @Answers(gapItemPageSchema)
  list(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: gapItemListQuerySchema }) query: GapItemListQuery,
  ): Promise<Page<GapItem>> {
    return this.gapItems.list(actor, programmeId, query);
  }

  @Get('names')
  @Require('gap:read')
  @Answers(namedGapItemsSchema)
  names(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: namedGapItemsQuerySchema }) query: NamedGapItemsQuery,
  ): Promise<NamedGapItems> {
    return this.gapItems.names(actor, programmeId, query);
  }

  @Get('summary')
  @Require('programme:oversee')
  @Answers(gapItemSummarySchema)
  summary(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: gapItemFilterSchema }) filter: GapItemFilter,
  ): Promise<GapItemSummary> {
    return this.gapItems.summary(actor, programmeId, filter);
  }

  @Post('bulk')
  @HttpCode(200)
  @Require('gap:edit')
  @Refuses(
    'gap.justification_required',
    'gap.not_excludable',
    'resource.version_required',
    'resource.changed_meanwhile',
  )
  @Answers(bulkResultSchema)
  updateMany(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Body({ schema: bulkGapItemsSchema }) body: BulkGapItems,
  ): Promise<BulkResult> {
    return this.gapItems.updateMany(actor, programmeId, body);
  }

  @Get(':itemId')
  @Require('gap:read')
  @Answers(gapItemDetailSchema)
  read(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('itemId', { schema: z.uuid() }) id: string,
  ): Promise<GapItemDetail> {
    return this.gapItems.read(actor, { programmeId, id });
  }

  @Patch(':itemId')
  @Require('gap:assess')
  @Refuses('gap.not_own', 'gap.managers_word', 'gap.justification_required', 'gap.not_excludable')
  @Answers(gapItemDetailSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('itemId', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: gapItemChangeSchema }) body: GapItemChange,
  ): Promise<GapItemDetail> {
    return this.gapItems.update(actor, { programmeId, id }, version, body);
  }

  @Post(':itemId/acceptance')
  @HttpCode(200)
  @Require('gap:accept')
  @Refuses('gap.self_acceptance', 'gap.not_assessed', 'gap.still_open')
  @Answers(gapItemDetailSchema)
  accept(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('itemId', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: acceptGapItemSchema }) { accepted }: AcceptGapItem,
  ): Promise<GapItemDetail> {
    return this.acceptance.accept(actor, { programmeId, id, version }, accepted);
  }

  @Post(':itemId/returns')
  @HttpCode(200)
  @Require('gap:accept')
  @Refuses('gap.self_acceptance', 'gap.not_assessed', 'gap.still_open')
  @Answers(gapItemDetailSchema)
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('itemId', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: returnGapItemSchema }) { reason }: ReturnGapItem,
  ): Promise<GapItemDetail> {
    return this.acceptance.sendBack(actor, { programmeId, id, version }, reason);
  }
}
