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
  // No two audits share a state: nothing that was assessed, claimed or accepted comes along.
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

/** Takes the items of a programme away that has no history, before it goes itself. */
export async function endGapItems(tx: Db, key: ProgrammeKey): Promise<void> {
  await tx.gapItem.deleteMany({ where: key });
}
