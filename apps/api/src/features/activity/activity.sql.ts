import type { ActivityQuery } from '@waymark/contracts';

/** One statement for `database.read`. */
interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

type Filter = Pick<ActivityQuery, 'subjectId' | 'actorId' | 'action'>;

const columns = [
  { field: 'subjectId', column: 'subject_id' },
  { field: 'actorId', column: 'actor_id' },
  { field: 'action', column: 'action' },
] as const;

/**
 * Only what is asked for is in the text, so that the index that fits is used however the plan was made; the name tells
 * what that is.
 */
function conditionsOf(organisationId: string, filter: Filter) {
  const values: unknown[] = [organisationId];
  const asked = columns.filter(({ field }) => filter[field] !== undefined);
  const conditions = asked.map(({ field, column }) => `AND ${column} = $${values.push(filter[field])}`);
  return {
    where: ['organisation_id = $1', ...conditions].join(' '),
    values,
    name: asked.map(({ field }) => field).join('_'),
  };
}

/** One more than the page shows, newest first; `before` is the number of the entry that the last page ended with. */
export function activityPage(
  organisationId: string,
  filter: Filter,
  { before, limit }: { before: number | undefined; limit: number },
): Statement {
  const { where, values, name } = conditionsOf(organisationId, filter);
  const place = before === undefined ? '' : `AND sequence < $${values.push(before)}`;
  const text = `
    SELECT sequence, at, actor_id AS "actorId", actor_name AS "actorName", action, subject_type AS "subjectType",
      subject_id AS "subjectId", subject_label AS "subjectLabel", programme_id AS "programmeId", before, after
    FROM activity WHERE ${where} ${place} ORDER BY sequence DESC LIMIT $${values.push(limit + 1)}`;
  return { name: `activity_page_${name}${place && '_on'}`, text, values };
}

export function activityTotal(organisationId: string, filter: Filter): Statement {
  const { where, values, name } = conditionsOf(organisationId, filter);
  return { name: `activity_total_${name}`, text: `SELECT count(*)::int AS total FROM activity WHERE ${where}`, values };
}
