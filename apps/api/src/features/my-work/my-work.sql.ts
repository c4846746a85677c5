import { daysAhead, daysOfThisWeek, type WorkSection } from '@waymark/domain';
import { type ReckonedWork, reckonedColumn, type WorkContribution } from '../../common/contributions/work.ts';

/** `$1` to `$3` are those of the contributions, then how many rows, whether they are counted, the place to go on from, and the patterns. */
const agreedValues = 10;
/** Stands where work belongs to no programme, so that every row has a place in the order. */
export const noProgramme = '00000000-0000-0000-0000-000000000000';
/** The place before the first row. */
export const firstPlace = ['-infinity', '', noProgramme, noProgramme] as const;

const dueOn = (row: string) => `coalesce(${row}.due_on, 'infinity'::date)`;
const programmeId = (row: string) => `coalesce(${row}.programme_id, '${noProgramme}'::uuid)`;

const named = (section: WorkSection) => `'${section}'`;
/** `workSectionOf` of the domain, of the due day of `w`. */
const sectionOf = `CASE WHEN w.due_on IS NULL THEN ${named('no_date')} WHEN w.due_on < $3::date THEN ${named('overdue')}
        WHEN w.due_on < $3::date + ${daysOfThisWeek} THEN ${named('this_week')}
        WHEN w.due_on <= $3::date + ${daysAhead} THEN ${named('later')} ELSE ${named('not_yet_due')} END`;

/**
 * A page of all work and how much there is of each segment in each section, as one statement, with what the rest is
 * reckoned from. After the agreed values it asks of each kind whether it is shown, then of each whether the person may do
 * it, at last of each that is reckoned. `isSearch` keeps of all that is there only what the patterns fit; without it a page
 * costs no more than its rows.
 */
export function myWorkText(
  { work, reckonedWork }: { work: readonly WorkContribution[]; reckonedWork: readonly ReckonedWork[] },
  isSearch: boolean,
): string {
  const flag = (index: number) => `$${agreedValues + index + 1}::boolean`;
  const rowsOf = ({ waiting, counted = waiting, on: { joins, searched } }: WorkContribution) =>
    isSearch ? `SELECT w.* FROM (${counted}) w ${joins} WHERE ${searched} LIKE ALL ($10::text[])` : null;
  const found = work.map(
    (one, index) => `
      (SELECT '${one.kind}' AS kind, w.id, ${one.on.title} AS title, ${one.on.context} AS context, w.programme_id, w.due_on,
        ${one.on.owner} AS owner_id, ${one.on.version} AS version, ${one.because?.facts ?? 'NULL::json'} AS because
      FROM (
        SELECT w.* FROM (${rowsOf(one) ?? one.waiting}) w
        WHERE ${flag(index)} AND ${dueOn('w')} >= $6::date
          AND (${dueOn('w')}, '${one.kind}' COLLATE "C", w.id, ${programmeId('w')}) > ($6::date, $7::text, $8::uuid, $9::uuid)
        ORDER BY w.due_on NULLS LAST, w.id, ${programmeId('w')} LIMIT $4::int) w ${one.on.joins})`,
  );
  const counted = work.map(
    (one, index) => `
      SELECT '${one.segment}' AS segment, ${sectionOf} AS section
      FROM (${rowsOf(one) ?? one.counted ?? one.waiting}) w WHERE ${flag(work.length + index)}`,
  );
  return `
    WITH page AS (
      SELECT work.kind, work.id, title, context, programme_id AS "programmeId", due_on::text AS "dueOn", version, because,
        CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS owner
      FROM (${found.join(' UNION ALL ')}) work LEFT JOIN "user" u ON u.id = work.owner_id
      ORDER BY due_on NULLS LAST, kind COLLATE "C", work.id, ${programmeId('work')} LIMIT $4::int)
    SELECT coalesce((SELECT json_agg(page) FROM page), '[]') AS items,
      CASE WHEN $5::boolean THEN coalesce((
        SELECT json_agg(c) FROM (
          SELECT segment, section, count(*)::int AS count FROM (${counted.join(' UNION ALL ')}) c GROUP BY 1, 2) c), '[]') END AS counts,
      ${reckonedColumn(reckonedWork, (index) => flag(work.length * 2 + index))} AS reckoned
    WHERE ($1::uuid, $2::uuid, $3::date, $10::text[]) IS DISTINCT FROM NULL`;
}
