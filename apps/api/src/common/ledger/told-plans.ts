import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import type { Query } from './read-log.ts';

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;
const inProgramme = `JOIN organisation o ON o.id = p.organisation_id`;

/** The newest word of the log about each judged criterion. */
const saidOfCriteria = `WITH said AS (
  SELECT DISTINCT ON (a.organisation_id, a.programme_id, a.subject_label, a.after ->> 'criterion')
    a.organisation_id, a.programme_id, a.subject_label AS stage_key, a.after ->> 'criterion' AS key, a.sequence, a.actor_id, a.after
  FROM activity a WHERE a.action = 'criterion.judged'
  ORDER BY a.organisation_id, a.programme_id, a.subject_label, a.after ->> 'criterion', a.sequence DESC)`;

const criteria: Comparison[] = [
  {
    kind: 'row.changed',
    text: `${saidOfCriteria}
      SELECT 'In ' || o.name || ', the criterion “' || n.key || '” of the stage “' || n.stage_key || '” of “' || p.name || '” is '
        || CASE WHEN n.is_met THEN 'met' ELSE 'not met' END || ' (' || n.note || '), but entry ' || s.sequence || ' of the log says '
        || CASE WHEN (s.after ->> 'isMet')::boolean THEN 'met' ELSE 'not met' END || ' (' || coalesce(s.after ->> 'note', '') || '), or another person.' AS sentence
      FROM criterion_note n JOIN programme p ON p.organisation_id = n.organisation_id AND p.id = n.programme_id ${inProgramme}
      JOIN said s ON (s.organisation_id, s.programme_id, s.stage_key, s.key) = (n.organisation_id, n.programme_id, n.stage_key, n.key)
      WHERE (n.is_met::text, n.note, n.updated_by_id) IS DISTINCT FROM (s.after ->> 'isMet', coalesce(s.after ->> 'note', ''), s.actor_id) LIMIT 100`,
  },
  {
    kind: 'row.added',
    text: `${saidOfCriteria}
      SELECT 'In ' || o.name || ', the log knows nothing of the criterion “' || n.key || '” of the stage “' || n.stage_key || '” of “' || p.name
        || '” being judged: it was put in beside Waymark.' AS sentence
      FROM criterion_note n JOIN programme p ON p.organisation_id = n.organisation_id AND p.id = n.programme_id ${inProgramme}
      WHERE NOT EXISTS (SELECT FROM said s
        WHERE (s.organisation_id, s.programme_id, s.stage_key, s.key) = (n.organisation_id, n.programme_id, n.stage_key, n.key)) LIMIT 100`,
  },
  {
    kind: 'row.missing',
    text: `${saidOfCriteria}
      SELECT 'In ' || o.name || ', the judgement on the criterion “' || s.key || '” of the stage “' || s.stage_key || '” of “' || p.name
        || '” (entry ' || s.sequence || ') is gone.' AS sentence
      FROM said s JOIN programme p ON p.organisation_id = s.organisation_id AND p.id = s.programme_id ${inProgramme}
      WHERE NOT EXISTS (SELECT FROM criterion_note n
        WHERE (s.organisation_id, s.programme_id, s.stage_key, s.key) = (n.organisation_id, n.programme_id, n.stage_key, n.key)) LIMIT 100`,
  },
];

/** The newest word of the log about each day that was agreed on. */
const saidOfOverrides = `WITH said AS (
  SELECT DISTINCT ON (a.organisation_id, a.programme_id, a.after ->> 'milestoneId')
    a.organisation_id, a.programme_id, a.after ->> 'milestoneId' AS milestone_id, a.sequence, a.action, a.actor_id, a.after
  FROM activity a WHERE a.action IN ('milestone.overridden', 'milestone.held', 'milestone.override_removed')
  ORDER BY a.organisation_id, a.programme_id, a.after ->> 'milestoneId', a.sequence DESC)`;
const sameMilestone =
  '(s.organisation_id, s.programme_id, s.milestone_id) = (r.organisation_id, r.programme_id, r.milestone_id)';
const isAgreed = `s.action <> 'milestone.override_removed'`;

