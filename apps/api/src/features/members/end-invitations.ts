import type { Happening } from '@waymark/contracts';
import { mayGrant, type Role } from '@waymark/domain';
import { type Author, recordActivities } from '../../common/activity-log.ts';
import type { Db } from '../../common/database.ts';
import { roleOf } from './organisation-lock.ts';

interface OpenInvitation {
  id: string;
  email: string;
  role: string;
}

/** Ends every open invitation to an address, so that an older one brings back no role that was taken since. */
export async function endInvitationsTo(tx: Db, author: Author, email: string): Promise<void> {
  const open = await openInvitations(tx, author, { email: email.toLowerCase() });
  await end(tx, author, open);
}

/** Ends the open invitations that somebody made and, in their role of now (null after their removal), might not make. */
export async function endInvitationsBy(tx: Db, author: Author, userId: string, role: Role | null): Promise<void> {
  const open = await openInvitations(tx, author, { invitedById: userId });
  await end(
    tx,
    author,
    open.filter((invitation) => role === null || !mayGrant(role, roleOf(invitation.role))),
  );
}

function openInvitations(tx: Db, { organisationId }: Author, of: { email: string } | { invitedById: string }) {
  return tx.invitation.findMany({
    where: { organisationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() }, ...of },
    select: { id: true, email: true, role: true },
  });
}

async function end(tx: Db, author: Author, invitations: readonly OpenInvitation[]): Promise<void> {
  if (invitations.length === 0) return;
  const { organisationId } = author;
  await tx.invitation.updateMany({
    where: { organisationId, id: { in: invitations.map(({ id }) => id) } },
    data: { revokedAt: new Date() },
  });
  await recordActivities(
    tx,
    author,
    invitations.map(
      ({ id, email, role }): Happening => ({
        action: 'member.invitation_revoked',
        subjectType: 'invitation',
        subjectId: id,
        subjectLabel: email,
        before: { role: roleOf(role) },
      }),
    ),
  );
}
