import { can, roles } from '@waymark/domain';
import { linkCountsOf, newestEvidenceOf } from '../evidence/evidence.offer.ts';
import { openTasksOf } from '../tasks/task.offer.ts';

/** What the table shows of `gap_item g`; evidence is judged fresh on the day `$3`. */
export const itemColumns = `
  g.id, g.programme_id AS "programmeId", g.requirement_id AS "requirementId", r."order", requirement_title(r) AS title, requirement_summary(r) AS summary,
  r.group_id AS "groupId", requirement_group(r) AS "groupTitle", g.is_mandatory AS "isMandatory", g.conformity,
  g.is_high_risk AS "isHighRisk", g.owner_id AS "ownerId", o.name AS "ownerName",
  g.reviewer_id AS "reviewerId", v.name AS "reviewerName", g.due_on::text AS "dueOn",
  g.close_by_stage_id AS "stageId", s.key AS "stageKey", g.evidence_required AS "evidenceRequired",
  g.assessed_by_id AS "assessedById", g.answerer_id AS "answererId", g.accepted_at AS "acceptedAt", g.version,
  links.linked, links.accepted, links."toReview", tasks.open AS "openTasks"`;

/** What stands only in the panel and in exports. */
export const detailColumns = `
  g.finding_as_is AS "findingAsIs", g.target_to_be AS "targetToBe", g.justification,
  g.effort_hours AS "effortHours", g.assessed_at AS "assessedAt", c.name AS "assessedByName",
  g.returned_at AS "returnedAt", g.returned_by_id AS "returnedById", b.name AS "returnedByName", g.return_reason AS "returnReason",
  g.accepted_by_id AS "acceptedById", a.name AS "acceptedByName"`;

export const itemJoins = `
  JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
  LEFT JOIN "user" o ON o.id = g.owner_id
  LEFT JOIN "user" v ON v.id = g.reviewer_id
  LEFT JOIN stage s ON s.organisation_id = $1 AND s.id = g.close_by_stage_id
  CROSS JOIN LATERAL (${linkCountsOf('g.id', '$3::date')}) links
  CROSS JOIN LATERAL (${openTasksOf('g.id')}) tasks`;

export const detailJoins = `${itemJoins}
  LEFT JOIN "user" c ON c.id = g.assessed_by_id
  LEFT JOIN "user" a ON a.id = g.accepted_by_id
  LEFT JOIN "user" b ON b.id = g.returned_by_id`;

/** The newest evidence of the item; the rest is in the library, filtered by the item. */
export const shownEvidence = 200;

export const evidenceItems = `coalesce((${newestEvidenceOf('g.id', shownEvidence)}), '[]') AS "evidenceItems"`;

const reviewing = roles.filter((role) => can(role, 'evidence:review')).map((role) => `'${role}'`);
/** As many names as somebody reads. */
const shownReviewers = 5;

/** `$5` is the person who asks: nobody judges their own. A reviewer of the item who still may is the one who does. */
export const evidenceReviewers = `
  coalesce((SELECT json_agg(json_build_object('id', v.id, 'name', v.name) ORDER BY v.name, v.id)
    FROM (
      SELECT u.id, u.name, m.user_id = g.reviewer_id IS TRUE AS is_named,
        bool_or(m.user_id = g.reviewer_id) OVER () IS TRUE AS has_named
      FROM member m JOIN "user" u ON u.id = m.user_id
      WHERE m.organisation_id = $1 AND m.removed_at IS NULL AND m.user_id <> $5::uuid AND m.role IN (${reviewing.join(', ')})
      ORDER BY is_named DESC, u.name, u.id LIMIT ${shownReviewers}) v
    WHERE v.is_named OR NOT v.has_named), '[]') AS "evidenceReviewers"`;

/** Both directions; seen from the other side a subset is a superset. */
export const alsoServes = `
  coalesce((SELECT json_agg(json_build_object('frameworkId', m.framework_id, 'frameworkName', f.name, 'requirementId', m.requirement_id,
      'title', requirement_title(q), 'strength', m.strength, 'gapItemId', i.id, 'programmeId', i.programme_id)
      ORDER BY m.framework_id, q."order", i.created_at, i.id)
    FROM (
      SELECT to_framework_id AS framework_id, to_requirement_id AS requirement_id, strength FROM requirement_mapping
      WHERE from_framework_id = g.framework_id AND from_requirement_id = g.requirement_id
      UNION ALL
      SELECT from_framework_id, from_requirement_id,
        CASE strength WHEN 'subset' THEN 'superset' WHEN 'superset' THEN 'subset' ELSE strength END
      FROM requirement_mapping
      WHERE to_framework_id = g.framework_id AND to_requirement_id = g.requirement_id) m
    JOIN framework f ON f.id = m.framework_id
    JOIN requirement q ON q.framework_id = m.framework_id AND q.id = m.requirement_id
    LEFT JOIN LATERAL (
      SELECT i.id, i.programme_id, p.created_at FROM programme p
      JOIN gap_item i ON i.organisation_id = $1 AND i.programme_id = p.id AND i.requirement_id = m.requirement_id
      WHERE p.organisation_id = $1 AND p.framework_id = m.framework_id) i ON true), '[]') AS "alsoServes"`;
