import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { AnswersStoredFile } from '../../common/answers.ts';
import { EvidenceContentService } from './evidence-content.service.ts';

const numberSchema = z.coerce.number().int().min(1).max(1_000_000);
const querySchema = z.strictObject({ inline: z.stringbool().default(false) });

@Controller('orgs/:org/evidence/:id/versions/:number/content')
export class EvidenceContentController {
  constructor(private readonly content: EvidenceContentService) {}

  /** The file itself, to be saved; with `inline=1`, to be shown where its kind can do no harm. */
  @Get()
  @Require('evidence:read')
  @AnswersStoredFile()
  send(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) evidenceId: string,
    @Param('number', { schema: numberSchema }) number: number,
    @Query({ schema: querySchema }) { inline: isInline }: z.output<typeof querySchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.content.send(actor, { evidenceId, number, isInline }, request, reply);
  }
}
