import { createHash } from 'node:crypto';
import type { EvidenceListQuery } from '@waymark/contracts';

/** More titles than this that fit a search are found by walking the list instead: then they are many, and soon met. */
const searchedTitles = 1000;

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const versionJson = `json_build_object('number', v.number, 'fileName', v.file_name, 'mediaType', v.media_type,
  'byteSize', b.byte_size, 'sha256', v.sha256, 'url', v.url,
  'uploadedBy', json_build_object('id', u.id, 'name', u.name), 'uploadedAt', ${instant('v.uploaded_at')})`;
const versionFrom = `evidence_version v
  JOIN "user" u ON u.id = v.uploaded_by_id
  LEFT JOIN blob b ON b.organisation_id = $1 AND b.sha256 = v.sha256`;

/** What every evidence is shown with, of the rows called `e`. */
const columns = `
  e.id, e.title, e.captured_on::text AS "capturedOn", e.period_from_on::text AS "periodFromOn",
  e.period_to_on::text AS "periodToOn", ${instant('e.uploaded_at')} AS "uploadedAt", e.version,
  (SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = e.owner_id) AS owner,
  (SELECT ${versionJson} FROM ${versionFrom}
    WHERE v.organisation_id = $1 AND v.evidence_id = e.id AND v.number = e.latest_number) AS latest,
  coalesce((
    SELECT json_agg(json_build_object('gapItemId', g.id, 'programmeId', g.programme_id,
      'requirementId', g.requirement_id, 'title', q.title) ORDER BY g.framework_id, q."order")
    FROM evidence_link l
    JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
    JOIN requirement q ON q.framework_id = g.framework_id AND q.id = g.requirement_id
    WHERE l.organisation_id = $1 AND l.evidence_id = e.id), '[]') AS links,
  coalesce((
    SELECT json_agg(json_build_object('programmeId', p.id, 'programmeName', p.name, 'verdict', r.verdict,
      'reason', r.reason, 'note', r.note, 'reviewedAt', ${instant('r.reviewed_at')},
      'reviewerId', u.id, 'reviewerName', u.name) ORDER BY p.created_at, p.id)
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
  SELECT ${columns}, e.description,
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

/** The last fresh day, as `freshUntil` of the domain has it; a test holds the two together. */
const freshUntil = (link: string) => `CASE WHEN ${link}.period_to_on IS NULL
  THEN ${link}.captured_on + interval '12 months'
  ELSE ${link}.period_to_on + 1 + interval '12 months' - interval '1 day' END`;

const standsAs: Record<NonNullable<EvidenceListQuery['state']>, (today: string) => string> = {
  to_review: () => 'l.verdict IS NULL',
  rejected: () => `l.verdict = 'rejected'`,
  accepted: (today) => `l.verdict = 'accepted' AND ${freshUntil('l')} >= ${today}::date`,
  stale: (today) => `l.verdict = 'accepted' AND ${freshUntil('l')} < ${today}::date`,
};

/** The column of each sort and its type. */
export const sortColumns = {
  uploadedAt: { column: 'uploaded_at', type: 'timestamptz' },
  title: { column: 'title', type: 'text' },
  capturedOn: { column: 'captured_on', type: 'date' },
} as const;
export type SortField = keyof typeof sortColumns;

export function sortOf(sort: EvidenceListQuery['sort']): { field: SortField; isDescending: boolean } {
  const isDescending = sort.startsWith('-');
  const fields: Record<string, SortField> = { uploadedAt: 'uploadedAt', title: 'title', capturedOn: 'capturedOn' };
  return { field: fields[sort.replace('-', '')] ?? 'uploadedAt', isDescending };
}

/**
 * The list as one statement. Only what is asked for is in its text, so that the planner knows what it looks for.
 */
export function evidenceListQuery(
  organisationId: string,
  query: EvidenceListQuery,
  { after, today }: { after: readonly [string, string] | undefined; today: string },
): { name: string; text: string; values: unknown[] } {
  const values: unknown[] = [organisationId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const { field, isDescending } = sortOf(query.sort);
  const { column, type } = sortColumns[field];
  const direction = isDescending ? 'DESC' : 'ASC';
  const order = `ORDER BY e.${column} ${direction}, e.id ${direction}`;

  const conditions = ['e.organisation_id = $1', ...filters(query, bind, today)];
  const pattern = query.q ? bind(`%${query.q.replace(/[\\%_]/g, '\\$&')}%`) : undefined;
  const place = after
    ? [`(e.${column}, e.id) ${isDescending ? '<' : '>'} (${bind(after[0])}::${type}, ${bind(after[1])}::uuid)`]
    : [];
  const limit = `LIMIT ${bind(query.limit + 1)}`;
  const select = (what: string, more: readonly string[]) => found(what, [...conditions, ...more], pattern);

  const text = `
  WITH ${pattern ? `fitting AS MATERIALIZED (SELECT id FROM evidence_titled(${pattern}, ${searchedTitles + 1})),` : ''}
  page AS (SELECT * FROM (${select('e.*', place)}) e ${order} ${limit})
  SELECT ${columns}, ${query.withTotal ? `(SELECT count(*)::int FROM (${select('e.id', [])}) e)` : 'NULL::int'} AS total
  FROM page e ${order}`;
  // One text, one name: named by its content, because PostgreSQL keeps a prepared statement by its name.
  return { name: `evidence_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text, values };
}

function filters(query: EvidenceListQuery, bind: (value: unknown) => string, today: string): string[] {
  const { programmeId, gapItemId, ownerId, state } = query;
  const link = [
    ...(gapItemId ? [`l.gap_item_id = ${bind(gapItemId)}`] : []),
    ...(programmeId ? [`g.programme_id = ${bind(programmeId)}`] : []),
    ...(state ? [standsAs[state](state === 'accepted' || state === 'stale' ? bind(today) : '')] : []),
  ];
  const linked = `EXISTS (SELECT FROM evidence_link l JOIN gap_item g ON g.organisation_id = $1 AND g.id = l.gap_item_id
    WHERE l.organisation_id = $1 AND l.evidence_id = e.id AND ${link.join(' AND ')})`;
  return [...(ownerId ? [`e.owner_id = ${bind(ownerId)}`] : []), ...(link.length > 0 ? [linked] : [])];
}

/** Few titles that fit are looked up one by one; of many, the list is walked. Only one of the two is ever run. */
function found(what: string, conditions: readonly string[], pattern: string | undefined): string {
  const where = conditions.join(' AND ');
  if (!pattern) return `SELECT ${what} FROM evidence e WHERE ${where}`;
  const isFew = `(SELECT count(*) <= ${searchedTitles} FROM fitting)`;
  return `SELECT ${what} FROM evidence e WHERE ${where} AND ${isFew} AND e.id IN (SELECT id FROM fitting)
    UNION ALL SELECT ${what} FROM evidence e WHERE ${where} AND NOT ${isFew} AND e.title ILIKE ${pattern}`;
}
