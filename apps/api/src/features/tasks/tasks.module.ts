import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { datedTasks, soonTasks } from './task.dated.ts';
import { taskDemo } from './task.demo.ts';
import { taskNotices } from './task.notice.ts';
import { taskSearch } from './task.search.ts';
import { taskWork } from './task.work.ts';
import { taskSentNotice } from './task-sent.notice.ts';
import { TasksController } from './tasks.controller.ts';
import { TasksService } from './tasks.service.ts';

@Module({ controllers: [TasksController], providers: [TasksService], exports: [TasksService] })
export class TasksModule {
  constructor(contributions: Contributions) {
    contributions.add({
      dated: [datedTasks],
      soon: [soonTasks],
      search: [taskSearch],
      work: [taskWork],
      notices: [...taskNotices, taskSentNotice],
      demo: [taskDemo],
    });
  }
}
