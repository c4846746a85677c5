import type { CreateProgramme } from '@waymark/contracts';
import { schemeById } from '@waymark/frameworks';
import type { Database, Tenant } from '../../../common/database.ts';
import { closures, datingSchema, limitsOf, parentOf } from '../programme-rows.ts';
import { type PlanSurroundings, toSurroundings } from './timeline-input.ts';

/** `$1` organisation, `$2` the programme it is made from, `$3` the auditor's firm. */
const text = `
  SELECT ${parentOf('$2::uuid')} AS parent, ${limitsOf('$3::text')} AS limits, o.working_days AS "workingDays",
    ${closures} AS closures
  FROM organisation o WHERE o.id = $1`;

const rowSchema = datingSchema.pick({ parent: true, limits: true, workingDays: true, closures: true });

/** What a programme that does not exist yet would be planned among; in one statement. */
export async function planSurroundings(
  database: Database,
  tenant: Tenant,
  { scheme, parentId, auditorFirm }: CreateProgramme,
): Promise<PlanSurroundings> {
  const parent = schemeById(scheme).madeFrom.length > 0 ? parentId : null;
  const values = [tenant.organisationId, parent ?? null, auditorFirm ?? null];
  const [row] = await database.read(tenant, { name: 'plan_surroundings', text, values });
  return toSurroundings(rowSchema.parse(row));
}
