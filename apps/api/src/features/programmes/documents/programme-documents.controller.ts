import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  type AddDocumentVersion,
  type ApproveDocument,
  addDocumentVersionSchema,
  approveDocumentSchema,
  type DocumentHistory,
  type DocumentListQuery,
  documentHistorySchema,
  documentListQuerySchema,
  exactText,
  type ProgrammeDocument,
  programmeDocumentSchema,
  type WithdrawDocumentApproval,
  withdrawDocumentApprovalSchema,
} from '@waymark/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Require } from '../../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../../common/actor.ts';
import { Answers, AnswersStoredFile } from '../../../common/answers.ts';
import { Refuses } from '../../../common/refuses.ts';
import { SeenVersion } from '../../../common/version.ts';
import { DocumentDecisionsService } from './document-decisions.service.ts';
import { DocumentReader } from './document-reader.ts';
import { DocumentVersionsService } from './document-versions.service.ts';

const keySchema = exactText({ max: 100 });
const numberSchema = z.coerce.number().int().min(1).max(1_000_000);
const fileQuerySchema = z.strictObject({ inline: z.stringbool().default(false) });

@Controller('orgs/:org/programmes/:programmeId/documents')
export class ProgrammeDocumentsController {
  constructor(
    private readonly reader: DocumentReader,
    private readonly versions: DocumentVersionsService,
    private readonly decisions: DocumentDecisionsService,
  ) {}

  @Get()
  @Require('programme:read')
  @Answers(programmeDocumentSchema.array())
  list(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Query({ schema: documentListQuerySchema }) query: DocumentListQuery,
  ): Promise<ProgrammeDocument[]> {
    return this.reader.list(actor, programmeId, query);
  }

  @Get(':key/history')
  @Require('programme:read')
  @Answers(documentHistorySchema)
  history(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('key', { schema: keySchema }) key: string,
  ): Promise<DocumentHistory> {
    return this.reader.history(actor, { programmeId, key });
  }

  /** The file itself, to be saved; with `inline=1`, to be shown where its kind can do no harm. */
  @Get(':key/versions/:number/file')
  @Require('programme:read')
  @AnswersStoredFile()
  file(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('key', { schema: keySchema }) key: string,
    @Param('number', { schema: numberSchema }) number: number,
    @Query({ schema: fileQuerySchema }) { inline: isInline }: z.output<typeof fileQuerySchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.reader.sendFile(actor, { programmeId, key, number, isInline }, request, reply);
  }

  @Post(':key/versions')
  @HttpCode(200)
  @Require('document:write')
  @Refuses('upload.missing')
  @Answers(programmeDocumentSchema)
  addVersion(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('key', { schema: keySchema }) key: string,
    @SeenVersion() version: number,
    @Body({ schema: addDocumentVersionSchema }) body: AddDocumentVersion,
  ): Promise<ProgrammeDocument> {
    return this.versions.add(actor, { programmeId, key }, version, body);
  }

  @Post(':key/approvals')
  @HttpCode(200)
  @Require('document:approve')
  @Refuses('document.nothing_to_approve', 'document.self_approval')
  @Answers(programmeDocumentSchema)
  approve(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('key', { schema: keySchema }) key: string,
    @SeenVersion() version: number,
    @Body({ schema: approveDocumentSchema }) body: ApproveDocument,
  ): Promise<ProgrammeDocument> {
    return this.decisions.approve(actor, { programmeId, key }, version, body);
  }

  /** Takes the approval of the latest version back. */
  @Post(':key/withdrawals')
  @HttpCode(200)
  @Require('document:approve')
  @Refuses('document.not_approved')
  @Answers(programmeDocumentSchema)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Param('key', { schema: keySchema }) key: string,
    @SeenVersion() version: number,
    @Body({ schema: withdrawDocumentApprovalSchema }) body: WithdrawDocumentApproval,
  ): Promise<ProgrammeDocument> {
    return this.decisions.withdraw(actor, { programmeId, key }, version, body);
  }
}
