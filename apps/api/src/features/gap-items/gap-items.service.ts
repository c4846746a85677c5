import { Injectable } from '@nestjs/common';
import type {
  BulkGapItems,
  BulkResult,
  GapItem,
  GapItemChange,
  GapItemDetail,
  GapItemFilter,
  GapItemListQuery,
  GapItemSummary,
  NamedGapItems,
  NamedGapItemsQuery,
  Page,
} from '@waymark/contracts';
import { assertOwnAssessment, can, DomainError } from '@waymark/domain';
import { recordActivities } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { today } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { lastBy } from '../../common/last-by.ts';
import { changeEntry } from './change-entry.ts';
import { changedGapItem, wordsSince } from './gap-item-change.ts';
import { programmeFacts, readProgrammeFacts } from './gap-item-facts.ts';
import { countMatching, gapItemDetail, gapItemNames, gapItemPage } from './gap-item-reader.ts';
import { toSummary } from './gap-item-summary.ts';
import {
  assertReferences,
  changedColumns,
  type GapItemPlace,
  type LockedGapItem,
  lockGapItem,
  lockGapItems,
} from './locked-gap-items.ts';

@Injectable()
export class GapItemsService {
  constructor(private readonly database: Database) {}

  list(actor: Actor, programmeId: string, query: GapItemListQuery): Promise<Page<GapItem>> {
    return gapItemPage(this.database, actor, { programmeId, on: today(actor.timeZone) }, query);
  }

  async names(actor: Actor, programmeId: string, query: NamedGapItemsQuery): Promise<NamedGapItems> {
    return { items: await gapItemNames(this.database, actor, { programmeId, on: today(actor.timeZone) }, query) };
  }

  /** The bars and counts of the whole programme and of each group, and how many items the filter keeps. */
  async summary(actor: Actor, programmeId: string, filter: GapItemFilter): Promise<GapItemSummary> {
    const on = today(actor.timeZone);
    const [[facts], matching] = await Promise.all([
      programmeFacts(this.database, actor, { programmeIds: [programmeId], on, as: 'byGroup' }),
      countMatching(this.database, actor, { programmeId, on }, filter),
    ]);
    return toSummary(facts ? readProgrammeFacts(facts.json).kinds : [], matching, on);
  }

  read(actor: Actor, { programmeId, id }: GapItemPlace): Promise<GapItemDetail> {
    return gapItemDetail(this.database, actor, { programmeId, id, on: today(actor.timeZone) });
  }

  /** Changes one item, if it is still as the sender has seen it. Whoever may not edit assesses their own, no more. */
  async update(actor: Actor, place: GapItemPlace, version: number, change: GapItemChange): Promise<GapItemDetail> {
    const isSeen = await this.database.withOrganisation(actor, async (tx) => {
      const before = await lockGapItem(tx, actor, place);
      if (before.version !== version) return false;
      await assertReferences(tx, actor, place.programmeId, change);
      assertMayChange(actor, before, change);
      const changed = changedGapItem(before, change);
      const by = { userId: actor.userId, at: new Date() };
      const entry = changeEntry(before, changed, { programmeId: place.programmeId, by });
      if (!entry) return true;
      await tx.gapItem.updateMany({
        where: { organisationId: actor.organisationId, id: place.id },
        data: changedColumns(change, changed, by),
      });
      await recordActivities(tx, actor, [entry]);
      return true;
    });
    const current = await this.read(actor, place);
    if (!isSeen) throw changedMeanwhile(current);
    return current;
  }

  /**
   * Makes one change to many items: to all that are as they were seen, or to none. A refusal names the requirement that
   * does not allow it, the answer those that somebody else had changed.
   */
  async updateMany(actor: Actor, programmeId: string, { ids, versions, change }: BulkGapItems): Promise<BulkResult> {
    if (ids.some((id) => versions[id] === undefined)) throw new DomainError('resource.version_required');
    return this.database.withOrganisation(actor, async (tx) => {
      const all = await lockGapItems(tx, actor, programmeId, ids);
      await assertReferences(tx, actor, programmeId, change);
      const isOvertaken = ({ id, version }: LockedGapItem) => version !== versions[id];
      const [left, items] = [all.filter(isOvertaken), all.filter((item) => !isOvertaken(item))];
      const by = { userId: actor.userId, at: new Date() };
      const changes = items.flatMap((item) => {
        const changed = named(item, () => changedGapItem(item, change));
        const entry = changeEntry(item, changed, { programmeId, by });
        return entry ? [{ id: item.id, changed, entry }] : [];
      });
      // Items of which the same is said since are written together: at most four statements.
      for (const alike of Map.groupBy(changes, ({ changed }) => JSON.stringify(wordsSince(changed, by))).values()) {
        const [first] = alike;
        if (!first) continue;
        await tx.gapItem.updateMany({
          where: { organisationId: actor.organisationId, id: { in: alike.map(({ id }) => id) } },
          data: changedColumns(change, first.changed, by),
        });
      }
      if (changes.length > 0) {
        const entries = changes.map(({ entry }) => entry);
        await recordActivities(tx, actor, entries);
      }
      const last = await lastBy(
        tx,
        actor,
        left.map(({ id }) => id),
      );
      return {
        changed: changes.length,
        left: left.map(({ id, requirementId }) => ({ id, requirementId, last: last.get(id) ?? null })),
      };
    });
  }
}

function assertMayChange(actor: Actor, item: LockedGapItem, change: GapItemChange): void {
  if (can(actor.role, 'gap:edit')) return;
  const { conformity: after = item.conformity, ...more } = change;
  if (Object.keys(more).length > 0) throw new DomainError('access.forbidden');
  assertOwnAssessment({ isOwn: (item.ownerId ?? item.answererId) === actor.userId, before: item.conformity, after });
}

function named<Result>({ requirementId }: LockedGapItem, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.code, { ...error.facts, requirementId });
    throw error;
  }
}
