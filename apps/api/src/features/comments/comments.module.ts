import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { RemindersModule } from '../reminders/reminders.module.ts';
import { commentDemo } from './comment.demo.ts';
import { commentSearch } from './comment.search.ts';
import { mentionWork } from './comment.work.ts';
import { CommentMentionsService } from './comment-mentions.service.ts';
import { CommentsController } from './comments.controller.ts';
import { CommentsService } from './comments.service.ts';

@Module({
  imports: [RemindersModule],
  controllers: [CommentsController],
  providers: [CommentsService, CommentMentionsService],
})
export class CommentsModule {
  constructor(contributions: Contributions) {
    contributions.add({ search: [commentSearch], work: mentionWork, demo: [commentDemo] });
  }
}
