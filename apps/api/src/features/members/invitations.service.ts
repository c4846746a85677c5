import { Inject, Injectable } from '@nestjs/common';
import { type CreatedInvitation, type CreateInvitation, type Invitation, invitationSchema } from '@waymark/contracts';
import { DomainError, dayIn, invitationState, type Language } from '@waymark/domain';
import type { Prisma } from '@waymark/prisma';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { Mailer } from '../../common/mailer.ts';
import { createOrganisationToken } from '../../common/organisation-token.ts';
import { assertProvenLately } from '../../common/proven-lately.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { invitationLetter } from './invitation-letter.ts';
import { assertMayGrant, lockMembership, roleOf } from './organisation-lock.ts';

const validForDays = 14;
const withInviter = { invitedBy: { include: { user: true } } } as const;

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async list(actor: Actor): Promise<Invitation[]> {
    return this.database.withOrganisation(actor, async (tx) => {
      const rows = await tx.invitation.findMany({
        where: { organisationId: actor.organisationId },
        include: withInviter,
        orderBy: { createdAt: 'desc' },
        take: 200,
      });
      return rows.map(toInvitation);
    });
  }

  /** Invites somebody for 14 days. The link is in the answer, this once, and goes out by mail where a server is set. */
  async create(actor: Actor, { email, role }: CreateInvitation, language: Language): Promise<CreatedInvitation> {
    if (role === 'owner') assertProvenLately(actor);
    const { token, tokenHash } = createOrganisationToken(actor.organisationId);
    const expiresAt = new Date(Date.now() + validForDays * 24 * 60 * 60 * 1000);

    const { invitation, organisation } = await this.database.withOrganisation(actor, async (tx) => {
      const { organisationId } = actor;
      await lockMembership(tx, actor);
      await assertMayGrant(tx, actor, role);
      const member = await tx.member.findFirst({ where: { organisationId, removedAt: null, user: { email } } });
      if (member) throw new DomainError('invitation.already_member');
      const row = await tx.invitation.create({
        data: { organisationId, email, role, tokenHash, invitedById: actor.userId, expiresAt },
        include: withInviter,
      });
      await recordActivity(tx, actor, {
        action: 'member.invited',
        subjectType: 'invitation',
        subjectId: row.id,
        subjectLabel: email,
        after: { email, role },
      });
      return {
        invitation: toInvitation(row),
        organisation: await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } }),
      };
    });

    const link = `${this.environment.PUBLIC_URL}/invitations/${token}`;
    const until = dayIn(organisation.timeZone, expiresAt.toTemporalInstant());
    const invited = { to: email, inviter: actor.userName, organisation: organisation.name, link, until };
    const state = await this.mailer.send(actor, invitationLetter(language, invited));
    return { ...invitation, link, mailed: state === 'sent' };
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.database.withOrganisation(actor, async (tx) => {
      await lockMembership(tx, actor);
      const row = await tx.invitation.findUnique({
        where: { organisationId_id: { organisationId: actor.organisationId, id } },
      });
      if (!row) throw new DomainError('resource.not_found');
      const { count } = await tx.invitation.updateMany({
        where: { organisationId: actor.organisationId, id, acceptedAt: null, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      if (count === 0) throw new DomainError(row.acceptedAt ? 'invitation.used' : 'invitation.revoked');
      await recordActivity(tx, actor, {
        action: 'member.invitation_revoked',
        subjectType: 'invitation',
        subjectId: id,
        subjectLabel: row.email,
        before: { role: roleOf(row.role) },
      });
    });
  }
}

type InvitationRow = Prisma.InvitationGetPayload<{ include: typeof withInviter }>;

function toInvitation(row: InvitationRow): Invitation {
  return invitationSchema.parse({
    id: row.id,
    email: row.email,
    role: row.role,
    state: invitationState(row, new Date()),
    invitedBy: { id: row.invitedById, name: row.invitedBy.user.name },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  });
}
