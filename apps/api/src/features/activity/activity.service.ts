import { Injectable } from '@nestjs/common';
import {
  type Activity,
  type ActivityQuery,
  type ActivityVerification,
  activitySchema,
  type Page,
} from '@waymark/contracts';
import type { Activity as ActivityRow } from '@waymark/prisma';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { decodeCursor, encodeCursor } from '../../common/cursor.ts';
import { Database } from '../../common/database.ts';

const cursorSchema = z.tuple([z.number().int()]);

@Injectable()
export class ActivityService {
  constructor(private readonly database: Database) {}

  /** Who did what, newest first. */
  async list(actor: Actor, { cursor, limit, withTotal, ...filter }: ActivityQuery): Promise<Page<Activity>> {
    const place = decodeCursor(cursor, cursorSchema);
    const where = { organisationId: actor.organisationId, ...filter };
    return this.database.withOrganisation(actor, async (tx) => {
      const rows = await tx.activity.findMany({
        where: { ...where, ...(place ? { sequence: { lt: place[0] } } : {}) },
        orderBy: { sequence: 'desc' },
        take: limit + 1,
      });
      const items = rows.slice(0, limit).map(toActivity);
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last ? encodeCursor([last.sequence]) : null,
        total: withTotal ? await tx.activity.count({ where }) : null,
      };
    });
  }

  /** Computes the whole chain again and names the first entry that does not fit. */
  async verify(actor: Actor): Promise<ActivityVerification> {
    return this.database.withOrganisation(actor, async (tx) => {
      const [row] = await tx.$queryRaw<{ entries: bigint; broken: bigint | null }[]>`
        SELECT count(*) AS entries, min(sequence) FILTER (WHERE NOT fits) AS broken
        FROM (
          SELECT sequence,
            hash = activity_hash(activity)
              AND previous_hash = coalesce(lag(hash) OVER w, '')
              AND sequence = coalesce(lag(sequence) OVER w, 0) + 1 AS fits
          FROM activity WHERE organisation_id = ${actor.organisationId}::uuid
          WINDOW w AS (ORDER BY sequence)
        ) chain`;
      const brokenAt = row?.broken == null ? null : Number(row.broken);
      return { entries: Number(row?.entries ?? 0), isWhole: brokenAt === null, brokenAt };
    });
  }
}

function toActivity(row: ActivityRow): Activity {
  return activitySchema.parse({
    sequence: Number(row.sequence),
    at: row.at.toISOString(),
    actor: row.actorId ? { id: row.actorId, name: row.actorName } : null,
    action: row.action,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    subjectLabel: row.subjectLabel,
    programmeId: row.programmeId,
    before: row.before,
    after: row.after,
  });
}
