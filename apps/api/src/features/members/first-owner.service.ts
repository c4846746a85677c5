import type { Language } from '@waymark/domain';
import type { Db } from '../../common/database.ts';

/** An organisation begins with the person who makes it, in the same transaction. */
export async function addFirstOwner(
  tx: Db,
  owner: { organisationId: string; userId: string; language: Language },
): Promise<void> {
  await tx.member.create({ data: { ...owner, role: 'owner' } });
}
