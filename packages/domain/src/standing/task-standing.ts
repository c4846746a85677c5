import { isBefore } from '../days/days.ts';
import type { TaskStatus } from '../readiness/states.ts';

/** Open after its day; its twin for statements is the SQL function `task_is_overdue`. */
export function isTaskOverdue(
  task: { status: TaskStatus; dueOn: Temporal.PlainDate },
  today: Temporal.PlainDate,
): boolean {
  return task.status === 'open' && isBefore(task.dueOn, today);
}
