import { can, type Role, roles } from '@waymark/domain';
import { z } from 'zod';
import type { Db, Tenant } from '../../../common/database.ts';

/** Somebody who is or was a member. Only who is one now, with a role that reads gaps, can be given one. */
export interface Addressee {
  userId: string;
  name: string;
  email: string;
  isChoosable: boolean;
}

const roleSchema = z.enum(roles);
const mayRead = (role: Role) => can(role, 'gap:read');

export async function addresses(tx: Db, { organisationId }: Tenant): Promise<Addressee[]> {
  const rows = await tx.member.findMany({
    where: { organisationId },
    select: { userId: true, role: true, removedAt: true, user: { select: { name: true, email: true } } },
  });
  return rows.map(({ userId, role, removedAt, user }) => ({
    userId,
    ...user,
    isChoosable: removedAt === null && mayRead(roleSchema.parse(role)),
  }));
}
