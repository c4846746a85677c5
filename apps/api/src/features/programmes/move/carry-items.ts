import type { EditionMove } from '@waymark/frameworks';
import type { Db } from '../../../common/database.ts';

interface Carried {
  organisationId: string;
  fromId: string;
  toId: string;
  carried: EditionMove['carried'];
}

/**
 * Who owns and reviews, what was found, and the links to evidence. Nothing that was assessed, claimed or accepted: a verdict was
 * about the old edition. Of several requirements that became one, the first with an owner gives the people.
 */
export async function carryItems(tx: Db, { organisationId, fromId, toId, carried }: Carried): Promise<void> {
  const pairs = carried.flatMap(({ to, from }) => from.map((source) => ({ to: to.id, from: source.id })));
  const [fromIds, toIds] = [pairs.map(({ from }) => from), pairs.map(({ to }) => to)];
  await tx.$executeRaw`
    WITH pair AS (
      SELECT * FROM unnest(${fromIds}::text[], ${toIds}::text[]) WITH ORDINALITY AS p (from_id, to_id, place)),
    source AS (
      SELECT p.to_id,
        (array_agg(o.user_id ORDER BY p.place) FILTER (WHERE o.user_id IS NOT NULL))[1] AS owner_id,
        (array_agg(r.user_id ORDER BY p.place) FILTER (WHERE r.user_id IS NOT NULL))[1] AS reviewer_id,
        coalesce(string_agg(g.finding_as_is, E'\n' ORDER BY p.place) FILTER (WHERE g.finding_as_is <> ''), '') AS found,
        bool_or(g.is_high_risk) AS is_high_risk
      FROM pair p
      JOIN gap_item g ON g.organisation_id = ${organisationId}::uuid AND g.programme_id = ${fromId}::uuid
        AND g.requirement_id = p.from_id
      LEFT JOIN member o ON o.organisation_id = g.organisation_id AND o.user_id = g.owner_id AND o.removed_at IS NULL
      LEFT JOIN member r ON r.organisation_id = g.organisation_id AND r.user_id = g.reviewer_id AND r.removed_at IS NULL
      GROUP BY p.to_id)
    UPDATE gap_item n SET owner_id = s.owner_id, reviewer_id = nullif(s.reviewer_id, s.owner_id),
      finding_as_is = left(s.found, 10000), is_high_risk = s.is_high_risk
    FROM source s
    WHERE n.organisation_id = ${organisationId}::uuid AND n.programme_id = ${toId}::uuid AND n.requirement_id = s.to_id`;
  await tx.$executeRaw`
    INSERT INTO evidence_link (organisation_id, evidence_id, gap_item_id)
    SELECT DISTINCT n.organisation_id, l.evidence_id, n.id
    FROM unnest(${fromIds}::text[], ${toIds}::text[]) AS p (from_id, to_id)
    JOIN gap_item g ON g.organisation_id = ${organisationId}::uuid AND g.programme_id = ${fromId}::uuid
      AND g.requirement_id = p.from_id
    JOIN evidence_link l ON l.organisation_id = g.organisation_id AND l.gap_item_id = g.id
    JOIN gap_item n ON n.organisation_id = g.organisation_id AND n.programme_id = ${toId}::uuid
      AND n.requirement_id = p.to_id
    ON CONFLICT DO NOTHING`;
}
