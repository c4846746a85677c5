import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import {
  type CreatedShareLink,
  createdShareLinkSchema,
  createShareLinkSchema,
  type ShareLink,
  shareLinkSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { RefusedInDemo, Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { ShareLinksService } from './share-links.service.ts';

@Controller('orgs/:org/share-links')
export class ShareLinksController {
  constructor(private readonly links: ShareLinksService) {}

  @Get()
  @Require('report:share')
  @Answers(shareLinkSchema.array())
  list(@CurrentActor() actor: Actor): Promise<ShareLink[]> {
    return this.links.list(actor);
  }

  @Post()
  @Require('report:share')
  @RefusedInDemo('demo.no_share_links')
  @Refuses()
  @Answers(createdShareLinkSchema)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createShareLinkSchema }) body: z.output<typeof createShareLinkSchema>,
  ): Promise<CreatedShareLink> {
    return this.links.create(actor, body);
  }

  @Delete(':id')
  @AnswersNothing()
  @Require('report:share')
  @Refuses('link.revoked')
  async revoke(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.links.revoke(actor, id);
  }
}
