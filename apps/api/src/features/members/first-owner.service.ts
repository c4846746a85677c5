import type { Db } from '../../common/database.ts';

/** An organisation begins with the person who makes it, in the same transaction. */
export async function addFirstOwner(tx: Db, key: { organisationId: string; userId: string }): Promise<void> {
  await tx.member.create({ data: { ...key, role: 'owner' } });
}
