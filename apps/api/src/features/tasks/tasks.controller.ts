import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  createTaskSchema,
  type Page,
  setTaskStatusSchema,
  type Task,
  type TaskListQuery,
  taskListQuerySchema,
  taskPageSchema,
  taskSchema,
  type UpdateTask,
  updateTaskSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { TasksService } from './tasks.service.ts';

@Controller('orgs/:org/tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  @Require('task:read')
  @Answers(taskPageSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: taskListQuerySchema }) query: TaskListQuery,
  ): Promise<Page<Task>> {
    return this.tasks.list(actor, query);
  }

  @Get(':id')
  @Require('task:read')
  @Answers(taskSchema)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<Task> {
    return this.tasks.read(actor, id);
  }

  @Post()
  @Require('task:manage')
  @Refuses()
  @Answers(taskSchema)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createTaskSchema }) body: z.output<typeof createTaskSchema>,
  ): Promise<Task> {
    return this.tasks.create(actor, body);
  }

  @Patch(':id')
  @Require('task:manage')
  @Refuses()
  @Answers(taskSchema)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: updateTaskSchema }) body: UpdateTask,
  ): Promise<Task> {
    return this.tasks.update(actor, id, version, body);
  }

  @Post(':id/status')
  @HttpCode(200)
  @Require('task:complete')
  @Refuses('task.not_own', 'task.word_required')
  @Answers(taskSchema)
  setStatus(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: setTaskStatusSchema }) body: z.output<typeof setTaskStatusSchema>,
  ): Promise<Task> {
    return this.tasks.setStatus(actor, id, version, body);
  }

  @Delete(':id')
  @AnswersNothing()
  @Require('task:manage')
  @Refuses()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.tasks.remove(actor, id);
  }
}
