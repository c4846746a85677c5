import { Injectable } from '@nestjs/common';
import { type Removal, type RoleChange, readerOf, type WhatHappened } from '@waymark/contracts';
import { can, type Permission, roles } from '@waymark/domain';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import { byAndAt } from './by-and-at.ts';
import { Database } from './database.ts';

const byRowSchema = z.object({ at: z.coerce.date(), by_id: z.string().nullable(), by_name: z.string().nullable() });
export const removalRowSchema = byRowSchema.extend({ id: z.string(), slug: z.string(), name: z.string() });
export const roleChangeRowSchema = byRowSchema.extend({ before: z.enum(roles) });

const entrySchema = z.object({
  at: z.date(),
  actorId: z.string().nullable(),
  actorName: z.string(),
  subjectType: z.string(),
  subjectId: z.uuid(),
  before: z.unknown(),
});

const entries = `SELECT at, actor_id AS "actorId", actor_name AS "actorName", subject_type AS "subjectType",
  subject_id AS "subjectId", before FROM activity`;

/** Actions after which what they are about is there no more. */
const endings = [
  ...['programme.deleted', 'task.deleted', 'closure.deleted', 'bridge_letter.deleted', 'comment.removed'],
  ...['calendar_entry.cancelled', 'member.removed', 'member.invitation_revoked', 'share_link.revoked'],
];

const roleSchema = z.object({ role: z.enum(roles) });

/**
 * What happened since, by whom and when, where somebody asks for what was theirs to ask for a moment ago. Looked up only
 * once something is refused: what is answered costs no statement more.
 */
@Injectable()
export class WhatHappenedSince {
  constructor(private readonly database: Database) {}

  /** That the person was removed from the organisation, if they ever were in it. */
  async removal(userId: string, organisationId: string): Promise<Removal | undefined> {
    const rows = await this.database.prisma.$queryRaw<unknown[]>`
      SELECT * FROM removals_of(${userId}::uuid) WHERE id = ${organisationId}::uuid`;
    return removalRowSchema.array().parse(rows).map(toRemoval)[0];
  }

  /** That the person's role was changed, if the one before had the permission. */
  async roleChange(actor: Actor, permission: Permission): Promise<WhatHappened | undefined> {
    const { organisationId, userId, role } = actor;
    const rows = await this.database.read(actor, {
      name: 'role-change',
      text: `${entries} WHERE organisation_id = $1 AND subject_id = $2 AND action = 'member.role_changed'
        ORDER BY sequence DESC LIMIT 1`,
      values: [organisationId, userId],
    });
    const [entry] = entrySchema.array().parse(rows);
    const before = roleSchema.safeParse(entry?.before).data?.role;
    if (!entry || !before || !can(before, permission)) return undefined;
    return { what: 'role_changed', ...byAndAt(entry), before, role, permission };
  }

  /** That one of these things was deleted, if the role may read such things. */
  async deletion(actor: Actor, ids: readonly string[]): Promise<WhatHappened | undefined> {
    const rows = await this.database.read(actor, {
      name: 'deletion',
      text: `${entries} WHERE organisation_id = $1 AND subject_id = ANY ($2::uuid[]) AND action = ANY ($3::text[])
        ORDER BY sequence DESC LIMIT 1`,
      values: [actor.organisationId, ids, endings],
    });
    const [entry] = entrySchema.array().parse(rows);
    const reader = entry && readerOf(entry.subjectType);
    if (!entry || !reader || !can(actor.role, reader)) return undefined;
    return { what: 'deleted', ...byAndAt(entry), subject: { type: entry.subjectType, id: entry.subjectId } };
  }
}

const toBy = ({ at, by_id, by_name }: z.output<typeof byRowSchema>) => ({
  by: by_id === null ? null : { id: by_id, name: by_name ?? '' },
  at: at.toISOString(),
});

export const toRoleChange = ({ before, ...row }: z.output<typeof roleChangeRowSchema>): RoleChange => ({
  ...toBy(row),
  before,
});

export const toRemoval = ({ id, slug, name, ...row }: z.output<typeof removalRowSchema>): Removal => ({
  what: 'removed',
  ...toBy(row),
  organisation: { id, slug, name },
});
