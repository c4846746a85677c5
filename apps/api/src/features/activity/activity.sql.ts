import { type ActivityFilter, activityFilterSchema } from '@waymark/contracts';
import { keptRulesOf, rulesInForce } from '../../common/planned-rules.ts';
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

/** As JSON has it, so that no date is made of it on the way. */
const instantText = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * One more than the page shows, newest first; `before` is the number of the entry that the last page ended with. The rules
 * that a programme keeps come once, with the newest of its entries.
 */
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
    SELECT a.sequence::float8, ${instantText('a.at')} AS at, a.actor_id AS "actorId", a.actor_name AS "actorName", a.action, a.subject_type AS "subjectType",
      a.subject_id AS "subjectId", a.subject_label AS "subjectLabel", a.programme_id AS "programmeId", a.before, a.after,
      p.scheme, CASE WHEN row_number() OVER (PARTITION BY a.programme_id ORDER BY a.sequence DESC) = 1
        THEN ${keptRulesOf('p', `'${rulesInForce}'`)} END AS "keptRules"
    FROM (SELECT * FROM activity WHERE ${where} ${place} ORDER BY sequence DESC LIMIT ${bind(limit + 1)}) a
    LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = a.programme_id ORDER BY a.sequence DESC`;
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
