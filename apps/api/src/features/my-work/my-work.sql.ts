import { workSegments } from '@waymark/contracts';
import { type ReckonedWork, reckonedColumn, type WorkContribution } from '../../common/contributions/work.ts';

/** `$1` to `$3` are those of the contributions, then how many rows, whether they are counted, and the place to go on from. */
const agreedValues = 9;
/** Stands where work belongs to no programme, so that every row has a place in the order. */
export const noProgramme = '00000000-0000-0000-0000-000000000000';
/** The place before the first row. */
export const firstPlace = ['-infinity', '', noProgramme, noProgramme] as const;

const dueOn = (row: string) => `coalesce(${row}.due_on, 'infinity'::date)`;
const programmeId = (row: string) => `coalesce(${row}.programme_id, '${noProgramme}'::uuid)`;

/**
 * A page of all work and how much there is of each segment, as one statement, with what the rest is reckoned from. After
 * the agreed values it asks of each kind whether it is shown, then of each whether the person may do it, at last of each
 * that is reckoned.
 */
export function myWorkText(contributions: readonly WorkContribution[], reckonedWork: readonly ReckonedWork[]): string {
  const flag = (index: number) => `$${agreedValues + index + 1}::boolean`;
  const work = contributions.map(
    ({ kind, waiting, because, on: { joins, title, context, owner, version } }, index) => `
      (SELECT '${kind}' AS kind, w.id, ${title} AS title, ${context} AS context, w.programme_id, w.due_on,
        ${owner} AS owner_id, ${version} AS version, ${because?.facts ?? 'NULL::json'} AS because
      FROM (
        SELECT w.* FROM (${waiting}) w
        WHERE ${flag(index)} AND ${dueOn('w')} >= $6::date
          AND (${dueOn('w')}, '${kind}' COLLATE "C", w.id, ${programmeId('w')}) > ($6::date, $7::text, $8::uuid, $9::uuid)
        ORDER BY w.due_on NULLS LAST, w.id, ${programmeId('w')} LIMIT $4::int) w ${joins})`,
  );
  const counted = contributions.map(
    (one, index) => `
      SELECT '${one.segment}' AS segment FROM (${one.counted ?? one.waiting}) w
      WHERE ${flag(contributions.length + index)}`,
  );
  const segments = workSegments.map((segment) => `'${segment}', count(*) FILTER (WHERE segment = '${segment}')`);
  return `
    WITH page AS (
      SELECT work.kind, work.id, title, context, programme_id AS "programmeId", due_on::text AS "dueOn", version, because,
        CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS owner
      FROM (${work.join(' UNION ALL ')}) work LEFT JOIN "user" u ON u.id = work.owner_id
      ORDER BY due_on NULLS LAST, kind COLLATE "C", work.id, ${programmeId('work')} LIMIT $4::int)
    SELECT coalesce((SELECT json_agg(page) FROM page), '[]') AS items,
      CASE WHEN $5::boolean THEN
        (SELECT json_build_object(${segments.join(', ')}) FROM (${counted.join(' UNION ALL ')}) c) END AS "bySegment",
      ${reckonedColumn(reckonedWork, (index) => flag(contributions.length * 2 + index))} AS reckoned
    WHERE ($1::uuid, $2::uuid, $3::date) IS DISTINCT FROM NULL`;
}
