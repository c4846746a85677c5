import { Injectable } from '@nestjs/common';
import type { GapItemDetail } from '@waymark/contracts';
import { assertAcceptable, type Conformity, conformities } from '@waymark/domain';
import { z } from 'zod';
import { recordActivities, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { CommentsService } from '../comments/comments.service.ts';
import { changeEntry } from './change-entry.ts';
import { changedGapItem } from './gap-item-change.ts';
import { gapItemDetail } from './gap-item-reader.ts';
import { changedColumns, type GapItemPlace, type LockedGapItem, lockGapItem, subjectOf } from './locked-gap-items.ts';

/** Whose item, and the version the sender has seen. */
export interface AcceptancePlace extends GapItemPlace {
  version: number;
}

@Injectable()
export class GapItemAcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
  ) {}

  /** Accepts the design of an item, or for one that does not apply its justification; or takes that back. */
  accept(actor: Actor, place: AcceptancePlace, accepted: boolean): Promise<GapItemDetail> {
    return this.judge(actor, place, async (tx, item) => {
      if (accepted) assertJudgeable(item, actor);
      if (accepted !== (item.acceptedById !== null)) await write(tx, actor, item, { ...place, accepted });
    });
  }

  /** Sends back what is said to be done, or to be left out: it stands again as before that was said, with the reason. */
  sendBack(actor: Actor, place: AcceptancePlace, reason: string): Promise<GapItemDetail> {
    return this.judge(actor, place, async (tx, item) => {
      assertJudgeable(item, actor);
      const change = { conformity: await conformityBefore(tx, actor, item) };
      const changed = changedGapItem(item, change);
      const by = { userId: actor.userId, at: new Date() };
      const returned = { returnedById: by.userId, returnedAt: by.at.toISOString(), returnReason: reason };
      const entry = changeEntry(item, changed, { programmeId: place.programmeId, by, returned });
      await tx.gapItem.updateMany({
        where: { organisationId: actor.organisationId, id: item.id },
        data: { ...changedColumns(change, changed, by), ...returned },
      });
      if (entry) await recordActivities(tx, actor, [entry]);
      await this.comments.sayWith(tx, actor, { kind: 'gap_item', id: item.id }, reason);
    });
  }

  /** Somebody's word on an item that is still as they have seen it. */
  private async judge(
    actor: Actor,
    place: AcceptancePlace,
    say: (tx: Db, item: LockedGapItem) => Promise<void>,
  ): Promise<GapItemDetail> {
    const { programmeId, id, version } = place;
    const isSeen = await this.database.withOrganisation(actor, async (tx) => {
      const item = await lockGapItem(tx, actor, place);
      if (item.version !== version) return false;
      await say(tx, item);
      return true;
    });
    const current = await gapItemDetail(this.database, actor, { programmeId, id, on: today(actor.timeZone) });
    if (!isSeen) throw changedMeanwhile(current);
    return current;
  }
}

function assertJudgeable({ ownerId, assessedById, conformity }: LockedGapItem, { userId }: Actor): void {
  assertAcceptable({ ownerId, assessedById, conformity, acceptedById: userId });
}

const saidSchema = z.object({ conformity: z.enum(conformities) });
/** More often than this nobody goes from one way of being done to another. */
const lookedThrough = 20;

/** How far it conformed before it was said to be done: a gap that is not closed is that gap again. */
async function conformityBefore(
  tx: Db,
  { organisationId }: Actor,
  { id }: LockedGapItem,
): Promise<Extract<Conformity, 'not_assessed' | 'minor' | 'major'>> {
  const entries = await tx.activity.findMany({
    where: { organisationId, subjectId: id, action: 'gap_item.changed' },
    orderBy: { sequence: 'desc' },
    take: lookedThrough,
  });
  for (const { before } of entries) {
    const said = saidSchema.safeParse(before).data?.conformity;
    if (said === 'minor' || said === 'major' || said === 'not_assessed') return said;
  }
  return 'not_assessed';
}

async function write(
  tx: Db,
  actor: Actor,
  item: LockedGapItem,
  { programmeId, accepted }: { programmeId: string; accepted: boolean },
): Promise<void> {
  const acceptance = { acceptedAt: accepted ? new Date() : null, acceptedById: accepted ? actor.userId : null };
  await tx.gapItem.updateMany({
    where: { organisationId: actor.organisationId, id: item.id },
    data: { ...acceptance, version: { increment: 1 } },
  });
  await recordActivity(tx, actor, {
    action: accepted ? 'gap_item.accepted' : 'gap_item.acceptance_withdrawn',
    ...subjectOf(item, programmeId),
    before: { acceptedById: item.acceptedById },
    after: { ...acceptance, acceptedAt: acceptance.acceptedAt?.toISOString() ?? null },
  });
}
