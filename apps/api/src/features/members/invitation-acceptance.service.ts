import { Injectable } from '@nestjs/common';
import type { InvitationPreview, Organisation } from '@waymark/contracts';
import {
  DomainError,
  type DomainErrorCode,
  type InvitationState,
  invitationStanding,
  invitationState,
  type Language,
} from '@waymark/domain';
import { recordActivity } from '../../common/activity-log.ts';
import type { User } from '../../common/actor.ts';
import { Database, type Db } from '../../common/database.ts';
import { type OrganisationToken, readOrganisationToken } from '../../common/organisation-token.ts';
import { endInvitationsTo } from './end-invitations.ts';
import { lockMembership, roleOf } from './organisation-lock.ts';

const closed: Record<Exclude<InvitationState, 'open'>, DomainErrorCode> = {
  accepted: 'invitation.used',
  revoked: 'invitation.revoked',
  expired: 'invitation.expired',
};

/** What the holder of an invitation's link may do. */
@Injectable()
export class InvitationAcceptanceService {
  constructor(private readonly database: Database) {}

  /** What the link is about. To members it says where it leads, also after they used it. */
  async preview(token: string, user: User | undefined): Promise<InvitationPreview> {
    const key = readOrganisationToken(token);
    return this.database.withOrganisation(key, async (tx) => {
      const { row, standing } = await findOrFail(tx, key, user);
      const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: key.organisationId } });
      return {
        organisationName: organisation.name,
        email: row.email,
        role: roleOf(row.role),
        invitedBy: row.invitedBy.user.name,
        standing,
        organisationSlug: standing === 'open' ? null : organisation.slug,
      };
    });
  }

  /**
   * Makes the person a member. The link works once, and only for the address it was sent to; every other open invitation to
   * that address ends with it. Mails are written in the language the person asked in, until they choose another one.
   */
  async accept(user: User, language: Language, token: string): Promise<Organisation> {
    const key = readOrganisationToken(token);
    const { organisationId } = key;
    return this.database.withOrganisation(key, async (tx) => {
      await lockMembership(tx, key);
      const { row, standing } = await findOrFail(tx, key, user);
      if (standing === 'member') throw new DomainError('invitation.joined_already');
      if (standing === 'open') {
        if (!isFor(row, user)) throw new DomainError('invitation.other_address');
        await join(tx, { ...user, language }, row);
      }
      const { id, slug, name, isDemo, timeZone, version } = await tx.organisation.findUniqueOrThrow({
        where: { id: organisationId },
      });
      return { id, slug, name, isDemo, timeZone, version };
    });
  }
}

async function join(
  tx: Db,
  { language, ...user }: User & { language: Language },
  invitation: { organisationId: string; id: string; email: string; role: string },
) {
  const { organisationId, id, email, role } = invitation;
  const member = { organisationId, userId: user.userId };
  await tx.member.upsert({
    where: { organisationId_userId: member },
    create: { ...member, role, language },
    update: { role, removedAt: null },
  });
  await tx.invitation.update({
    where: { organisationId_id: { organisationId, id } },
    data: { acceptedAt: new Date(), acceptedById: user.userId },
  });
  const author = { ...user, organisationId };
  await recordActivity(tx, author, {
    action: 'member.joined',
    subjectType: 'member',
    subjectId: user.userId,
    subjectLabel: user.userName,
    after: { role: roleOf(role) },
  });
  await endInvitationsTo(tx, author, email);
}

/** The invitation behind a token, and where the holder stands. Throws what is wrong with it: unknown, used, ended or expired. */
async function findOrFail(tx: Db, { organisationId, tokenHash }: OrganisationToken, user: User | undefined) {
  const row = await tx.invitation.findUnique({
    where: { organisationId_tokenHash: { organisationId, tokenHash } },
    include: { invitedBy: { include: { user: true } } },
  });
  if (!row) throw new DomainError('resource.not_found');
  const state = invitationState(row, new Date());
  const holder = user && {
    userId: user.userId,
    isAddressee: isFor(row, user),
    isMember: (await tx.member.count({ where: { organisationId, userId: user.userId, removedAt: null } })) > 0,
  };
  const standing = invitationStanding(state, row.acceptedById, holder);
  if (standing === undefined) throw new DomainError(state === 'open' ? 'resource.not_found' : closed[state]);
  return { row, standing };
}

function isFor({ email }: { email: string }, user: User): boolean {
  return email === user.email.toLowerCase();
}
