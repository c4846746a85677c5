import { type WorkContribution, workOn } from '../../common/contributions/work.ts';

/** Open tasks of the person. */
export const taskWork: WorkContribution = {
  kind: 'task',
  segment: 'tasks',
  asks: null,
  on: workOn.task,
  permission: 'task:read',
  waiting: `
    SELECT t.id, g.programme_id, t.due_on
    FROM task t LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
    WHERE t.organisation_id = $1 AND t.assignee_id = $2 AND t.status = 'open'`,
};
