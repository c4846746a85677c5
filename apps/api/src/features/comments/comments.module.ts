import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { commentDemo } from './comment.demo.ts';
import { mentionNotice } from './comment.notice.ts';
import { commentSearch } from './comment.search.ts';
import { mentionWork } from './comment.work.ts';
import { CommentsController } from './comments.controller.ts';
import { CommentsService } from './comments.service.ts';

@Module({ controllers: [CommentsController], providers: [CommentsService], exports: [CommentsService] })
export class CommentsModule {
  constructor(contributions: Contributions) {
    contributions.add({ search: [commentSearch], work: mentionWork, notices: [mentionNotice], demo: [commentDemo] });
  }
}
