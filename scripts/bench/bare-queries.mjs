// Hand-written SQL whose answers look like the product's, without anything around it.
import { large, manager } from './data-set.mjs';

const person = (table) =>
  `CASE WHEN ${table}.id IS NOT NULL THEN json_build_object('id', ${table}.id, 'name', ${table}.name) END`;
const asPage = (rows) => ({ items: rows.map(({ item }) => item), nextCursor: 'next', total: null });

const gapItems = `
  SELECT json_build_object('id', g.id, 'programmeId', g.programme_id, 'requirementId', g.requirement_id, 'title', r.title,
    'summary', r.summary, 'groupId', r.group_id, 'groupTitle', r.group_title, 'isMandatory', r.is_mandatory,
    'conformity', g.conformity, 'state', CASE WHEN g.conformity = 'minor' THEN 'gap' ELSE 'claimed' END,
    'isHighRisk', g.is_high_risk, 'owner', ${person('o')}, 'reviewer', ${person('v')}, 'dueOn', g.due_on,
    'isOverdue', g.due_on < current_date, 'closeByStage', NULL,
    'evidence', (SELECT json_build_object('required', g.evidence_required, 'linked', count(*),
      'accepted', count(*) FILTER (WHERE l.verdict = 'accepted' AND l.fresh_until >= current_date),
      'toReview', count(*) FILTER (WHERE l.verdict IS NULL))
      FROM evidence_link l WHERE l.organisation_id = $1 AND l.gap_item_id = g.id),
    'openTasks', (SELECT count(*) FROM task t WHERE t.organisation_id = $1 AND t.gap_item_id = g.id AND t.status = 'open'),
    'abilities', json_build_object('edit', true, 'assess', true, 'accept', g.accepted_at IS NULL AND g.owner_id IS DISTINCT FROM $3::uuid,
      'withdrawAcceptance', g.accepted_at IS NOT NULL, 'acceptIsAnothers', g.owner_id IS NOT DISTINCT FROM $3::uuid),
    'version', g.version) AS item
  FROM gap_item g
  JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
  LEFT JOIN "user" o ON o.id = g.owner_id LEFT JOIN "user" v ON v.id = g.reviewer_id
  WHERE g.organisation_id = $1 AND g.programme_id = $2 ORDER BY r."order" LIMIT 50`;

const evidence = `
  SELECT json_build_object('id', e.id, 'title', e.title, 'capturedOn', e.captured_on, 'periodFromOn', e.period_from_on,
    'periodToOn', e.period_to_on, 'owner', ${person('o')}, 'uploadedAt', e.uploaded_at,
    'latest', (SELECT json_build_object('number', v.number, 'fileName', v.file_name, 'mediaType', v.media_type, 'byteSize', b.byte_size,
      'sha256', v.sha256, 'url', v.url, 'uploadedBy', ${person('u')}, 'uploadedAt', v.uploaded_at)
      FROM evidence_version v JOIN "user" u ON u.id = v.uploaded_by_id
      LEFT JOIN blob b ON b.organisation_id = $1 AND b.sha256 = v.sha256
      WHERE v.organisation_id = $1 AND v.evidence_id = e.id AND v.number = e.latest_number),
    'standings', (SELECT json_agg(json_build_object('programmeId', p.id, 'programmeName', p.name, 'state', coalesce(x.verdict, 'to_review'),
      'reviewedBy', ${person('w')}, 'reviewedAt', x.reviewed_at, 'reason', x.reason, 'note', x.note))
      FROM (SELECT DISTINCT g.programme_id FROM evidence_link l JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
        WHERE l.organisation_id = $1 AND l.evidence_id = e.id) d
      JOIN programme p ON p.organisation_id = $1 AND p.id = d.programme_id
      LEFT JOIN evidence_review x ON x.organisation_id = $1 AND x.evidence_id = e.id AND x.programme_id = p.id AND x.is_current
      LEFT JOIN "user" w ON w.id = x.reviewer_id),
    'links', (SELECT json_agg(json_build_object('gapItemId', g.id, 'programmeId', g.programme_id, 'requirementId', g.requirement_id, 'title', r.title))
      FROM evidence_link l JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      WHERE l.organisation_id = $1 AND l.evidence_id = e.id),
    'abilities', json_build_object('edit', true, 'review', true, 'reviewIsAnothers', false), 'version', e.version) AS item
  FROM evidence e JOIN "user" o ON o.id = e.owner_id
  WHERE e.organisation_id = $1 ORDER BY e.uploaded_at DESC, e.id DESC LIMIT 50`;

// The figures of the overview, weighted and not, by SQL alone; the words about stages, which the product adds from its catalogue, are made up.
const overview = `
  SELECT json_build_object('id', p.id, 'name', p.name, 'scopeStatement', p.scope_statement, 'targetOn', p.target_on,
    'stages', (SELECT json_agg(json_build_object('id', s.id, 'key', s.key, 'order', s."order", 'status', s.status,
      'plannedFromOn', s.planned_from_on, 'plannedToOn', s.planned_to_on, 'baselineFromOn', s.baseline_from_on,
      'baselineToOn', s.baseline_to_on, 'version', s.version, 'purpose', repeat('words about it ', 50)) ORDER BY s."order")
      FROM stage s WHERE s.organisation_id = $1 AND s.programme_id = p.id),
    'readiness', (SELECT json_object_agg(state, json_build_array(n, weight)) FROM (
      SELECT CASE WHEN g.accepted_at IS NOT NULL
            AND g.evidence_required <= evidence_fresh_on(g.evidence_until, current_date) THEN 'proven'
        WHEN g.conformity IN ('minor', 'major') THEN 'gap'
        WHEN g.conformity <> 'not_assessed' THEN 'claimed' ELSE 'unknown' END AS state,
        count(*) AS n, sum(CASE WHEN r.is_mandatory THEN 3 WHEN g.is_high_risk THEN 2 ELSE 1 END) AS weight
      FROM gap_item g JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      WHERE g.organisation_id = $1 AND g.programme_id = p.id GROUP BY 1) states),
    'nextDates', (SELECT json_agg(d) FROM (SELECT g.due_on, r.title FROM gap_item g
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
      WHERE g.organisation_id = $1 AND g.programme_id = p.id AND g.due_on BETWEEN current_date AND current_date + 30
      ORDER BY g.due_on LIMIT 20) d)) AS item,
    (SELECT count(*) FROM (SELECT DISTINCT l.evidence_id FROM evidence_link l
      WHERE l.organisation_id = $1 AND l.verdict IS NULL LIMIT 1000) waiting) AS "toReview",
    (SELECT count(*) FROM task t WHERE t.organisation_id = $1 AND t.assignee_id = $2 AND t.status = 'open')
    + (SELECT count(*) FROM gap_item g WHERE g.organisation_id = $1 AND g.owner_id = $2 AND g.due_on IS NOT NULL
        AND g.conformity IN ('not_assessed', 'minor', 'major') AND g.accepted_at IS NULL) AS "myOpenWork"
  FROM programme p WHERE p.organisation_id = $1 ORDER BY p.created_at`;

export const bareQueries = {
  overview: {
    text: overview,
    values: [large.id, manager],
    shape: (rows) => ({
      programmes: rows.map(({ item }) => item),
      toReview: rows[0].toReview,
      myOpenWork: rows[0].myOpenWork,
    }),
  },
  'gap-items': { text: gapItems, values: [large.id, large.programme, manager], shape: asPage },
  evidence: { text: evidence, values: [large.id], shape: asPage },
};
