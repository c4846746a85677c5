/** More than this is not work for one person at a time. */
export const mostItems = 200;
/** One piece of evidence can be linked to many gap items of a programme. */
const mostLinks = 2 * mostItems;

const openTasks = `
  SELECT 'task' AS kind, t.id, t.title,
    coalesce(p.name || ' · ' || g.requirement_id, '') AS context, g.programme_id, t.due_on, t.version
  FROM task t
  LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
  LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
  WHERE t.organisation_id = $1 AND t.assignee_id = $2 AND t.status = 'open'
  ORDER BY t.due_on, t.id LIMIT ${mostItems}`;

const gapItem = (kind: string, which: string) => `
  SELECT '${kind}' AS kind, g.id, g.requirement_id || ' ' || q.title AS title, p.name AS context,
    g.programme_id, g.due_on, g.version
  FROM gap_item g
  JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
  JOIN requirement q ON q.framework_id = g.framework_id AND q.id = g.requirement_id
  WHERE g.organisation_id = $1 AND g.accepted_at IS NULL AND ${which}
  ORDER BY g.due_on NULLS LAST, g.id LIMIT ${mostItems}`;

const ownGapItems = gapItem(
  'gap_item',
  `g.owner_id = $2 AND g.claimed_at IS NULL AND g.due_on IS NOT NULL AND g.conformity <> 'not_applicable'`,
);

/** Nobody accepts what they own or have reported as done themselves, so it is not asked of them. */
const gapItemsToReview = gapItem(
  'review_gap_item',
  `g.reviewer_id = $2 AND g.claimed_at IS NOT NULL AND g.claimed_by_id <> $2 AND g.owner_id IS DISTINCT FROM $2`,
);

/**
 * Once per programme, because each programme has a verdict of its own; due when the first of its gap items is. Found by
 * going through the gap items as they fall due, until there is enough: it must not cost with all that waits.
 */
const evidenceToReview = `
  SELECT 'review_evidence' AS kind, w.id, w.title, p.name AS context, w.programme_id, w.due_on, w.version
  FROM (
    SELECT id, programme_id, min(title) AS title, min(version) AS version, min(due_on) AS due_on
    FROM (
      SELECT e.id, e.title, e.version, g.programme_id, g.due_on
      FROM (
        SELECT id, programme_id, due_on FROM gap_item
        WHERE organisation_id = $1 AND $3::boolean ORDER BY due_on NULLS LAST, id OFFSET 0) g
      CROSS JOIN LATERAL (
        SELECT e.id, e.title, e.version
        FROM evidence_link l
        JOIN evidence e ON e.organisation_id = $1 AND e.id = l.evidence_id
        JOIN evidence_version v ON v.organisation_id = $1 AND v.evidence_id = e.id AND v.number = e.latest_number
        WHERE l.organisation_id = $1 AND l.gap_item_id = g.id AND l.verdict IS NULL
          AND e.owner_id <> $2 AND v.uploaded_by_id <> $2
        ORDER BY e.id LIMIT ${mostItems}) e
      ORDER BY g.due_on NULLS LAST, g.id LIMIT ${mostLinks}) links
    GROUP BY id, programme_id
    ORDER BY min(due_on) NULLS LAST, id, programme_id LIMIT ${mostItems}) w
  JOIN programme p ON p.organisation_id = $1 AND p.id = w.programme_id`;

/** Everything asked of one person (`$2`), soonest first; `$3` says whether that person reviews evidence. */
export const myWorkText = `
  SELECT kind, id, title, context, programme_id AS "programmeId", due_on::text AS "dueOn", version
  FROM (
    (${openTasks}) UNION ALL (${ownGapItems}) UNION ALL (${gapItemsToReview}) UNION ALL (${evidenceToReview})
  ) work
  ORDER BY due_on NULLS LAST, kind, title, id, programme_id LIMIT ${mostItems}`;
