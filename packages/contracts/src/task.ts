import { taskStatuses } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema, listQuerySchema, pageOf, personSchema } from './common.ts';
import { lineSchema, searchTextSchema, textSchema } from './text.ts';

export const taskSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  status: z.enum(taskStatuses),
  assignee: personSchema,
  createdBy: personSchema,
  dueOn: daySchema,
  isOverdue: z.boolean(),
  completedAt: instantSchema.nullable(),
  gapItem: z
    .object({
      id: z.uuid(),
      programmeId: z.uuid(),
      programmeName: z.string(),
      requirementId: z.string(),
      title: z.string(),
    })
    .nullable(),
  version: z.number().int(),
});
export type Task = z.infer<typeof taskSchema>;
export const taskPageSchema = pageOf(taskSchema);

export const taskListQuerySchema = listQuerySchema.extend({
  assigneeId: z.uuid().optional(),
  status: z.enum(taskStatuses).optional(),
  gapItemId: z.uuid().optional(),
  q: searchTextSchema.optional(),
});
export type TaskListQuery = z.infer<typeof taskListQuerySchema>;

export const createTaskSchema = z.strictObject({
  title: lineSchema,
  description: textSchema.default(''),
  assigneeId: z.uuid(),
  dueOn: daySchema,
  gapItemId: z.uuid().nullable().default(null),
});
export type CreateTask = z.input<typeof createTaskSchema>;
export const updateTaskSchema = z.strictObject({
  title: lineSchema.optional(),
  description: textSchema.optional(),
  assigneeId: z.uuid().optional(),
  dueOn: daySchema.optional(),
});
export type UpdateTask = z.infer<typeof updateTaskSchema>;
export const setTaskStatusSchema = z.strictObject({ status: z.enum(taskStatuses) });
export type SetTaskStatus = z.infer<typeof setTaskStatusSchema>;

export const workKinds = [
  'task',
  'review_evidence',
  'review_gap_item',
  'gap_item',
  'gap_item_evidence',
  'mention_gap_item',
  'mention_evidence',
  'mention_task',
] as const;
export type WorkKind = (typeof workKinds)[number];
/** What one person is asked to do, soonest first. */
export const myWorkSchema = z.object({
  items: z.array(
    z.object({
      kind: z.enum(workKinds),
      id: z.uuid(),
      title: z.string(),
      context: z.string(),
      programmeId: z.uuid().nullable(),
      dueOn: daySchema.nullable(),
      isOverdue: z.boolean(),
      version: z.number().int(),
    }),
  ),
});
export type MyWork = z.infer<typeof myWorkSchema>;
