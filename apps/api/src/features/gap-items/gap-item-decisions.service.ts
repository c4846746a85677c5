import { Injectable } from '@nestjs/common';
import type { GapItemDetail } from '@waymark/contracts';
import { assertAcceptable, can, DomainError } from '@waymark/domain';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { gapItemDetail } from './gap-item-reader.ts';
import { type GapItemPlace, type LockedGapItem, lockGapItem, subjectOf } from './locked-gap-items.ts';

/** Whose item, and the version the sender has seen where the sender says so. */
export interface DecisionPlace extends GapItemPlace {
  version: number | undefined;
}

type Decide = (tx: Db, item: LockedGapItem) => Promise<void>;

@Injectable()
export class GapItemDecisionsService {
  constructor(private readonly database: Database) {}

  /** The owner, or a manager, says that it is done, or takes that back: what is not done is not accepted either. */
  claim(actor: Actor, place: DecisionPlace, done: boolean): Promise<GapItemDetail> {
    return this.decide(actor, place, async (tx, item) => {
      if (item.ownerId !== actor.userId && !can(actor.role, 'gap:edit')) throw new DomainError('gap.not_own');
      const { conformity } = item;
      if (done && (conformity === 'minor' || conformity === 'major')) {
        throw new DomainError('gap.still_open', { conformity });
      }
      if (done === (item.claimedById !== null)) return;
      const claim = { claimedAt: done ? new Date() : null, claimedById: done ? actor.userId : null };
      await write(tx, actor, item, { ...claim, ...(done ? {} : { acceptedAt: null, acceptedById: null }) });
      const lost = !done && item.acceptedById !== null ? { acceptedById: null, acceptedAt: null } : {};
      await recordActivity(tx, actor, {
        action: done ? 'gap_item.claimed' : 'gap_item.claim_withdrawn',
        ...subjectOf(item, place.programmeId),
        before: {
          claimedById: item.claimedById,
          ...('acceptedById' in lost ? { acceptedById: item.acceptedById } : {}),
        },
        after: { ...claim, claimedAt: claim.claimedAt?.toISOString() ?? null, ...lost },
      });
    });
  }

  /** Accepts the design of an item, or for one that does not apply its justification; or takes that back. */
  accept(actor: Actor, place: DecisionPlace, accepted: boolean): Promise<GapItemDetail> {
    return this.decide(actor, place, async (tx, item) => {
      const { ownerId, claimedById, conformity } = item;
      if (accepted) assertAcceptable({ ownerId, claimedById, conformity, acceptedById: actor.userId });
      if (accepted === (item.acceptedById !== null)) return;
      const acceptance = { acceptedAt: accepted ? new Date() : null, acceptedById: accepted ? actor.userId : null };
      await write(tx, actor, item, acceptance);
      await recordActivity(tx, actor, {
        action: accepted ? 'gap_item.accepted' : 'gap_item.acceptance_withdrawn',
        ...subjectOf(item, place.programmeId),
        before: { acceptedById: item.acceptedById },
        after: { ...acceptance, acceptedAt: acceptance.acceptedAt?.toISOString() ?? null },
      });
    });
  }

  private async decide(actor: Actor, { programmeId, id, version }: DecisionPlace, decide: Decide) {
    const isSeen = await this.database.withOrganisation(actor, async (tx) => {
      const item = await lockGapItem(tx, actor, { programmeId, id });
      if (version !== undefined && item.version !== version) return false;
      await decide(tx, item);
      return true;
    });
    const current = await gapItemDetail(this.database, actor, { programmeId, id, on: today(actor.timeZone) });
    if (!isSeen) throw new DomainError('resource.changed_meanwhile', { current });
    return current;
  }
}

interface Words {
  claimedAt?: Date | null;
  claimedById?: string | null;
  acceptedAt?: Date | null;
  acceptedById?: string | null;
}

async function write(tx: Db, { organisationId }: Actor, { id }: LockedGapItem, words: Words): Promise<void> {
  await tx.gapItem.updateMany({ where: { organisationId, id }, data: { ...words, version: { increment: 1 } } });
}
