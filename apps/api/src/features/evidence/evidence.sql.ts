const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const versionJson = `json_build_object('number', v.number, 'fileName', v.file_name, 'mediaType', v.media_type,
  'byteSize', b.byte_size, 'sha256', v.sha256, 'url', v.url, 'note', v.note,
  'uploadedBy', json_build_object('id', u.id, 'name', u.name), 'uploadedAt', ${instant('v.uploaded_at')})`;
const versionFrom = `evidence_version v
  JOIN "user" u ON u.id = v.uploaded_by_id
  LEFT JOIN blob b ON b.organisation_id = $1 AND b.sha256 = v.sha256`;

/** What every evidence is shown with, of the rows called `e`. */
export const evidenceColumns = `
  e.id, e.title, e.captured_on::text AS "capturedOn", e.period_from_on::text AS "periodFromOn",
  e.period_to_on::text AS "periodToOn", ${instant('e.uploaded_at')} AS "uploadedAt", e.version,
  (SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = e.owner_id) AS owner,
  (SELECT ${versionJson} FROM ${versionFrom}
    WHERE v.organisation_id = $1 AND v.evidence_id = e.id AND v.number = e.latest_number) AS latest,
  coalesce((
    SELECT json_agg(json_build_object('gapItemId', g.id, 'programmeId', g.programme_id,
      'requirementId', g.requirement_id, 'title', requirement_title(q)) ORDER BY g.framework_id, q."order")
    FROM evidence_link l
    JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
    JOIN requirement q ON q.framework_id = g.framework_id AND q.id = g.requirement_id
    WHERE l.organisation_id = $1 AND l.evidence_id = e.id), '[]') AS links,
  coalesce((
    SELECT json_agg(json_build_object('programmeId', p.id, 'programmeName', p.name, 'verdict', r.verdict,
      'reason', r.reason, 'note', r.note, 'reviewedAt', ${instant('r.reviewed_at')},
      'reviewerId', u.id, 'reviewerName', u.name,
      'neededFromOn', p.period_from_on::text, 'neededToOn', p.period_to_on::text) ORDER BY p.created_at, p.id)
    FROM programme p
    LEFT JOIN evidence_review r ON r.organisation_id = $1 AND r.evidence_id = e.id AND r.programme_id = p.id
      AND r.is_current AND r.version_number = e.latest_number
    LEFT JOIN "user" u ON u.id = r.reviewer_id
    WHERE p.organisation_id = $1 AND p.id IN (
      SELECT g.programme_id FROM evidence_link l
      JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
      WHERE l.organisation_id = $1 AND l.evidence_id = e.id)), '[]') AS standings`;

/** One piece of evidence with all of its versions, and the last 200 reviews. */
export const evidenceDetailText = `
  SELECT ${evidenceColumns}, e.description,
    (SELECT json_agg(${versionJson} ORDER BY v.number DESC) FROM ${versionFrom}
      WHERE v.organisation_id = $1 AND v.evidence_id = e.id) AS versions,
    coalesce((SELECT json_agg(review) FROM (
      SELECT r.id, r.programme_id AS "programmeId", p.name AS "programmeName", r.version_number AS "versionNumber",
        r.verdict, r.reason, r.note, json_build_object('id', u.id, 'name', u.name) AS reviewer,
        ${instant('r.reviewed_at')} AS "reviewedAt"
      FROM evidence_review r
      JOIN programme p ON p.organisation_id = $1 AND p.id = r.programme_id
      JOIN "user" u ON u.id = r.reviewer_id
      WHERE r.organisation_id = $1 AND r.evidence_id = e.id
      ORDER BY r.reviewed_at DESC, r.id DESC LIMIT 200) review), '[]') AS reviews
  FROM evidence e WHERE e.organisation_id = $1 AND e.id = $2`;
