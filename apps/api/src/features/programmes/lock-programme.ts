import { DomainError } from '@waymark/domain';
import type { Db } from '../../common/database.ts';

export interface ProgrammeKey {
  organisationId: string;
  programmeId: string;
}

/**
 * Whoever changes a plan holds its programme: one at a time, those who come later wait and see what came of it.
 * Throws `resource.not_found`.
 */
export async function lockProgramme(tx: Db, { organisationId, programmeId }: ProgrammeKey): Promise<void> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM programme WHERE organisation_id = ${organisationId}::uuid AND id = ${programmeId}::uuid FOR UPDATE`;
  if (locked.length === 0) throw new DomainError('resource.not_found');
}

/** Says that the dates are other ones now, so that a plan made with the former ones is not adopted unseen. */
export async function bumpPlan(tx: Db, { organisationId, programmeId }: ProgrammeKey): Promise<void> {
  await tx.programme.updateMany({ where: { organisationId, id: programmeId }, data: { version: { increment: 1 } } });
}
