import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { AnswersStoredFile } from '../../common/answers.ts';
import { RecordReader } from './record-reader.ts';

const querySchema = z.strictObject({ inline: z.stringbool().default(false) });

/** The files themselves, to be saved; with `inline=1`, to be shown where their kind can do no harm. */
@Controller('orgs/:org')
export class RecordFilesController {
  constructor(private readonly reader: RecordReader) {}

  @Get('certificates/:id/file')
  @Require('programme:read')
  @AnswersStoredFile()
  certificate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: querySchema }) { inline: isInline }: z.output<typeof querySchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.reader.sendFile(actor, { table: 'certificate', id, isInline }, request, reply);
  }

  @Get('assurance-reports/:id/file')
  @Require('programme:read')
  @AnswersStoredFile()
  report(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: querySchema }) { inline: isInline }: z.output<typeof querySchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.reader.sendFile(actor, { table: 'assurance_report', id, isInline }, request, reply);
  }
}
