import { frameworkById } from '@waymark/frameworks';
import type { Actor } from '../../common/actor.ts';
import type { Told } from '../../common/contributions/demo.ts';
import type { Db } from '../../common/database.ts';

/** What entries say of gap items of the demo that were claimed or accepted. */
export async function told(tx: Db, { organisationId, language }: Actor): Promise<Told[]> {
  const where = { organisationId, OR: [{ claimedById: { not: null } }, { acceptedById: { not: null } }] };
  const rows = await tx.gapItem.findMany({ where, include: { requirement: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id, programmeId, requirement, claimedAt, claimedById, acceptedAt, acceptedById }) => {
    const { id: requirementId, frameworkId } = requirement;
    const known = frameworkById(frameworkId, language).requirements.find((one) => one.id === requirementId);
    return {
      action: acceptedById === null ? 'gap_item.claimed' : 'gap_item.accepted',
      ...{ subjectType: 'gap_item', subjectId: id, programmeId },
      subjectLabel: `${requirementId} ${known?.title ?? requirement.title}`,
      ...{ by: acceptedById ?? claimedById ?? '', at: acceptedAt ?? claimedAt ?? new Date() },
      before: {},
      after: { claimedAt: instantOf(claimedAt), claimedById, acceptedAt: instantOf(acceptedAt), acceptedById },
    };
  });
}

const instantOf = (at: Date | null) => at?.toISOString() ?? null;
