import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import slugify from '@sindresorhus/slugify';
import {
  type CreateOrganisation,
  type Me,
  type Organisation,
  organisationSchema,
  type UpdateOrganisation,
} from '@waymark/contracts';
import {
  DomainError,
  isTimeZone,
  type Language,
  organisationAbilities,
  roles,
  rolesToGive,
  startPageFor,
} from '@waymark/domain';
import type { Organisation as OrganisationRow } from '@waymark/prisma';
import { z } from 'zod';
import { changedFields, recordActivity, recordDeletion } from '../../common/activity-log.ts';
import type { Actor, User } from '../../common/actor.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { dayValue } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { assertProvenLately } from '../../common/proven-lately.ts';
import { removalRowSchema, roleChangeRowSchema, toRemoval, toRoleChange } from '../../common/what-happened.ts';
import { addFirstOwner } from '../members/first-owner.service.ts';

const membershipsRowSchema = z.object({
  organisations: z.array(
    organisationSchema.extend({ role: z.enum(roles), roleChange: roleChangeRowSchema.nullable() }),
  ),
  removals: z.array(removalRowSchema),
});

/** Says up to which day its people have been reminded: whom to remind is found from this table, for all organisations. */
export async function remindedUpTo(tx: Db, organisationId: string, on: Temporal.PlainDate): Promise<void> {
  await tx.organisation.updateMany({ where: { id: organisationId }, data: { remindedOn: dayValue(on) } });
}

/** Says that the programmes of that day are kept; whether they were not before: of several at once, one is told so. */
export async function keptUpTo(tx: Db, organisationId: string, on: Temporal.PlainDate): Promise<boolean> {
  const { count } = await tx.organisation.updateMany({
    where: { id: organisationId, OR: [{ snapshotOn: null }, { snapshotOn: { lt: dayValue(on) } }] },
    data: { snapshotOn: dayValue(on) },
  });
  return count === 1;
}

@Injectable()
export class OrganisationsService {
  constructor(private readonly database: Database) {}

  async me(user: User): Promise<Me> {
    const [row, memberships] = await Promise.all([
      this.database.prisma.user.findUniqueOrThrow({ where: { id: user.userId } }),
      this.membershipsOf(user.userId),
    ]);
    const { id, name, email, twoFactorEnabled, isDemo } = row;
    return { user: { id, name, email, twoFactorEnabled, isDemo }, ...memberships };
  }

  /** The organisations of one person, by name, and those that removed them. */
  async membershipsOf(userId: string): Promise<Pick<Me, 'organisations' | 'removals'>> {
    const [row] = await this.database.prisma.$queryRaw<unknown[]>`
      SELECT
        ARRAY(SELECT jsonb_build_object('id', id, 'slug', slug, 'name', name, 'isDemo', is_demo, 'timeZone', time_zone,
          'version', version, 'role', role,
          'roleChange', (SELECT to_jsonb(c) FROM role_changes_of(${userId}::uuid) c WHERE c.organisation_id = id))
          FROM memberships_of(${userId}::uuid)) AS organisations,
        ARRAY(SELECT to_jsonb(r) FROM removals_of(${userId}::uuid) r) AS removals`;
    const { organisations, removals } = membershipsRowSchema.parse(row);
    return {
      organisations: organisations.map((one) => ({
        ...one,
        roleChange: one.roleChange && toRoleChange(one.roleChange),
        startPage: startPageFor(one.role),
        rolesToGive: rolesToGive(one.role),
        abilities: organisationAbilities(one, one),
      })),
      removals: removals.map(toRemoval),
    };
  }

