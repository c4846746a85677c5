import { Injectable } from '@nestjs/common';
import type { ChangedCount, TakeDays } from '@waymark/contracts';
import { recordActivities } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { changeEntry } from './change-entry.ts';
import { changedGapItem } from './gap-item-change.ts';
import { lockGapItems } from './locked-gap-items.ts';

/** Gives each of many items a day of its own. */
@Injectable()
export class GapItemDaysService {
  constructor(private readonly database: Database) {}

  /**
   * Gives a day to those that have none, or takes it from those that have just this one; the others stay as they are. In one
   * statement, however many days there are.
   */
  async take(actor: Actor, programmeId: string, { change, days }: TakeDays): Promise<ChangedCount> {
    const wanted = new Map(days.map(({ id, dueOn }) => [id, dueOn]));
    const before = (id: string) => (change === 'adopt' ? null : (wanted.get(id) ?? null));
    const after = (id: string) => (change === 'adopt' ? (wanted.get(id) ?? null) : null);
    return this.database.withOrganisation(actor, async (tx) => {
      const items = await lockGapItems(tx, actor, programmeId, [...wanted.keys()]);
      const by = { userId: actor.userId, at: new Date() };
      const changed = items.filter((item) => item.dueOn === before(item.id));
      const entries = changed.flatMap((item) => {
        const entry = changeEntry(item, changedGapItem(item, { dueOn: after(item.id) }), { programmeId, by });
        return entry ? [entry] : [];
      });
      if (entries.length === 0) return { changed: 0 };
      const ids = changed.map(({ id }) => id);
      const dueOn = ids.map(after);
      await tx.$executeRaw`
        UPDATE gap_item g SET due_on = d.due_on, version = g.version + 1
        FROM unnest(${ids}::uuid[], ${dueOn}::date[]) AS d (id, due_on)
        WHERE g.organisation_id = ${actor.organisationId}::uuid AND g.id = d.id`;
      await recordActivities(tx, actor, entries);
      return { changed: changed.length };
    });
  }
}
