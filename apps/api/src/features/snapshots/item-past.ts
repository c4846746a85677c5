import { type ItemPast, itemPastSchema, keptItemSchema } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';

const shownRows = 400;

const rowSchema = z.object({
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
  rows: z.array(keptItemSchema.extend({ on: z.string(), takenAt: z.coerce.date() })),
});

const text = `
  SELECT
    (SELECT min(d.on_day)::text FROM programme_snapshot d WHERE d.organisation_id = $1 AND d.programme_id = $2) AS "firstOn",
    (SELECT max(d.on_day)::text FROM programme_snapshot d WHERE d.organisation_id = $1 AND d.programme_id = $2) AS "lastOn",
    coalesce((SELECT json_agg(r ORDER BY r."on" DESC) FROM (
      SELECT s.on_day AS "on", d.taken_at AS "takenAt", s.standing, s.weight, s.proven
      FROM gap_item_snapshot s
      JOIN programme_snapshot d ON d.organisation_id = $1 AND d.programme_id = s.programme_id AND d.on_day = s.on_day
      WHERE s.organisation_id = $1 AND s.gap_item_id = g.id ORDER BY s.on_day DESC LIMIT ${shownRows}) r), '[]') AS rows
  FROM gap_item g WHERE g.organisation_id = $1 AND g.programme_id = $2 AND g.id = $3`;

/** How a requirement stood since it is kept. Throws `resource.not_found`. */
export async function itemPast(
  database: Database,
  tenant: Tenant,
  { programmeId, itemId }: { programmeId: string; itemId: string },
): Promise<ItemPast> {
  const values = [tenant.organisationId, programmeId, itemId];
  const [row] = await database.read(tenant, { name: 'item_past', text, values });
  if (!row) throw new DomainError('resource.not_found');
  const { firstOn, lastOn, rows } = rowSchema.parse(row);
  return itemPastSchema.parse({
    kept: firstOn && lastOn ? { firstOn, lastOn } : null,
    rows: rows.map(({ takenAt, ...kept }) => ({ ...kept, takenAt: takenAt.toISOString() })),
  });
}
