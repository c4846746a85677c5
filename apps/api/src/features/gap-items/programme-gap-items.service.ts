import type { Db } from '../../common/database.ts';

interface ProgrammeKey {
  organisationId: string;
  programmeId: string;
}

interface NewGapItems extends ProgrammeKey {
  /** The programme whose work this one goes on with. */
  renewsId: string | null;
  frameworkId: string;
  requirementIds: readonly string[];
}

/** Gives a new programme an item for each requirement; in one statement. */
export async function beginGapItems(
  tx: Db,
  { organisationId, programmeId, renewsId, frameworkId, requirementIds }: NewGapItems,
): Promise<void> {
  if (renewsId === null) {
    const of = { organisationId, programmeId, frameworkId };
    await tx.gapItem.createMany({ data: requirementIds.map((requirementId) => ({ ...of, requirementId })) });
    return;
  }
  // No two audits share a state: nothing that was assessed or accepted comes along.
  await tx.$executeRaw`
    INSERT INTO gap_item (organisation_id, programme_id, framework_id, requirement_id, owner_id, reviewer_id,
      is_high_risk, evidence_required)
    SELECT g.organisation_id, ${programmeId}::uuid, g.framework_id, g.requirement_id,
      (SELECT m.user_id FROM member m WHERE m.organisation_id = g.organisation_id AND m.user_id = g.owner_id
        AND m.removed_at IS NULL),
      (SELECT m.user_id FROM member m WHERE m.organisation_id = g.organisation_id AND m.user_id = g.reviewer_id
        AND m.removed_at IS NULL),
      g.is_high_risk, g.evidence_required
    FROM gap_item g WHERE g.organisation_id = ${organisationId}::uuid AND g.programme_id = ${renewsId}::uuid`;
}

/** Work that goes on in another programme, and which requirement of the old one became which of the new. */
export interface CarriedWork {
  organisationId: string;
  fromId: string;
  toId: string;
  pairs: readonly { from: string; to: string }[];
}

/**
 * Who owns and reviews, and what was found. Nothing that was assessed or accepted: a verdict was about the old
 * edition. Of several requirements that became one, the first with an owner gives the people.
 */
export async function carryGapItems(tx: Db, { organisationId, fromId, toId, pairs }: CarriedWork): Promise<void> {
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
}

/** Takes the items of a programme away that has no history, before it goes itself. */
export async function endGapItems(tx: Db, key: ProgrammeKey): Promise<void> {
  await tx.gapItem.deleteMany({ where: key });
}
