const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const nameOf = (id: string) => `(SELECT u.name FROM "user" u WHERE u.id = ${id})`;

/** The versions that fulfil `where`, each as an object. */
const versions = (where: string) => `
  SELECT v.number, v.file_name AS "fileName", v.media_type AS "mediaType",
    (SELECT b.byte_size FROM blob b WHERE b.organisation_id = $1 AND b.sha256 = v.sha256) AS "byteSize",
    v.sha256, v.url, v.note, v.captured_on AS "capturedOn", v.period_from_on AS "periodFromOn", v.period_to_on AS "periodToOn",
    v.uploaded_by_id AS "uploadedById", ${nameOf('v.uploaded_by_id')} AS "uploadedByName",
    ${instant('v.uploaded_at')} AS "uploadedAt"
  FROM evidence_version v WHERE v.organisation_id = $1 AND v.evidence_id = e.id ${where}`;

/**
 * What every evidence is shown with, of the rows called `e`. What it is linked to and how it stands leave as lists of texts: an
 * object would look the type of each value up for every row, for a third of the whole statement.
 */
export const evidenceColumns = `
  e.id, e.title, e.captured_on::text AS "capturedOn", e.period_from_on::text AS "periodFromOn",
  e.period_to_on::text AS "periodToOn", ${instant('e.uploaded_at')} AS "uploadedAt", e.version,
  e.owner_id AS "ownerId", ${nameOf('e.owner_id')} AS "ownerName",
  (SELECT row_to_json(v) FROM (${versions('AND v.number = e.latest_number')}) v) AS latest,
  coalesce((
    SELECT json_agg(ARRAY[g.id::text, g.programme_id::text, g.requirement_id, requirement_title(q)]
      ORDER BY g.framework_id, q."order")
    FROM evidence_link l
    JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
    JOIN requirement q ON q.framework_id = g.framework_id AND q.id = g.requirement_id
    WHERE l.organisation_id = $1 AND l.evidence_id = e.id), '[]') AS links,
  coalesce((
    SELECT json_agg(ARRAY[p.id::text, p.name, r.verdict, r.reason, r.note, ${instant('r.reviewed_at')},
      r.reviewer_id::text, ${nameOf('r.reviewer_id')}, p.period_from_on::text, p.period_to_on::text]
      ORDER BY p.created_at, p.id)
    FROM (SELECT DISTINCT l.programme_id FROM evidence_link l
      WHERE l.organisation_id = $1 AND l.evidence_id = e.id) linked
    JOIN programme p ON p.organisation_id = $1 AND p.id = linked.programme_id
    LEFT JOIN evidence_review r ON r.organisation_id = $1 AND r.evidence_id = e.id AND r.programme_id = p.id
      AND r.is_current AND r.version_number = e.latest_number), '[]') AS standings`;

/** One piece of evidence with all of its versions, and the last 200 reviews. */
export const evidenceDetailText = `
  SELECT ${evidenceColumns}, e.description,
    (SELECT json_agg(v) FROM (${versions('ORDER BY v.number DESC')}) v) AS versions,
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
