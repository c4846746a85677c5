import { type ActivityFilter, activityFilterSchema } from '@waymark/contracts';
import { searchPatterns } from '../../common/search.ts';
import { type Bind, type Statement, StatementBuilder } from '../../common/statement.ts';

/** What each filter asks of an entry; `$` stands for its value. */
const conditions: Readonly<Record<keyof ActivityFilter, string>> = {
  subjectId: 'subject_id = $',
  actorId: 'actor_id = $',
  action: 'action = $',
  subjectType: 'subject_type = $',
  programmeId: 'programme_id = $',
  q: "search_text(subject_label || ' ' || actor_name) LIKE ALL ($::text[])",
  fromAt: 'at >= $::timestamptz',
  beforeAt: 'at < $::timestamptz',
};

/** Only what is asked for is in the text, so that the index that fits is used however the plan was made. */
function conditionsOf(filter: ActivityFilter, bind: Bind): string {
  const asked = activityFilterSchema.keyof().options.flatMap((field) => {
    const value = filter[field];
    if (value === undefined) return [];
    return [conditions[field].replace('$', bind(field === 'q' ? searchPatterns(value) : value))];
  });
  return ['organisation_id = $1', ...asked].join(' AND ');
}

/** One more than the page shows, newest first; `before` is the number of the entry that the last page ended with. */
export function activityPage(
  organisationId: string,
  filter: ActivityFilter,
  { before, limit }: { before: number | undefined; limit: number },
): Statement {
  const builder = new StatementBuilder(organisationId);
  const { bind } = builder;
  const where = conditionsOf(filter, bind);
  const place = before === undefined ? '' : `AND sequence < ${bind(before)}`;
  const text = `
    SELECT sequence, at, actor_id AS "actorId", actor_name AS "actorName", action, subject_type AS "subjectType",
      subject_id AS "subjectId", subject_label AS "subjectLabel", programme_id AS "programmeId", before, after
    FROM activity WHERE ${where} ${place} ORDER BY sequence DESC LIMIT ${bind(limit + 1)}`;
  return builder.statement('activity_page', text);
}

export const programmeNames = (organisationId: string): Statement =>
  new StatementBuilder(organisationId).statement(
    'activity_programmes',
    'SELECT id, name FROM programme WHERE organisation_id = $1',
  );

export function activityTotal(organisationId: string, filter: ActivityFilter): Statement {
  const builder = new StatementBuilder(organisationId);
  const where = conditionsOf(filter, builder.bind);
  return builder.statement('activity_total', `SELECT count(*)::int AS total FROM activity WHERE ${where}`);
}
