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

/**
 * A task stands for the gap item it is on where that is its assignee's own, as long as the item's day does not come first:
 * it is one thing for one person, so it is asked once. Its twin for statements is the SQL function `task_stands_for`.
 */
export function taskStandsFor(
  task: { status: TaskStatus; assigneeId: string; dueOn: Temporal.PlainDate },
  item: { ownerId: string | null; dueOn: Temporal.PlainDate | null },
): boolean {
  const isInTime = item.dueOn === null || !isBefore(item.dueOn, task.dueOn);
  return task.status === 'open' && task.assigneeId === item.ownerId && isInTime;
}
