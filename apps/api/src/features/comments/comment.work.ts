import { mostWork, type WorkContribution } from '../../common/contributions/work.ts';

/** What names the person and has not been read by them. */
const unread = (column: string) => `
    SELECT c.${column} FROM comment_mention m JOIN comment c ON c.organisation_id = $1 AND c.id = m.comment_id
    WHERE m.organisation_id = $1 AND m.user_id = $2 AND m.read_at IS NULL AND c.${column} IS NOT NULL`;

/** Each thing once; what is talked about does not go away before what is said. */
const counted = (column: string) => `SELECT DISTINCT * FROM (${unread(column)}) c LIMIT ${mostWork}`;

export const mentionWork: WorkContribution[] = [
  {
    kind: 'mention_gap_item',
    permission: 'comment:read',
    waiting: `
    SELECT g.id, g.programme_id, NULL::date AS due_on FROM gap_item g
    WHERE g.organisation_id = $1 AND g.id IN (${unread('gap_item_id')}) ORDER BY g.id LIMIT ${mostWork}`,
    counted: counted('gap_item_id'),
    joins: `
    JOIN gap_item g ON g.organisation_id = $1 AND g.id = w.id
    JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
    JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id`,
    title: `r.id || ' ' || requirement_title(r)`,
    context: 'p.name',
    version: 'g.version',
  },
  {
    kind: 'mention_evidence',
    permission: 'comment:read',
    waiting: `
    SELECT e.id, NULL::uuid AS programme_id, NULL::date AS due_on FROM evidence e
    WHERE e.organisation_id = $1 AND e.id IN (${unread('evidence_id')}) ORDER BY e.id LIMIT ${mostWork}`,
    counted: counted('evidence_id'),
    joins: 'JOIN evidence e ON e.organisation_id = $1 AND e.id = w.id',
    title: 'e.title',
    context: `''`,
    version: 'e.version',
  },
  {
    kind: 'mention_task',
    permission: 'comment:read',
    waiting: `
    SELECT t.id, g.programme_id, NULL::date AS due_on
    FROM task t LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
    WHERE t.organisation_id = $1 AND t.id IN (${unread('task_id')}) ORDER BY t.id LIMIT ${mostWork}`,
    counted: counted('task_id'),
    joins: `
    JOIN task t ON t.organisation_id = $1 AND t.id = w.id
    LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
    LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id`,
    title: 't.title',
    context: `coalesce(p.name || ' · ' || g.requirement_id, '')`,
    version: 't.version',
  },
];
