import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  addEvidenceVersionSchema,
  createEvidenceSchema,
  type Evidence,
  type EvidenceDetail,
  type EvidenceListQuery,
  evidenceDetailSchema,
  evidenceListQuerySchema,
  evidencePageSchema,
  type LinkEvidence,
  linkEvidenceSchema,
  type Page,
  reviewEvidenceSchema,
  type UpdateEvidence,
  updateEvidenceSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { EvidenceService } from './evidence.service.ts';
import { EvidenceLinksService } from './evidence-links.service.ts';
import { EvidenceReader } from './evidence-reader.ts';
import { EvidenceReviewsService } from './evidence-reviews.service.ts';
import { EvidenceVersionsService } from './evidence-versions.service.ts';

@Controller('orgs/:org/evidence')
export class EvidenceController {
  constructor(
    private readonly reader: EvidenceReader,
    private readonly evidence: EvidenceService,
    private readonly versions: EvidenceVersionsService,
    private readonly links: EvidenceLinksService,
    private readonly reviews: EvidenceReviewsService,
  ) {}

  @Get()
  @Require('evidence:read')
  @Answers(evidencePageSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: evidenceListQuerySchema }) query: EvidenceListQuery,
  ): Promise<Page<Evidence>> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Require('evidence:read')
  @Answers(evidenceDetailSchema)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<EvidenceDetail> {
    return this.reader.detail(actor, id);
  }

  @Post()
  @Require('evidence:add')
  @Refuses(
    'evidence.dates_reversed',
    'evidence.captured_in_future',
    'upload.missing',
    'task.not_own',
    'task.word_required',
  )
  @Answers(evidenceDetailSchema)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createEvidenceSchema }) body: z.output<typeof createEvidenceSchema>,
  ): Promise<EvidenceDetail> {
    return this.evidence.create(actor, body);
  }

  @Patch(':id')
  @Require('evidence:add')
  @Refuses('evidence.not_own', 'evidence.dates_reviewed', 'evidence.dates_reversed', 'evidence.captured_in_future')
  @Answers(evidenceDetailSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: updateEvidenceSchema }) body: UpdateEvidence,
  ): Promise<EvidenceDetail> {
    return this.evidence.update(actor, id, version, body);
  }

  @Post(':id/versions')
  @Require('evidence:add')
  @Refuses(
    'evidence.not_own',
    'evidence.dates_reversed',
    'evidence.captured_in_future',
    'upload.missing',
    'task.not_own',
    'task.word_required',
  )
  @Answers(evidenceDetailSchema)
  addVersion(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: addEvidenceVersionSchema }) body: z.output<typeof addEvidenceVersionSchema>,
  ): Promise<EvidenceDetail> {
    return this.versions.add(actor, id, body);
  }

  @Post(':id/links')
  @HttpCode(200)
  @Require('evidence:add')
  @Refuses('evidence.not_own')
  @Answers(evidenceDetailSchema)
  link(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: linkEvidenceSchema }) { gapItemIds }: LinkEvidence,
  ): Promise<EvidenceDetail> {
    return this.links.link(actor, id, gapItemIds);
  }

  @Delete(':id/links/:gapItemId')
  @AnswersNothing()
  @Require('evidence:add')
  @Refuses('evidence.not_own')
  async unlink(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('gapItemId', { schema: z.uuid() }) gapItemId: string,
  ): Promise<void> {
    await this.links.unlink(actor, id, gapItemId);
  }

  @Post(':id/reviews')
  @Require('evidence:review')
  @Refuses('evidence.not_linked', 'evidence.self_review')
  @Answers(evidenceDetailSchema)
  review(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: reviewEvidenceSchema }) body: z.output<typeof reviewEvidenceSchema>,
  ): Promise<EvidenceDetail> {
    return this.reviews.review(actor, id, body, version);
  }
}
