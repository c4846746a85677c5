import type { EvidenceListQuery } from '@waymark/contracts';
import { evidenceStates, evidenceStatesWaitingFor } from '@waymark/domain';
import { searchPatterns } from '../../common/search.ts';
import { type Bind, type Statement, StatementBuilder } from '../../common/statement.ts';
import { evidenceColumns } from './evidence.sql.ts';
import { both, everything, mostFitting, pageOf, type Search, titled } from './evidence-page.sql.ts';

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
  const { ctes, total } = pageOf(search, { own, after: place, order, limit: `LIMIT ${bind(query.limit + 1)}` });
  const text = `
    WITH ${ctes}
    SELECT ${evidenceColumns}, ${query.withTotal ? `(${total})` : 'NULL::int'} AS total FROM page e ${order}`;
  return builder.statement('evidence', text);
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

function searchOf({ q, ...linked }: EvidenceListQuery, bind: Bind, today: string): Search {
  const title = q ? titled(`${bind(searchPatterns(q))}::text[]`) : undefined;
  const link = linkOf(linked, bind, today);
  return title && link ? both(title, link) : (title ?? link ?? everything);
}

/** By the item, programme or standing of a link; undefined where any evidence will do. */
function linkOf(
  { programmeId, gapItemId, ...standing }: Omit<EvidenceListQuery, 'q'>,
  bind: Bind,
  today: string,
): Search | undefined {
  const item = [
    'g.organisation_id = $1',
    ...(gapItemId ? [`g.id = ${bind(gapItemId)}`] : []),
    ...(programmeId ? [`g.programme_id = ${bind(programmeId)}`] : []),
  ].join(' AND ');
  const stands = standsOf(standing, bind, today);
  if (!item.includes(' AND ') && stands === '') return undefined;
  const link = `SELECT FROM evidence_link l JOIN gap_item g ON g.id = l.gap_item_id AND ${item}
    WHERE l.organisation_id = $1 AND l.evidence_id = e.id${stands}`;
  const links = `SELECT l.evidence_id FROM evidence_link l
    WHERE l.organisation_id = $1 AND l.gap_item_id = g.id${stands} LIMIT ${mostFitting}`;
  return {
    conditions: [`(${link.replace('SELECT', 'SELECT true')} LIMIT 1)`],
    countable: [`EXISTS (${link})`],
    others: [],
    fitting: `SELECT l.evidence_id AS id FROM gap_item g CROSS JOIN LATERAL (${links}) l WHERE ${item} LIMIT ${mostFitting}`,
    isLight: false,
  };
}
