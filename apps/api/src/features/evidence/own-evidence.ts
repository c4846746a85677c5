import { DomainError, mayEditEvidence } from '@waymark/domain';
import type { Evidence as EvidenceRow } from '@waymark/prisma';
import type { Actor } from '../../common/actor.ts';
import type { IsAbout } from '../../common/changed-meanwhile.ts';
import type { Db } from '../../common/database.ts';

export async function findEvidence(tx: Db, actor: Actor, id: string): Promise<EvidenceRow> {
  const row = await tx.evidence.findUnique({
    where: { organisationId_id: { organisationId: actor.organisationId, id } },
  });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

/** Evidence that the actor may change: whose owner the actor is, or any for those who review. Else `evidence.not_own`. */
export async function findOwnEvidence(tx: Db, actor: Actor, id: string): Promise<EvidenceRow> {
  const row = await findEvidence(tx, actor, id);
  if (!mayEditEvidence(row, actor)) throw new DomainError('evidence.not_own');
  return row;
}

/** What it is linked to is not part of its version. */
export const isOfItself: IsAbout = ({ action }) => action !== 'evidence.linked' && action !== 'evidence.unlinked';
