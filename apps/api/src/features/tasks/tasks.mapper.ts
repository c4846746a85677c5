import { type Task, taskSchema } from '@waymark/contracts';

const rowSchema = taskSchema.omit({ isOverdue: true });

/** A row as the contract has it; overdue is what is open after its day. */
export function toTask(row: unknown, today: Temporal.PlainDate): Task {
  const task = rowSchema.parse(row);
  return { ...task, isOverdue: task.status === 'open' && task.dueOn < today.toString() };
}
