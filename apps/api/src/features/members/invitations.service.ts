import { Inject, Injectable } from '@nestjs/common';
import {
  type CreatedInvitation,
  type CreateInvitation,
  type Invitation,
  type InvitationPreview,
  invitationSchema,
  type Organisation,
} from '@waymark/contracts';
import { DomainError, type Language, type Role, roles } from '@waymark/domain';
import { z } from 'zod';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor, User } from '../../common/actor.ts';
import { Database, type Db } from '../../common/database.ts';
import { Mailer } from '../../common/mailer.ts';
import { createOrganisationToken, readOrganisationToken } from '../../common/organisation-token.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { invitationLetter } from './invitation-letter.ts';

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
    if (role === 'owner' && actor.role !== 'owner') throw new DomainError('member.above_own_role');
    const { token, tokenHash } = createOrganisationToken(actor.organisationId);
    const expiresAt = new Date(Date.now() + validForDays * 24 * 60 * 60 * 1000);

    const { invitation, organisation } = await this.database.withOrganisation(actor, async (tx) => {
      const { organisationId } = actor;
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
    const invited = { to: email, inviter: actor.userName, organisation: organisation.name, link, validForDays };
    const state = await this.mailer.send(actor, invitationLetter(language, invited));
    return { ...invitation, link, mailed: state === 'sent' };
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.database.withOrganisation(actor, async (tx) => {
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
      });
    });
  }

  async preview(token: string): Promise<InvitationPreview> {
    const key = readOrganisationToken(token);
    return this.database.withOrganisation(key, async (tx) => {
      const row = await findOpen(tx, key);
      const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: key.organisationId } });
      return {
        organisationName: organisation.name,
        email: row.email,
        role: roleOf(row.role),
        invitedBy: row.invitedBy.user.name,
      };
    });
  }

  /** Makes the person a member. The link works once, and only for the address it was sent to. */
  async accept(user: User, token: string): Promise<Organisation> {
    const key = readOrganisationToken(token);
    const { organisationId } = key;
    return this.database.withOrganisation(key, async (tx) => {
      const row = await findOpen(tx, key);
      if (row.email !== user.email.toLowerCase()) throw new DomainError('invitation.other_address');
      const { count } = await tx.invitation.updateMany({
        where: { organisationId, id: row.id, acceptedAt: null, revokedAt: null },
        data: { acceptedAt: new Date() },
      });
      if (count === 0) throw new DomainError('invitation.used');

      const member = { organisationId, userId: user.userId };
      await tx.member.upsert({
        where: { organisationId_userId: member },
        create: { ...member, role: row.role },
        update: { role: row.role, removedAt: null },
      });
      await recordActivity(
        tx,
        { ...user, organisationId },
        {
          action: 'member.joined',
          subjectType: 'member',
          subjectId: user.userId,
          subjectLabel: user.userName,
          after: { role: row.role },
        },
      );
      const { id, slug, name, isDemo, timeZone, version } = await tx.organisation.findUniqueOrThrow({
        where: { id: organisationId },
      });
      return { id, slug, name, isDemo, timeZone, version };
    });
  }
}

/** The invitation behind a token. Throws what is wrong with it: unknown, used, taken back or expired. */
async function findOpen(tx: Db, { organisationId, tokenHash }: { organisationId: string; tokenHash: string }) {
  const row = await tx.invitation.findUnique({
    where: { organisationId_tokenHash: { organisationId, tokenHash } },
    include: withInviter,
  });
  if (!row) throw new DomainError('resource.not_found');
  if (row.acceptedAt) throw new DomainError('invitation.used');
  if (row.revokedAt) throw new DomainError('invitation.revoked');
  if (row.expiresAt <= new Date()) throw new DomainError('invitation.expired');
  return row;
}

type InvitationRow = Awaited<ReturnType<typeof findOpen>>;

function toInvitation(row: InvitationRow): Invitation {
  return invitationSchema.parse({
    id: row.id,
    email: row.email,
    role: row.role,
    state: stateOf(row),
    invitedBy: { id: row.invitedById, name: row.invitedBy.user.name },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  });
}

function stateOf(row: InvitationRow): Invitation['state'] {
  if (row.acceptedAt) return 'accepted';
  if (row.revokedAt) return 'revoked';
  return row.expiresAt <= new Date() ? 'expired' : 'open';
}

function roleOf(role: string): Role {
  return z.enum(roles).parse(role);
}
