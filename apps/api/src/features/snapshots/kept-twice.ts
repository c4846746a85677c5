import { keptItemSchema } from '@waymark/contracts';
import { type KeptTwice, snapshotItem } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { readinessItems } from '../gap-items/readiness.offer.ts';
import { keptItemOn } from './kept-days.sql.ts';

const rowSchema = z.object({ id: z.string(), from: keptItemSchema.nullable(), to: keptItemSchema.nullable() });

const text = `
  SELECT g.id, ${keptItemOn('g.id', '$3::date')} AS "from",
    CASE WHEN $4::date IS NOT NULL THEN ${keptItemOn('g.id', '$4::date')} END AS "to"
  FROM gap_item g WHERE g.organisation_id = $1 AND g.programme_id = $2`;

/** Each requirement of a programme on two days that are kept, or on one and, with `now`, as it stands on that day. */
export async function keptTwice(
  database: Database,
  tenant: Tenant,
  {
    programmeId,
    from,
    to,
    now,
  }: { programmeId: string; from: string; to: string | null; now: Temporal.PlainDate | null },
): Promise<KeptTwice[]> {
  const values = [tenant.organisationId, programmeId, from, to];
  const [rows, items] = await Promise.all([
    database.read(tenant, { name: 'kept_twice', text, values }),
    now ? readinessItems(database, tenant, { on: now, programmeId }) : null,
  ]);
  const kept = rowSchema.array().parse(rows);
  if (!items) return kept;
  const standing = new Map(items.map(({ id, item }) => [id, snapshotItem(item)]));
  return kept.map(({ id, from: before }) => ({ id, from: before, to: standing.get(id) ?? null }));
}

const titleSchema = z.object({ id: z.string(), requirementId: z.string(), title: z.string() });

const titleText = `
  SELECT g.id, g.requirement_id AS "requirementId", requirement_title(r) AS title
  FROM gap_item g JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
  WHERE g.organisation_id = $1 AND g.id = ANY ($2::uuid[])`;

export type ItemTitle = Omit<z.infer<typeof titleSchema>, 'id'>;

/** What requirements are called. */
export async function itemTitles(
  database: Database,
  tenant: Tenant,
  ids: readonly string[],
): Promise<Map<string, ItemTitle>> {
  const rows = await database.read(tenant, {
    name: 'item_titles',
    text: titleText,
    values: [tenant.organisationId, ids],
  });
  return new Map(
    titleSchema
      .array()
      .parse(rows)
      .map(({ id, ...title }) => [id, title]),
  );
}
