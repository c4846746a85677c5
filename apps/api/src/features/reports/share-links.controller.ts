import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type CreatedShareLink,
  createdShareLinkSchema,
  createShareLinkSchema,
  type ShareLink,
  shareLinkSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { ShareLinksService } from './share-links.service.ts';

@Controller('orgs/:org/share-links')
export class ShareLinksController {
  constructor(private readonly links: ShareLinksService) {}

  @Get()
  @Require('report:share')
  @Answers(shareLinkSchema)
  list(@CurrentActor() actor: Actor): Promise<ShareLink[]> {
    return this.links.list(actor);
  }

  @Post()
  @Require('report:share')
  @Answers(createdShareLinkSchema)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createShareLinkSchema }) body: z.output<typeof createShareLinkSchema>,
  ): Promise<CreatedShareLink> {
    return this.links.create(actor, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Require('report:share')
  async revoke(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.links.revoke(actor, id);
  }
}
