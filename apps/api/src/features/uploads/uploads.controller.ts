import { Controller, Delete, Param, Post, Query, Req } from '@nestjs/common';
import { type Upload, uploadQuerySchema, uploadSchema } from '@waymark/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { TakesFile } from '../../common/request-body.ts';
import { UploadsService } from './uploads.service.ts';

@Controller('orgs/:org/uploads')
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  /** The body is the file itself, as `application/octet-stream`. */
  @Post()
  @Require('evidence:add')
  @TakesFile()
  @Refuses('upload.empty', 'upload.too_large', 'upload.type_mismatch', 'upload.type_refused', 'upload.interrupted')
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
