import { DomainError, mayGrant, type Role, roles } from '@waymark/domain';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import type { Db, Tenant } from '../../common/database.ts';

/** Until the transaction ends nobody else changes who belongs to the organisation, as what, or who is invited. */
export async function lockMembership(tx: Db, { organisationId }: Tenant): Promise<void> {
  await tx.$queryRaw`SELECT FROM organisation WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
}

/** Whether the actor may give and take these roles, asked under the lock: what the guard saw may be over by now. */
export async function assertMayGrant(tx: Db, { organisationId, userId }: Actor, ...touched: string[]): Promise<void> {
  const own = await tx.member.findFirst({ where: { organisationId, userId, removedAt: null } });
  if (!own) throw new DomainError('resource.not_found');
  if (!touched.every((role) => mayGrant(roleOf(own.role), roleOf(role)))) {
    throw new DomainError('member.above_own_role');
  }
}

export function roleOf(role: string): Role {
  return z.enum(roles).parse(role);
}
