import { can } from './permissions.ts';
import { type Role, roles } from './roles.ts';

/** Whether somebody of `own` role may give `role` to others, or take it from them: only an owner makes or unmakes an owner. */
export function mayGrant(own: Role, role: Role): boolean {
  return can(own, 'member:manage') && (role !== 'owner' || own === 'owner');
}

/** The roles that somebody of `own` role may give to others. */
export const rolesToGive = (own: Role): Role[] => roles.filter((role) => mayGrant(own, role));

/** How an invitation stands. It is used once, and its end by hand or by what happened since is as final. */
export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

interface InvitationDates {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

export function invitationState({ acceptedAt, revokedAt, expiresAt }: InvitationDates, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}

/** Where somebody with an invitation's link stands: it is open, they used it themselves, or they are a member without it. */
export type InvitationStanding = 'open' | 'accepted' | 'member';

interface Holder {
  userId: string;
  /** Whether the invitation is for this person's address. */
  isAddressee: boolean;
  isMember: boolean;
}

/** The standing of the holder, or undefined where the invitation itself says no. */
export function invitationStanding(
  state: InvitationState,
  acceptedById: string | null,
  holder: Holder | undefined,
): InvitationStanding | undefined {
  if (holder?.isMember && state === 'accepted' && acceptedById === holder.userId) return 'accepted';
  if (holder?.isMember && holder.isAddressee) return 'member';
  return state === 'open' ? 'open' : undefined;
}
