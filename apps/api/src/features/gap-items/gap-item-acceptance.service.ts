import { Injectable } from '@nestjs/common';
import type { GapItemDetail } from '@waymark/contracts';
import { assertAcceptable } from '@waymark/domain';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { gapItemDetail } from './gap-item-reader.ts';
import { type GapItemPlace, type LockedGapItem, lockGapItem, subjectOf } from './locked-gap-items.ts';

/** Whose item, and the version the sender has seen where the sender says so. */
export interface AcceptancePlace extends GapItemPlace {
  version: number | undefined;
}

@Injectable()
export class GapItemAcceptanceService {
  constructor(private readonly database: Database) {}

  /** Accepts the design of an item, or for one that does not apply its justification; or takes that back. */
  async accept(actor: Actor, place: AcceptancePlace, accepted: boolean): Promise<GapItemDetail> {
    const { programmeId, id, version } = place;
    const isSeen = await this.database.withOrganisation(actor, async (tx) => {
      const item = await lockGapItem(tx, actor, place);
      if (version !== undefined && item.version !== version) return false;
      const { ownerId, assessedById, conformity } = item;
      if (accepted) assertAcceptable({ ownerId, assessedById, conformity, acceptedById: actor.userId });
      if (accepted !== (item.acceptedById !== null)) await write(tx, actor, item, { programmeId, accepted });
      return true;
    });
    const current = await gapItemDetail(this.database, actor, { programmeId, id, on: today(actor.timeZone) });
    if (!isSeen) throw changedMeanwhile(current);
    return current;
  }
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
