import type { ByAndAt } from '@waymark/contracts';
import { z } from 'zod';
import { byAndAt } from './by-and-at.ts';
import type { Db, Tenant } from './database.ts';

const rowSchema = z.object({
  subjectId: z.string(),
  at: z.date(),
  actorId: z.string().nullable(),
  actorName: z.string(),
});

/** Who was last at each of these, and when, as the activity log tells. */
export async function lastBy(tx: Db, tenant: Tenant, ids: readonly string[]): Promise<ReadonlyMap<string, ByAndAt>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT DISTINCT ON (subject_id) subject_id AS "subjectId", at, actor_id AS "actorId", actor_name AS "actorName"
    FROM activity WHERE organisation_id = ${tenant.organisationId}::uuid AND subject_id = ANY (${[...ids]}::uuid[])
    ORDER BY subject_id, sequence DESC`;
  return new Map(
    rowSchema
      .array()
      .parse(rows)
      .map((row) => [row.subjectId, byAndAt(row)]),
  );
}
