import { mayGrant } from '../people/membership.ts';
import { can } from '../people/permissions.ts';
import type { Role } from '../people/roles.ts';
import type { Asker } from './asker.ts';

interface AskedMember {
  role: Role;
  isLastOwner: boolean;
}

/** What somebody may do with a member; the people of a demo stay as they are. */
export function memberAbilities(member: AskedMember, { role, isDemo }: Pick<Asker, 'role'> & { isDemo: boolean }) {
  const manages = can(role, 'member:manage') && !isDemo;
  const reaches = manages && mayGrant(role, member.role);
  return {
    change: reaches && !member.isLastOwner,
    /** They change members, but not this one: only owners change owners. */
    needsOwner: manages && !reaches,
    /** They change members, but an organisation keeps its last owner. */
    isLastOwner: reaches && member.isLastOwner,
  };
}
