import { type Task, taskSchema } from '@waymark/contracts';
import { type Asker, isTaskOverdue, parseDay, taskAbilities } from '@waymark/domain';

const rowSchema = taskSchema.omit({ isOverdue: true, abilities: true });

/** A row as one person sees it on a day. */
export function toTask(row: unknown, { day, asker }: { day: Temporal.PlainDate; asker: Asker }): Task {
  const task = rowSchema.parse(row);
  const isOverdue = isTaskOverdue({ status: task.status, dueOn: parseDay(task.dueOn) }, day);
  return { ...task, isOverdue, abilities: taskAbilities({ assigneeId: task.assignee.id }, asker) };
}
