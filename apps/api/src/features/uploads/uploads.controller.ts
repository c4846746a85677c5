import { Controller, Delete, Get, Param, Post, Query, Req } from '@nestjs/common';
import { type StorageUse, storageUseSchema, type Upload, uploadQuerySchema, uploadSchema } from '@waymark/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { TakesFile } from '../../common/request-body.ts';
import { Quotas } from './quotas.ts';
import { UploadsService } from './uploads.service.ts';

@Controller('orgs/:org/uploads')
export class UploadsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly quotas: Quotas,
  ) {}

  /** How much the organisation and the person who asks keep here, and may keep. */
  @Get('use')
  @Require('evidence:add')
  @Answers(storageUseSchema)
  use(@CurrentActor() actor: Actor): Promise<StorageUse> {
    return this.quotas.use(actor);
  }

  /** The body is the file itself, as `application/octet-stream`. */
  @Post()
  @Require('evidence:add')
  @TakesFile()
  @Refuses(
    'upload.empty',
    'upload.too_large',
    'upload.type_mismatch',
    'upload.type_refused',
    'upload.interrupted',
    'quota.organisation_full',
    'quota.person_full',
    'quota.too_many_uploads',
    'demo.file_too_large',
    'demo.storage_full',
  )
  @Answers(uploadSchema)
  receive(
    @CurrentActor() actor: Actor,
    @Query({ schema: uploadQuerySchema }) { fileName }: z.infer<typeof uploadQuerySchema>,
    @Req() request: FastifyRequest,
  ): Promise<Upload> {
    return this.uploads.receive(actor, request, fileName);
  }

  @Delete(':id')
  @AnswersNothing()
  @Require('evidence:add')
  @Refuses()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.uploads.remove(actor, id);
  }
}
