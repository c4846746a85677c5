import type { Db } from '../../common/database.ts';
import type { CarriedWork } from '../gap-items/programme-gap-items.service.ts';

/** Links the evidence of one programme to what its requirements became in another. It is reviewed anew there. */
export async function carryLinks(tx: Db, { organisationId, fromId, toId, pairs }: CarriedWork): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO evidence_link (organisation_id, evidence_id, gap_item_id)
    SELECT DISTINCT n.organisation_id, l.evidence_id, n.id
    FROM unnest(${pairs.map(({ from }) => from)}::text[], ${pairs.map(({ to }) => to)}::text[]) AS p (from_id, to_id)
    JOIN gap_item g ON g.organisation_id = ${organisationId}::uuid AND g.programme_id = ${fromId}::uuid
      AND g.requirement_id = p.from_id
    JOIN evidence_link l ON l.organisation_id = g.organisation_id AND l.gap_item_id = g.id
    JOIN gap_item n ON n.organisation_id = g.organisation_id AND n.programme_id = ${toId}::uuid
      AND n.requirement_id = p.to_id
    ON CONFLICT DO NOTHING`;
}