const overrides: Comparison[] = [
  {
    kind: 'row.changed',
    text: `${saidOfOverrides}
      SELECT 'In ' || o.name || ', the day of “' || r.milestone_id || '” of “' || p.name || '” is agreed as ' || ${day('r.on')} || ' ('
        || r.reason || '), but entry ' || s.sequence || ' of the log says ' || (s.after ->> 'on') || ' (' || (s.after ->> 'reason')
        || '), or otherwise whether it happened, or another person.' AS sentence
      FROM rule_override r JOIN programme p ON p.organisation_id = r.organisation_id AND p.id = r.programme_id ${inProgramme}
      JOIN said s ON ${sameMilestone} AND ${isAgreed}
      WHERE (${day('r.on')}, r.reason, r.is_done, r.updated_by_id)
        IS DISTINCT FROM (s.after ->> 'on', s.after ->> 'reason', s.action = 'milestone.held', s.actor_id) LIMIT 100`,
  },
  {
    kind: 'row.added',
    text: `${saidOfOverrides}
      SELECT 'In ' || o.name || ', the log knows nothing of an agreed day for “' || r.milestone_id || '” of “' || p.name || '” ('
        || ${day('r.on')} || '): it was put in beside Waymark.' AS sentence
      FROM rule_override r JOIN programme p ON p.organisation_id = r.organisation_id AND p.id = r.programme_id ${inProgramme}
      WHERE NOT EXISTS (SELECT FROM said s WHERE ${sameMilestone} AND ${isAgreed}) LIMIT 100`,
  },
  {
    kind: 'row.missing',
    text: `${saidOfOverrides}
      SELECT 'In ' || o.name || ', the agreed day for “' || s.milestone_id || '” of “' || p.name || '” (entry ' || s.sequence || ') is gone.' AS sentence
      FROM said s JOIN programme p ON p.organisation_id = s.organisation_id AND p.id = s.programme_id ${inProgramme}
      WHERE ${isAgreed} AND NOT EXISTS (SELECT FROM rule_override r WHERE ${sameMilestone}) LIMIT 100`,
  },
];

/** Every entry that moves stages, one row for each day it names. */
const saidOfStages = `WITH every AS (
    SELECT a.organisation_id, a.subject_id AS stage_id, f.key AS field, f.value AS day, a.sequence
    FROM activity a CROSS JOIN LATERAL jsonb_each_text(a.after) f
    WHERE a.action = 'stage.changed' AND jsonb_typeof(a.after) = 'object' AND f.key IN ('plannedFromOn', 'plannedToOn')
    UNION ALL
    SELECT a.organisation_id, t.id, f.field, e ->> f.field, a.sequence
    FROM activity a CROSS JOIN LATERAL jsonb_array_elements(a.after -> 'stages') e
    JOIN stage t ON t.organisation_id = a.organisation_id AND t.programme_id = a.programme_id AND t.key = e ->> 'key'
    CROSS JOIN LATERAL (VALUES ('plannedFromOn'), ('plannedToOn')) f (field)
    WHERE a.action IN ('plan.adopted', 'programme.created', 'programme.renewed') AND jsonb_typeof(a.after -> 'stages') = 'array'),
  first AS (SELECT DISTINCT ON (organisation_id, stage_id, field) * FROM every ORDER BY organisation_id, stage_id, field, sequence),
  said AS (SELECT DISTINCT ON (organisation_id, stage_id, field) * FROM every ORDER BY organisation_id, stage_id, field, sequence DESC)`;
const saidOf = (name: string) =>
  `LEFT JOIN ${name} s ON s.organisation_id = t.organisation_id AND s.stage_id = t.id AND s.field = w.field`;

/** A stage stays as its programme was begun, unless an entry moves it. How a demo was first planned is made up. */
const plannedDays: Comparison[] = [
  {
    kind: 'row.changed',
    text: `${saidOfStages}
      SELECT 'In ' || o.name || ', the stage “' || t.key || '” of “' || p.name || '” ' || w.verb || ' on ' || w.planned || ' by its plan, but '
        || coalesce('entry ' || s.sequence || ' of the log says ' || s.day, 'it was begun as ' || w.baseline || ' and no entry moves it') || '.' AS sentence
      FROM stage t JOIN programme p ON p.organisation_id = t.organisation_id AND p.id = t.programme_id ${inProgramme}
      CROSS JOIN LATERAL (VALUES
        ('plannedFromOn', 'begins', ${day('t.planned_from_on')}, ${day('t.baseline_from_on')}),
        ('plannedToOn', 'ends', ${day('t.planned_to_on')}, ${day('t.baseline_to_on')})) w (field, verb, planned, baseline)
      ${saidOf('said')}
      WHERE w.planned <> coalesce(s.day, w.baseline) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `${saidOfStages}
      SELECT 'In ' || o.name || ', the stage “' || t.key || '” of “' || p.name || '” was first planned for ' || w.baseline
        || ', but entry ' || s.sequence || ' of the log, which began the programme, says ' || s.day || '.' AS sentence
      FROM stage t JOIN programme p ON p.organisation_id = t.organisation_id AND p.id = t.programme_id ${inProgramme}
      CROSS JOIN LATERAL (VALUES
        ('plannedFromOn', ${day('t.baseline_from_on')}), ('plannedToOn', ${day('t.baseline_to_on')})) w (field, baseline)
      ${saidOf('first')} JOIN activity a ON a.organisation_id = s.organisation_id AND a.sequence = s.sequence
      WHERE NOT o.is_demo AND a.action IN ('programme.created', 'programme.renewed') AND w.baseline <> s.day LIMIT 100`,
  },
];

/** What a programme is planned and judged by: each row says what the newest entry about it says. */
export async function verifyToldPlans(query: Query): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { kind, text } of [...criteria, ...overrides, ...plannedDays]) {
    const found = await query<{ sentence: string }>(text, []);
    findings.push(...found.map(({ sentence }) => ({ kind, sentence })));
  }
  return findings;
}
