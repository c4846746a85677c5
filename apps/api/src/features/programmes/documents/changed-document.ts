import { DomainError, documentStates } from '@waymark/domain';
import type { ProgrammeDocument } from '@waymark/prisma';
import { z } from 'zod';
import type { Actor } from '../../../common/actor.ts';
import type { Db } from '../../../common/database.ts';
import type { DocumentPlace } from './document-reader.ts';

const stateSchema = z.enum(documentStates);

/** The row as it stands inside the transaction, with its latest version; null where somebody was faster. */
export async function findSeen(tx: Db, { organisationId }: Actor, place: DocumentPlace, version: number) {
  const { programmeId, key } = place;
  const row = await tx.programmeDocument.findUnique({
    where: { organisationId_programmeId_key: { organisationId, programmeId, key } },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  if (!row) throw new DomainError('resource.not_found');
  if (row.version !== version) return null;
  return { ...row, state: stateSchema.parse(row.state), latest: row.versions[0] ?? null };
}

type Kept = Pick<ProgrammeDocument, 'state' | 'latestNumber' | 'approvedOn' | 'approvedById'>;

/** Keeps how far the document is, unless somebody was faster; whoever comes second waits here and then loses. */
export async function keepState(tx: Db, actor: Actor, head: ProgrammeDocument, kept: Kept): Promise<boolean> {
  const { organisationId, userId } = actor;
  const { programmeId, key, version } = head;
  const { count } = await tx.programmeDocument.updateMany({
    where: { organisationId, programmeId, key, version },
    data: { ...kept, updatedById: userId, updatedAt: new Date(), version: { increment: 1 } },
  });
  return count === 1;
}
