import {
  type GapItem,
  type GapItemDetail,
  type GapItemFilter,
  type GapItemListQuery,
  mostNamedGapItems,
  type NamedGapItem,
  type NamedGapItemsQuery,
  namedGapItemSchema,
  type Page,
} from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { decodeCursor, encodeCursor, foreignCursor, storedText } from '../../common/cursor.ts';
import type { Database, Tenant } from '../../common/database.ts';
import { keptStageName } from '../../common/stage-name.ts';
import {
  type DetailRow,
  detailRowSchema,
  itemRowSchema,
  toGapItem,
  toGapItemDetail,
  wholeRowSchema,
} from './gap-item.mapper.ts';
import {
  alsoServes,
  detailColumns,
  detailJoins,
  evidenceItems,
  evidenceReviewers,
  itemColumns,
  itemJoins,
} from './gap-item-columns.ts';
import { matchingItems, sortOf } from './gap-item-filter.ts';

/** A list of one programme, on a day. */
export interface Place {
  programmeId: string;
  on: Temporal.PlainDate;
}

/** The programme stands in every row, also when there is no item, so that an unknown one is told from an empty one. */
const headSchema = z.object({ scheme: z.string(), total: z.number().nullable() });
const placedSchema = z.object({ key: z.string(), ord: z.number() });
const cursorSchema = z.tuple([z.string(), storedText, z.int32()]);
type Row = Record<string, unknown>;

function assertFound(rows: readonly Row[]): Row {
  if (!rows[0]) throw new DomainError('resource.not_found');
  return rows[0];
}

/** One page of a programme's items, in one statement. */
export async function gapItemPage(
  database: Database,
  actor: Actor,
  { programmeId, on }: Place,
  { cursor, limit, withTotal, sort, ...filter }: GapItemListQuery,
): Promise<Page<GapItem>> {
  const after = decodeCursor(cursor, cursorSchema);
  if (after && after[0] !== sort) throw foreignCursor();
  const { field, isDescending } = sortOf(sort);
  const matching = matchingItems({ organisationId: actor.organisationId, programmeId, on }, filter, field);
  const { bind } = matching;
  const beyond = isDescending ? '<' : '>';
  const isByOrder = field === 'requirement';
  const order = isByOrder ? `ord ${isDescending ? 'DESC' : 'ASC'}` : `key ${isDescending ? 'DESC' : 'ASC'}, ord`;
  const isAfter = after
    ? `WHERE ${isByOrder ? `ord ${beyond} ${bind(after[2])}::int` : keyIsAfter(beyond, bind(after[1]), bind(after[2]))}`
    : '';
  const text = `
    WITH matching AS (${matching.text}),
    page AS (SELECT * FROM matching ${isAfter} ORDER BY ${order} LIMIT ${bind(limit + 1)})
    SELECT p.scheme, ${withTotal ? '(SELECT count(*)::int FROM matching)' : 'NULL::int'} AS total, item.*,
      ${keptStageName('item."stageKey"')} AS "keptStageName"
    FROM programme p
    LEFT JOIN (SELECT page.key, page.ord, ${itemColumns}
      FROM page JOIN gap_item g ON g.organisation_id = $1 AND g.id = page.id ${itemJoins}) item ON true
    WHERE p.organisation_id = $1 AND p.id = $2
    ORDER BY ${order}`;
  const rows = await database.read<Row>(actor, matching.statement('gap_items', text));
  const { scheme, total } = headSchema.parse(assertFound(rows));
  const found = rows.filter(({ id }) => id !== null);
  const last = found.length > limit ? placedSchema.parse(found[limit - 1]) : null;
  return {
    items: found
      .slice(0, limit)
      .map((row) => toGapItem(itemRowSchema.parse(row), { scheme, language: actor.language, on, asker: actor })),
    nextCursor: last && encodeCursor([sort, last.key, last.ord]),
    total,
  };
}

const keyIsAfter = (beyond: string, key: string, ord: string) =>
  `key ${beyond} ${key} OR (key = ${key} AND ord > ${ord}::int)`;

