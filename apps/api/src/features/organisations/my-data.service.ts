import { Injectable } from '@nestjs/common';
import type { UpdateMe } from '@waymark/contracts';
import { recordActivity } from '../../common/activity-log.ts';
import type { User } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { PersonNamesService } from '../sign-in/person-names.service.ts';
import { OrganisationsService } from './organisations.service.ts';

/** What belongs to a person and not to an organisation: their name, and a copy of what is kept about them. */
@Injectable()
export class MyDataService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly names: PersonNamesService,
  ) {}

  /** The name on everything the person does from now on; each organisation's log tells of it. */
  async rename(user: User, { name }: UpdateMe): Promise<void> {
    const { userId, userName } = user;
    if (name === userName) return;
    const { organisations: memberships } = await this.organisations.membershipsOf(userId);
    await this.names.set(userId, name);
    for (const { id: organisationId, role } of memberships) {
      const actor = { ...user, organisationId, role, userName: name };
      await this.database.withOrganisation(actor, (tx) =>
        recordActivity(tx, actor, {
          action: 'member.renamed',
          subjectType: 'member',
          subjectId: userId,
          subjectLabel: name,
          before: { name: userName },
          after: { name },
        }),
      );
    }
  }

  /** Everything that is kept about a person, to take along: no secrets, nothing of others. */
  async export({ userId }: User): Promise<object> {
    const [person, { organisations: memberships }] = await Promise.all([
      this.database.prisma.user.findUniqueOrThrow({
        where: { id: userId },
        select: { name: true, email: true, twoFactorEnabled: true, createdAt: true, sessions: { select: session } },
      }),
      this.organisations.membershipsOf(userId),
    ]);
    const told = [];
    for (const membership of memberships) told.push(await this.inOrganisation(userId, membership));
    return { person, organisations: told };
  }

  private inOrganisation(
    userId: string,
    { id: organisationId, name, role }: { id: string; name: string; role: string },
  ) {
    return this.database.withOrganisation({ organisationId }, async (tx) => {
      const where = { organisationId };
      const own = { ...where, ownerId: userId };
      return {
        name,
        role,
        tasks: await tx.task.findMany({ where: { ...where, assigneeId: userId }, select: task }),
        requirements: await tx.gapItem.findMany({ where: own, select: { requirementId: true, dueOn: true } }),
        evidence: await tx.evidence.findMany({ where: own, select: { title: true, uploadedAt: true } }),
        activity: await tx.activity.findMany({
          where: { ...where, actorId: userId },
          select: { at: true, action: true, subjectType: true, subjectLabel: true },
          orderBy: { sequence: 'asc' },
        }),
      };
    });
  }
}

const session = { createdAt: true, updatedAt: true, expiresAt: true, ipAddress: true, userAgent: true } as const;
const task = { title: true, description: true, dueOn: true, status: true, completedAt: true } as const;
