import type { Member } from '@waymark/contracts';
import { can, type Role } from '@waymark/domain';

export type MemberHold = 'may_change' | 'needs_owner' | 'last_owner' | 'not_manager';

/** Whether somebody of this role may change or remove a member, and if not, why. The server asks the same. */
export function holdOn(member: Member, members: readonly Member[], own: { role: Role; isDemo: boolean }): MemberHold {
  if (own.isDemo || !can(own.role, 'member:manage')) return 'not_manager';
  if (member.role !== 'owner') return 'may_change';
  if (own.role !== 'owner') return 'needs_owner';
  return members.filter(({ role }) => role === 'owner').length > 1 ? 'may_change' : 'last_owner';
}