  /** Creates an organisation whose owner is the person who asks, and is written to in the language they asked in. */
  async create(
    user: User,
    language: Language,
    { name, timeZone: wished = 'UTC' }: CreateOrganisation,
  ): Promise<Organisation> {
    const { id, slug } = newOrganisation(name);
    const owner = { ...user, organisationId: id, role: 'owner' as const };
    return this.database.withOrganisation(owner, async (tx) => {
      // A browser that names a zone nobody else knows must not keep anybody from beginning; the settings can change it.
      const timeZone = (await isKnownTimeZone(tx, wished)) ? wished : 'UTC';
      const organisation = await tx.organisation.create({ data: { id, slug, name, timeZone } });
      await addFirstOwner(tx, { organisationId: id, userId: user.userId, language });
      await recordActivity(tx, owner, {
        action: 'organisation.created',
        subjectType: 'organisation',
        subjectId: id,
        subjectLabel: name,
        after: { name, timeZone },
      });
      return toOrganisation(organisation);
    });
  }

  async read(actor: Actor): Promise<Organisation> {
    return this.database.withOrganisation(actor, async (tx) => toOrganisation(await findOrFail(tx, actor)));
  }

  async update(actor: Actor, version: number, change: UpdateOrganisation): Promise<Organisation> {
    return this.database.withOrganisation(actor, async (tx) => {
      const before = await findOrFail(tx, actor);
      if (change.timeZone !== undefined) await assertTimeZone(tx, change.timeZone);
      const { count } = await tx.organisation.updateMany({
        where: { id: actor.organisationId, version },
        data: { ...change, version: { increment: 1 } },
      });
      // With its working days, which the same version guards.
      if (count === 0) {
        throw changedMeanwhile({ ...toOrganisation(before), workingDays: before.workingDays }, { follows: closed });
      }
      const changed = changedFields(before, change);
      if (changed) {
        await recordActivity(tx, actor, {
          action: change.name === undefined ? 'organisation.calendar_changed' : 'organisation.renamed',
          subjectType: 'organisation',
          subjectId: before.id,
          subjectLabel: change.name ?? before.name,
          ...changed,
        });
      }
      return toOrganisation(await findOrFail(tx, actor));
    });
  }

  /** Deletes the organisation and everything in it. Blobs are taken away afterwards by a job. */
  async remove(actor: Actor): Promise<void> {
    assertProvenLately(actor);
    const { organisationId } = actor;
    await this.database.withOrganisation(actor, async (tx) => {
      // Whoever is adding something finishes first, and whoever comes later finds no organisation.
      await tx.$queryRaw`SELECT FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`;
      await recordDeletion(tx, organisationId);
      await tx.$executeRaw`SELECT delete_organisation(${organisationId}::uuid)`;
    });
  }
}

/** Holidays and freezes count up its version, see `ClosuresService`. */
const closed = { actions: ['closure.created', 'closure.changed', 'closure.deleted'] };

async function assertTimeZone(tx: Db, timeZone: string): Promise<void> {
  if (!(await isKnownTimeZone(tx, timeZone))) throw new DomainError('organisation.time_zone_unknown', { timeZone });
}

/** Whether both the runtime and the database know the zone by its name: either of them says which day it is. */
async function isKnownTimeZone(tx: Db, timeZone: string): Promise<boolean> {
  if (!isTimeZone(timeZone)) return false;
  const found = await tx.$queryRaw<unknown[]>`SELECT FROM pg_timezone_names WHERE name = ${timeZone}`;
  return found.length > 0;
}

async function findOrFail(tx: Db, actor: Actor): Promise<OrganisationRow> {
  const row = await tx.organisation.findUnique({ where: { id: actor.organisationId } });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

function toOrganisation({ id, slug, name, isDemo, timeZone, version }: OrganisationRow): Organisation {
  return { id, slug, name, isDemo, timeZone, version };
}

/** `Zürich Straße AG` becomes `zuerich-strasse-ag`; a script that has no common way into Latin letters becomes nothing. */
const slugWords = (name: string) => slugify(name, { decamelize: false }).slice(0, 40).replace(/-$/, '');

/** An id, and a slug that is readable and never taken: the name, then the end of the id. */
export function newOrganisation(name: string): { id: string; slug: string } {
  const id = randomUUIDv7();
  return { id, slug: `${slugWords(name) || 'organisation'}-${id.slice(-5)}` };
}
