import { Injectable } from '@nestjs/common';
import type { Contact, Member, UpdateMember, UpdateMyLanguage } from '@waymark/contracts';
import { can, DomainError, dutiesOf, languages, memberAbilities, roles } from '@waymark/domain';
import { z } from 'zod';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { ChangedMeanwhile, type IsAbout } from '../../common/changed-meanwhile.ts';
import { Database, type Db } from '../../common/database.ts';
import { assertProvenLately } from '../../common/proven-lately.ts';
import { CalendarFeedsService } from '../calendar/feeds/calendar-feeds.service.ts';
import { endShareLinksBy } from '../reports/share-links.offer.ts';
import { endInvitationsBy, endInvitationsTo } from './end-invitations.ts';
import { assertMayGrant, lockMembership, roleOf } from './organisation-lock.ts';

/** Whose role is changed, and the version that was shown. */
interface SeenMember {
  userId: string;
  version: number;
}

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly feeds: CalendarFeedsService,
  ) {}

  async list(actor: Actor): Promise<Member[]> {
    return this.database.withOrganisation(actor, async (tx) => {
      const rows = await tx.member.findMany({
        where: membersIn(actor),
        include: { user: true },
        orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
      });
      const owners = rows.filter(({ role }) => role === 'owner').length;
      return rows.map((row) => toMember(row, owners, actor));
    });
  }

  /** Who decides what others see. */
  async contacts(actor: Actor): Promise<Contact[]> {
    return this.database.withOrganisation(actor, async (tx) => {
      const rows = await tx.member.findMany({
        where: { ...membersIn(actor), role: { in: roles.filter((role) => can(role, 'member:manage')) } },
        include: { user: true },
        orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
      });
      return rows.map(({ user: { id, name }, role }) => ({ id, name, role: roleOf(role) }));
    });
  }

  /** Gives a member another role. Only an owner makes or unmakes an owner, and the last one stays. */
  async update(actor: Actor, { userId, version }: SeenMember, { role }: UpdateMember): Promise<Member> {
    if (role === 'owner') assertProvenLately(actor);
    return this.database.withOrganisation(actor, async (tx) => {
      await lockMembership(tx, actor);
      const before = await findOrFail(tx, actor, userId);
      await assertMayGrant(tx, actor, before.role, role);
      if (version !== before.version)
        throw new ChangedMeanwhile({ subjectId: userId, isAbout: isOfRole }, await current(tx, actor, before));
      if (before.role === 'owner' && role !== 'owner') await assertAnotherOwner(tx, actor, userId);

      const { version: now } = await tx.member.update({
        where: { organisationId_userId: { organisationId: actor.organisationId, userId } },
        data: { role, version: { increment: 1 } },
      });
      await recordActivity(tx, actor, {
        action: 'member.role_changed',
        subjectType: 'member',
        subjectId: userId,
        subjectLabel: before.user.name,
        before: { role: roleOf(before.role) },
        after: { role },
      });
      await endInvitationsTo(tx, actor, before.user.email);
      await endInvitationsBy(tx, actor, userId, role);
      await endShareLinksBy(tx, actor, userId, role);
      return current(tx, actor.userId === userId ? { ...actor, role } : actor, { ...before, role, version: now });
    });
  }

  /** The language in which the person who asks reads mails and feeds from now on. */
  async setLanguage(actor: Actor, { language }: UpdateMyLanguage): Promise<UpdateMyLanguage> {
    const { organisationId, userId, userName } = actor;
    return this.database.withOrganisation(actor, async (tx) => {
      const before = await findOrFail(tx, actor, userId);
      await tx.member.update({ where: { organisationId_userId: { organisationId, userId } }, data: { language } });
      await this.feeds.setLanguage(tx, actor, language);
      const changed = changedFields({ language: z.enum(languages).parse(before.language) }, { language });
      if (changed) {
        const subject = { subjectType: 'member', subjectId: userId, subjectLabel: userName } as const;
        await recordActivity(tx, actor, { action: 'member.language_changed', ...subject, ...changed });
      }
      return { language };
    });
  }

  /** Ends a membership. The person's name stays on what they did. */
  async remove(actor: Actor, userId: string): Promise<void> {
    await this.database.withOrganisation(actor, async (tx) => {
      await lockMembership(tx, actor);
      const before = await findOrFail(tx, actor, userId);
      await assertMayGrant(tx, actor, before.role);
      if (before.role === 'owner') await assertAnotherOwner(tx, actor, userId);

      await tx.member.update({
        where: { organisationId_userId: { organisationId: actor.organisationId, userId } },
        data: { removedAt: new Date() },
      });
      await recordActivity(tx, actor, {
        action: 'member.removed',
        subjectType: 'member',
        subjectId: userId,
        subjectLabel: before.user.name,
        before: { role: roleOf(before.role) },
      });
      await endInvitationsTo(tx, actor, before.user.email);
      await endInvitationsBy(tx, actor, userId, null);
      await endShareLinksBy(tx, actor, userId, null);
    });
  }
}

/** The language is the person's own, and no part of what others change. */
const isOfRole: IsAbout = ({ action }) => action !== 'member.language_changed';

const membersIn = ({ organisationId }: Actor) => ({ organisationId, removedAt: null });

async function findOrFail(tx: Db, actor: Actor, userId: string) {
  const row = await tx.member.findFirst({
    where: { ...membersIn(actor), userId },
    include: { user: true },
  });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

async function assertAnotherOwner(tx: Db, actor: Actor, userId: string): Promise<void> {
  const others = await tx.member.count({ where: { ...membersIn(actor), role: 'owner', userId: { not: userId } } });
  if (others === 0) throw new DomainError('member.last_owner');
}

/** As the person who asks sees it now. */
async function current(tx: Db, actor: Actor, row: MemberRow): Promise<Member> {
  return toMember(row, await tx.member.count({ where: { ...membersIn(actor), role: 'owner' } }), actor);
}

interface MemberRow {
  role: string;
  version: number;
  createdAt: Date;
  user: { id: string; name: string; email: string };
}

function toMember({ user: { id, name, email }, createdAt, ...row }: MemberRow, owners: number, actor: Actor): Member {
  const role = roleOf(row.role);
  return {
    user: { id, name, email: id === actor.userId || can(actor.role, 'member:address') ? email : null },
    role,
    version: row.version,
    joinedAt: createdAt.toISOString(),
    duties: dutiesOf(role),
    abilities: memberAbilities({ role, isLastOwner: role === 'owner' && owners === 1 }, actor),
  };
}
