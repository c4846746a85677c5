import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  type Comment,
  type CommentPlace,
  type Comments,
  commentPlaceSchema,
  commentSchema,
  commentsSchema,
  createCommentSchema,
  writeCommentSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { CommentsService } from './comments.service.ts';

@Controller('orgs/:org/comments')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get()
  @Require('comment:read')
  @Answers(commentsSchema)
  list(@CurrentActor() actor: Actor, @Query({ schema: commentPlaceSchema }) place: CommentPlace): Promise<Comments> {
    return this.comments.list(actor, place);
  }

  @Post()
  @Require('comment:write')
  @Refuses()
  @Answers(commentSchema)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createCommentSchema }) body: z.output<typeof createCommentSchema>,
  ): Promise<Comment> {
    return this.comments.create(actor, body);
  }

  @Post('read')
  @HttpCode(200)
  @Require('comment:read')
  @Refuses()
  @Answers(commentsSchema)
  markRead(@CurrentActor() actor: Actor, @Body({ schema: commentPlaceSchema }) place: CommentPlace): Promise<Comments> {
    return this.comments.markRead(actor, place);
  }

  @Patch(':id')
  @Require('comment:write')
  @Refuses('comment.not_own', 'comment.answered')
  @Answers(commentSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: writeCommentSchema }) body: z.output<typeof writeCommentSchema>,
  ): Promise<Comment> {
    return this.comments.update(actor, id, version, body);
  }

  @Delete(':id')
  @AnswersNothing()
  @Require('comment:write')
  @Refuses('comment.not_own')
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.comments.remove(actor, id);
  }
}
