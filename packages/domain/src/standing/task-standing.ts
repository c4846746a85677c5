import { isBefore } from '../days/days.ts';
import { type TaskStatus, taskStatuses } from '../readiness/states.ts';
import { standingsWaitingFor } from './waits.ts';

/** Open after its day; its twin for statements is the SQL function `task_is_overdue`. */
export function isTaskOverdue(
  task: { status: TaskStatus; dueOn: Temporal.PlainDate },
  today: Temporal.PlainDate,
): boolean {
  return task.status === 'open' && isBefore(task.dueOn, today);
}

/** A task is its assignee's until it is done: nobody else has to approve that. */
export const taskStatusesWaitingFor = standingsWaitingFor(taskStatuses, (status) =>
  status === 'open' ? 'owner' : null,
);
