import { conformities, type ReadinessItem } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { toReadinessItem } from './gap-item-facts.ts';

export { toReadinessItem };

const rowSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  conformity: z.enum(conformities),
  isMandatory: z.boolean(),
  isHighRisk: z.boolean(),
  isAccepted: z.boolean(),
  evidenceRequired: z.number(),
  evidenceAcceptedFresh: z.number(),
});

const text = `
  SELECT g.id, g.programme_id AS "programmeId", g.conformity, g.is_mandatory AS "isMandatory", g.is_high_risk AS "isHighRisk",
    g.accepted_at IS NOT NULL AS "isAccepted", g.evidence_required AS "evidenceRequired",
    CASE WHEN g.accepted_at IS NULL THEN 0 ELSE evidence_fresh_on(g.evidence_until, $2::date) END AS "evidenceAcceptedFresh"
  FROM gap_item g WHERE g.organisation_id = $1 AND ($3::uuid IS NULL OR g.programme_id = $3)`;

/** Each requirement of the organisation, or of one of its programmes, as the definition of readiness sees it; what bars are made of, one by one. */
export async function readinessItems(
  database: Database,
  tenant: Tenant,
  { on, programmeId = null }: { on: Temporal.PlainDate; programmeId?: string | null },
): Promise<{ id: string; programmeId: string; item: ReadinessItem }[]> {
  const values = [tenant.organisationId, on.toString(), programmeId];
  const rows = await database.read(tenant, { name: 'readiness_items', text, values });
  return rowSchema
    .array()
    .parse(rows)
    .map(({ id, programmeId, ...facts }) => ({ id, programmeId, item: toReadinessItem(facts) }));
}
