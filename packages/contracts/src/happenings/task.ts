import { taskStatuses } from '@waymark/domain';
import { z } from 'zod';
import { daySchema } from '../common.ts';
import { changed, happening, inSome, nothing } from './happening.ts';

const task = { subjectType: 'task', subjectId: z.uuid(), programmeId: inSome } as const;

const fields = z.strictObject({
  title: z.string(),
  description: z.string(),
  assigneeId: z.uuid(),
  dueOn: daySchema,
});
const created = fields.extend({ gapItemId: z.uuid().nullable() });
const status = z.strictObject({ status: z.enum(taskStatuses) });

export const taskHappenings = [
  happening('task.created', task, { before: nothing, after: created }),
  happening('task.changed', task, changed(fields)),
  happening('task.done', task, { before: status, after: status.extend({ note: z.string().optional() }) }),
  happening('task.reopened', task, { before: status, after: status }),
  happening('task.deleted', task, {
    before: status.extend({ title: z.string(), assigneeId: z.uuid() }),
    after: nothing,
  }),
] as const;
