import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';

const rowSchema = z.object({ on: z.string().nullable() });

const text = `
  SELECT max((r.created_at AT TIME ZONE $2)::date)::text AS "on" FROM report r
  WHERE r.organisation_id = $1 AND ($3::date IS NULL OR (r.created_at AT TIME ZONE $2)::date < $3::date)`;

/** The day of the last report that was frozen, before `before` where that is said; null where there is none. */
export async function lastReportOn(
  database: Database,
  reader: Tenant & { timeZone: string },
  before: string | null = null,
): Promise<string | null> {
  const values = [reader.organisationId, reader.timeZone, before];
  const [row] = await database.read(reader, { name: 'last_report_on', text, values });
  return rowSchema.parse(row).on;
}
