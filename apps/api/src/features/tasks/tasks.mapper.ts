import { type Task, taskSchema } from '@waymark/contracts';
import { isTaskOverdue, parseDay } from '@waymark/domain';

const rowSchema = taskSchema.omit({ isOverdue: true });

/** A row as the contract has it. */
export function toTask(row: unknown, today: Temporal.PlainDate): Task {
  const task = rowSchema.parse(row);
  return { ...task, isOverdue: isTaskOverdue({ status: task.status, dueOn: parseDay(task.dueOn) }, today) };
}
