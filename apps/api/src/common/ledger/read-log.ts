import type { LoggedEntry } from './chain.ts';

/** One statement to wherever the rows are: the API's own transaction, or the owner's connection. */
export type Query = <Row extends object>(text: string, values: unknown[]) => Promise<Row[]>;

const batch = 2000;

/** What is under the hash comes as the database's own text; everything is put together and hashed here. */
const text = `
  SELECT sequence::text, (extract(epoch FROM at) * 1000)::bigint::text AS at, id::text, mark,
    organisation_id::text AS "organisationId", actor_id::text AS "actorId", actor_name AS "actorName", action,
    subject_type AS "subjectType", subject_id::text AS "subjectId", subject_label AS "subjectLabel",
    programme_id::text AS "programmeId", request_id AS "requestId", before::text AS "beforeText",
    after::text AS "afterText", previous_hash AS "previousHash", hash
  FROM activity WHERE organisation_id = $1::uuid AND sequence > $2::bigint ORDER BY activity.sequence LIMIT ${batch}`;

type Row = Omit<LoggedEntry, 'sequence' | 'at' | 'before' | 'after'> & { sequence: string; at: string };

/** A log from the entry after a given one on, some thousand at a time: a million of them need no more memory than these. */
export async function* readLog(query: Query, organisationId: string, after = -1): AsyncGenerator<LoggedEntry> {
  let last = String(after);
  for (;;) {
    const rows = await query<Row>(text, [organisationId, last]);
    for (const row of rows) {
      yield {
        ...row,
        sequence: Number(row.sequence),
        at: new Date(Number(row.at)),
        before: row.beforeText === null ? null : JSON.parse(row.beforeText),
        after: row.afterText === null ? null : JSON.parse(row.afterText),
      };
    }
    last = rows.at(-1)?.sequence ?? last;
    if (rows.length < batch) return;
  }
}
