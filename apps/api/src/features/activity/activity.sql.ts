import type { ActivityQuery } from '@waymark/contracts';
import { type Bind, type Statement, StatementBuilder } from '../../common/statement.ts';

type Filter = Pick<ActivityQuery, 'subjectId' | 'actorId' | 'action'>;

const columns = [
  { field: 'subjectId', column: 'subject_id' },
  { field: 'actorId', column: 'actor_id' },
  { field: 'action', column: 'action' },
] as const;

function conditionsOf(filter: Filter, bind: Bind): string {
  const asked = columns.filter(({ field }) => filter[field] !== undefined);
  return ['organisation_id = $1', ...asked.map(({ field, column }) => `${column} = ${bind(filter[field])}`)].join(
    ' AND ',
  );
}

/** One more than the page shows, newest first; `before` is the number of the entry that the last page ended with. */
export function activityPage(
  organisationId: string,
  filter: Filter,
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

export function activityTotal(organisationId: string, filter: Filter): Statement {
  const builder = new StatementBuilder(organisationId);
  const where = conditionsOf(filter, builder.bind);
  return builder.statement('activity_total', `SELECT count(*)::int AS total FROM activity WHERE ${where}`);
}
