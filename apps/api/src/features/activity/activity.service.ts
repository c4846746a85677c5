import { Injectable } from '@nestjs/common';
import { type Activity, type ActivityQuery, type ActivityVerification, type Page } from '@waymark/contracts';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { decodeCursor, encodeCursor } from '../../common/cursor.ts';
import { Database } from '../../common/database.ts';
import { toActivity } from './activity.mapper.ts';
import { activityPage, activityTotal } from './activity.sql.ts';

const cursorSchema = z.tuple([z.number().int()]);

@Injectable()
export class ActivityService {
  constructor(private readonly database: Database) {}

  /** Who did what, newest first; one round trip. */
  async list(actor: Actor, { cursor, limit, withTotal, ...filter }: ActivityQuery): Promise<Page<Activity>> {
    const [before] = decodeCursor(cursor, cursorSchema) ?? [];
    const { organisationId } = actor;
    const [rows, counted] = await Promise.all([
      this.database.read(actor, activityPage(organisationId, filter, { before, limit })),
      withTotal ? this.database.read<{ total: number }>(actor, activityTotal(organisationId, filter)) : [],
    ]);
    const items = rows.slice(0, limit).map(toActivity);
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > limit && last ? encodeCursor([last.sequence]) : null,
      total: counted[0]?.total ?? null,
    };
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
