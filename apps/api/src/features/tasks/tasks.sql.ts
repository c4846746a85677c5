import type { TaskListQuery } from '@waymark/contracts';
import { taskStatusesWaitingFor } from '@waymark/domain';
import { searchPatterns } from '../../common/search.ts';
import { type Statement, StatementBuilder } from '../../common/statement.ts';

const columns = `
  t.id, t.title, t.description, t.status, t.due_on::text AS "dueOn", t.version,
  to_char(t.completed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "completedAt",
  (SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = t.assignee_id) AS assignee,
  (SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = t.created_by_id) AS "createdBy",
  (SELECT json_build_object('id', g.id, 'programmeId', g.programme_id, 'programmeName', p.name,
      'requirementId', g.requirement_id, 'title', requirement_title(q))
    FROM gap_item g
    JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
    JOIN requirement q ON q.framework_id = g.framework_id AND q.id = g.requirement_id
    WHERE g.organisation_id = $1 AND g.id = t.gap_item_id) AS "gapItem"`;

export const taskText = `SELECT ${columns} FROM task t WHERE t.organisation_id = $1 AND t.id = $2`;

/** The list by due date as one statement. */
export function taskListQuery(
  organisationId: string,
  { assigneeId, status, waitsFor, gapItemId, q, limit, withTotal }: TaskListQuery,
  after: readonly [string, string] | undefined,
): Statement {
  const builder = new StatementBuilder(organisationId);
  const { bind } = builder;
  const where = [
    't.organisation_id = $1',
    ...(assigneeId ? [`t.assignee_id = ${bind(assigneeId)}`] : []),
    ...(status ? [`t.status = ${bind(status)}`] : []),
    ...(waitsFor ? [`t.status = ANY (${bind(taskStatusesWaitingFor(waitsFor))}::text[])`] : []),
    ...(gapItemId ? [`t.gap_item_id = ${bind(gapItemId)}`] : []),
    ...(q ? [`t.search_text LIKE ALL (${bind(searchPatterns(q))}::text[])`] : []),
  ].join(' AND ');
  const place = after ? `AND (t.due_on, t.id) > (${bind(after[0])}::date, ${bind(after[1])}::uuid)` : '';
  const total = withTotal ? `(SELECT count(*)::int FROM task t WHERE ${where})` : 'NULL::int';
  const text = `
    WITH page AS (
      SELECT t.* FROM task t WHERE ${where} ${place} ORDER BY t.due_on, t.id LIMIT ${bind(limit + 1)})
    SELECT ${columns}, ${total} AS total FROM page t ORDER BY t.due_on, t.id`;
  return builder.statement('tasks', text);
}
