import type { EvidenceListQuery } from '@waymark/contracts';
import { evidenceStates, evidenceStatesWaitingFor } from '@waymark/domain';
import { searchPatterns } from '../../common/search.ts';
import { type Bind, type Statement, StatementBuilder } from '../../common/statement.ts';
import { evidenceColumns } from './evidence.sql.ts';

/** More matches than this are found by walking the list in its order instead: they are many, so a page is soon full. */
const fewMatches = 1000;

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

/** The list as one statement. */
export function evidenceListQuery(
  organisationId: string,
  query: EvidenceListQuery,
  { after, today }: { after: readonly [string, string] | undefined; today: string },
): Statement {
  const builder = new StatementBuilder(organisationId);
  const { bind } = builder;
  const { field, isDescending } = sortOf(query.sort);
  const { column, type } = sortColumns[field];
  const direction = isDescending ? 'DESC' : 'ASC';
  const order = `ORDER BY e.${column} ${direction}, e.id ${direction}`;

  const own = ['e.organisation_id = $1', ...(query.ownerId ? [`e.owner_id = ${bind(query.ownerId)}`] : [])];
  const place = after
    ? [`(e.${column}, e.id) ${isDescending ? '<' : '>'} (${bind(after[0])}::${type}, ${bind(after[1])}::uuid)`]
    : [];
  const search = searchOf(query, bind, today);
  const limit = `LIMIT ${bind(query.limit + 1)}`;
  const page = pageOf(search, { where: [...own, ...place].join(' AND '), order, limit });
  const all = [...own, ...search.countable].join(' AND ');
  const total = query.withTotal ? `(SELECT count(*)::int FROM evidence e WHERE ${all})` : 'NULL::int';
  const text = `
    WITH ${search.fitting ? `fitting AS MATERIALIZED (${search.fitting}), ` : ''}page AS (${page})
    SELECT ${evidenceColumns}, ${total} AS total FROM page e ${order}`;
  return builder.statement('evidence', text);
}

interface Search {
  /** What a row has to fulfil, asked row by row, so that a walk ends with the page. */
  conditions: string[];
  /** The same for all rows at once. */
  countable: string[];
  /** What is left to fulfil for the ids in `fitting`. */
  others: string[];
  /** The ids that fulfil one of the conditions, at most one more than a few; none where nothing is searched for. */
  fitting: string | undefined;
}

/** What its standings are asked for; nothing where any will do. */
function standsOf(
  { state, waitsFor }: Pick<EvidenceListQuery, 'state' | 'waitsFor'>,
  bind: Bind,
  today: string,
): string {
  if (!state && !waitsFor) return '';
  const asked = waitsFor ? evidenceStatesWaitingFor(waitsFor) : evidenceStates;
  const wanted = asked.filter((one) => state === undefined || one === state);
  if (wanted.length === 0) return ' AND false';
  const day = bind(today);
  return ` AND (${wanted.map((one) => `evidence_link_stands(l, '${one}', ${day}::date)`).join(' OR ')})`;
}

function searchOf({ q, programmeId, gapItemId, ...standing }: EvidenceListQuery, bind: Bind, today: string): Search {
  const patterns = q ? `${bind(searchPatterns(q))}::text[]` : undefined;
  const item = [
    'g.organisation_id = $1',
    ...(gapItemId ? [`g.id = ${bind(gapItemId)}`] : []),
    ...(programmeId ? [`g.programme_id = ${bind(programmeId)}`] : []),
  ].join(' AND ');
  const stands = standsOf(standing, bind, today);
  const isByLink = item.includes(' AND ') || stands !== '';
  const most = fewMatches + 1;
  const title = patterns ? [`e.search_text LIKE ALL (${patterns})`] : [];
  if (!isByLink) {
    const fitting = patterns ? `SELECT id FROM evidence_found(${patterns}, ${most})` : undefined;
    return { conditions: title, countable: title, others: [], fitting };
  }
  const link = `SELECT FROM evidence_link l JOIN gap_item g ON g.id = l.gap_item_id AND ${item}
    WHERE l.organisation_id = $1 AND l.evidence_id = e.id${stands}`;
  const links = `SELECT l.evidence_id FROM evidence_link l
    WHERE l.organisation_id = $1 AND l.gap_item_id = g.id${stands} LIMIT ${most}`;
  return {
    conditions: [`(${link.replace('SELECT', 'SELECT true')} LIMIT 1)`, ...title],
    countable: [`EXISTS (${link})`, ...title],
    others: title,
    fitting: `SELECT l.evidence_id AS id FROM gap_item g CROSS JOIN LATERAL (${links}) l WHERE ${item} LIMIT ${most}`,
  };
}

/** Few matches are looked up one by one; of many, the list is walked until the page is full. Only one of the two is run. */
function pageOf(
  { conditions, others, fitting }: Search,
  { where, order, limit }: { where: string; order: string; limit: string },
): string {
  if (!fitting) return `SELECT e.* FROM evidence e WHERE ${where} ${order} ${limit}`;
  const isFew = `(SELECT count(*) <= ${fewMatches} FROM fitting)`;
  // OFFSET 0 keeps the planner, which cannot know how many match, from finding and sorting all of them.
  return `SELECT * FROM (
      (SELECT e.* FROM (SELECT DISTINCT id FROM fitting WHERE ${isFew}) f
        JOIN evidence e ON e.organisation_id = $1 AND e.id = f.id
        WHERE ${[where, ...others].join(' AND ')} ${order} ${limit})
      UNION ALL
      (SELECT e.* FROM (SELECT * FROM evidence e WHERE ${where} ${order} OFFSET 0) e
        WHERE NOT ${isFew} AND ${conditions.join(' AND ')} ${order} ${limit})
    ) e ${order} ${limit}`;
}
