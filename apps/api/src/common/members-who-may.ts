import { type Permission, permissions } from '@waymark/domain';
import type { Db, Tenant } from './database.ts';

/** The ids of all members who may do a kind of thing. */
export async function membersWhoMay(tx: Db, { organisationId }: Tenant, permission: Permission): Promise<string[]> {
  const rows = await tx.member.findMany({
    where: { organisationId, removedAt: null, role: { in: [...permissions[permission]] } },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}