/** The first items by name that are found, for whoever looks for one. Throws `resource.not_found` for an unknown programme. */
export async function gapItemNames(
  database: Database,
  actor: Actor,
  { programmeId, on }: Place,
  { q }: NamedGapItemsQuery,
): Promise<NamedGapItem[]> {
  const matching = matchingItems({ organisationId: actor.organisationId, programmeId, on }, { q });
  const { bind } = matching;
  const text = `
    WITH page AS (SELECT * FROM (${matching.text}) matching ORDER BY ord LIMIT ${bind(mostNamedGapItems)})
    SELECT item.id, item.requirement_id AS "requirementId", item.title
    FROM programme p
    LEFT JOIN (SELECT page.ord, g.id, g.requirement_id, requirement_title(r) AS title
      FROM page JOIN gap_item g ON g.organisation_id = $1 AND g.id = page.id
      JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id) item ON true
    WHERE p.organisation_id = $1 AND p.id = $2
    ORDER BY item.ord`;
  const rows = await database.read<Row>(actor, matching.statement('gap_item_names', text));
  assertFound(rows);
  return rows.filter(({ id }) => id !== null).map((row) => namedGapItemSchema.parse(row));
}

/** How many items a filter keeps. Throws `resource.not_found` for an unknown programme. */
export async function countMatching(
  database: Database,
  tenant: Tenant,
  { programmeId, on }: Place,
  filter: GapItemFilter,
): Promise<number> {
  const matching = matchingItems({ ...tenant, programmeId, on }, filter);
  const text = `SELECT p.scheme, (SELECT count(*)::int FROM (${matching.text}) matching) AS total
    FROM programme p WHERE p.organisation_id = $1 AND p.id = $2`;
  const rows = await database.read<Row>(tenant, matching.statement('gap_item_count', text));
  return headSchema.parse(assertFound(rows)).total ?? 0;
}

/** Every item a filter keeps with all its texts, for an export. */
export async function gapItemsForExport(
  database: Database,
  actor: Actor,
  { programmeId, on }: Place,
  filter: GapItemFilter,
): Promise<{ name: string; rows: { item: GapItem; row: DetailRow }[] }> {
  const matching = matchingItems({ organisationId: actor.organisationId, programmeId, on }, filter);
  const text = `WITH matching AS (${matching.text})
    SELECT p.scheme, p.name AS "programmeName", NULL::int AS total, item.*,
      ${keptStageName('item."stageKey"')} AS "keptStageName"
    FROM programme p
    LEFT JOIN (SELECT m.ord, ${itemColumns}, ${detailColumns}
      FROM matching m JOIN gap_item g ON g.organisation_id = $1 AND g.id = m.id ${detailJoins}) item ON true
    WHERE p.organisation_id = $1 AND p.id = $2 ORDER BY item.ord`;
  const rows = await database.read<Row>(actor, matching.statement('gap_item_export', text));
  const { scheme, programmeName } = headSchema.extend({ programmeName: z.string() }).parse(assertFound(rows));
  const found = rows.filter(({ id }) => id !== null).map((row) => detailRowSchema.parse(row));
  const judging = { scheme, language: actor.language, on, asker: actor };
  return { name: programmeName, rows: found.map((row) => ({ row, item: toGapItem(row, judging) })) };
}

/** One item with everything behind it, in one statement. Throws `resource.not_found`. */
export async function gapItemDetail(
  database: Database,
  actor: Actor,
  { programmeId, on, id }: Place & { id: string },
): Promise<GapItemDetail> {
  const rows = await database.read<Row>(actor, {
    name: 'gap_item_detail',
    text: `SELECT p.scheme, NULL::int AS total, ${itemColumns}, ${detailColumns}, ${evidenceItems}, ${alsoServes},
        ${evidenceReviewers},
        ${keptStageName('s.key')} AS "keptStageName"
      FROM gap_item g JOIN programme p ON p.organisation_id = $1 AND p.id = $2 ${detailJoins}
      WHERE g.organisation_id = $1 AND g.programme_id = $2 AND g.id = $4`,
    values: [actor.organisationId, programmeId, on.toString(), id, actor.userId],
  });
  const row = assertFound(rows);
  return toGapItemDetail(wholeRowSchema.parse(row), {
    scheme: headSchema.parse(row).scheme,
    language: actor.language,
    on,
    asker: actor,
  });
}
