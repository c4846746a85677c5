import type { TaskListQuery } from '@waymark/contracts';
import { gapItemStandingsInScope, taskStatusesWaitingFor } from '@waymark/domain';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { searchPatterns } from '../../common/search.ts';
import { type Statement, StatementBuilder } from '../../common/statement.ts';
import { gapItemsOf, hasGoodEvidence } from '../evidence/evidence.offer.ts';

/** Of the task `t`: its item asks for evidence and has none that counts, see `lacksEvidence` of the contract. */
const lacksEvidence = (day: string) => `
  EXISTS (SELECT FROM gap_item g WHERE g.organisation_id = $1 AND g.id = t.gap_item_id
    AND g.evidence_required > 0 AND ${gapItemStands(gapItemStandingsInScope, { row: 'g', day })}
    AND NOT ${hasGoodEvidence('g.id', day)})`;

/** `$2` is the task, `$3` the day. */
export const lacksEvidenceText = `
  SELECT ${lacksEvidence('$3::date')} AS lacks FROM task t WHERE t.organisation_id = $1::uuid AND t.id = $2::uuid`;

const columnsOn = (day: string) => `
  t.id, t.title, t.description, t.status, t.due_on::text AS "dueOn", t.version,
  to_char(t.completed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "completedAt",
  t.done_note AS "doneNote", ${lacksEvidence(day)} AS "lacksEvidence",
  (SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = t.assignee_id) AS assignee,
  (SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = t.created_by_id) AS "createdBy",
  (SELECT json_build_object('id', g.id, 'programmeId', g.programme_id, 'programmeName', p.name,
      'requirementId', g.requirement_id, 'title', requirement_title(q))
    FROM gap_item g
    JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
    JOIN requirement q ON q.framework_id = g.framework_id AND q.id = g.requirement_id
    WHERE g.organisation_id = $1 AND g.id = t.gap_item_id) AS "gapItem"`;

/** `$2` is the task, `$3` the day. */
export const taskText = `SELECT ${columnsOn('$3::date')} FROM task t WHERE t.organisation_id = $1 AND t.id = $2`;

/** The list by due date as one statement. */
export function taskListQuery(
  organisationId: string,
  { assigneeId, status, waitsFor, gapItemId, evidenceId, q, limit, withTotal }: TaskListQuery,
  { after, day }: { after: readonly [string, string] | undefined; day: Temporal.PlainDate },
): Statement {
  const builder = new StatementBuilder(organisationId, day.toString());
  const { bind } = builder;
  const where = [
    't.organisation_id = $1',
    ...(assigneeId ? [`t.assignee_id = ${bind(assigneeId)}`] : []),
    ...(status ? [`t.status = ${bind(status)}`] : []),
    ...(waitsFor ? [`t.status = ANY (${bind(taskStatusesWaitingFor(waitsFor))}::text[])`] : []),
    ...(gapItemId ? [`t.gap_item_id = ${bind(gapItemId)}`] : []),
    ...(evidenceId ? [`t.gap_item_id IN (${gapItemsOf(bind(evidenceId))})`] : []),
    ...(q ? [`t.search_text LIKE ALL (${bind(searchPatterns(q))}::text[])`] : []),
  ].join(' AND ');
  const place = after ? `AND (t.due_on, t.id) > (${bind(after[0])}::date, ${bind(after[1])}::uuid)` : '';
  const total = withTotal ? `(SELECT count(*)::int FROM task t WHERE ${where})` : 'NULL::int';
  const text = `
    WITH page AS (
      SELECT t.* FROM task t WHERE ${where} ${place} ORDER BY t.due_on, t.id LIMIT ${bind(limit + 1)})
    SELECT ${columnsOn('$2::date')}, ${total} AS total FROM page t ORDER BY t.due_on, t.id`;
  return builder.statement('tasks', text);
}
