import { Injectable } from '@nestjs/common';
import type { Stage, UpdateStage } from '@waymark/contracts';
import { DomainError, stageStatuses } from '@waymark/domain';
import { z } from 'zod';
import { changedFields, recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { assertMembers } from '../../../common/assert-members.ts';
import { changedMeanwhile } from '../../../common/changed-meanwhile.ts';
import { dayText, dayValue, lastDay } from '../../../common/clock.ts';
import { Database, type Db } from '../../../common/database.ts';
import { ProgrammePlansService } from '../plan/programme-plans.service.ts';
import { changedStage, type StageState } from './stage-change.ts';

@Injectable()
export class StagesService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  async list(actor: Actor, programmeId: string): Promise<Stage[]> {
    return (await this.plans.find(actor, programmeId)).stages;
  }

  async read(actor: Actor, programmeId: string, id: string): Promise<Stage> {
    const stage = (await this.list(actor, programmeId)).find((candidate) => candidate.id === id);
    if (!stage) throw new DomainError('resource.not_found');
    return stage;
  }

  /** Moves, begins, ends or hands over a stage. The baseline stays as it was planned. */
  async update(actor: Actor, place: StagePlace, version: number, change: UpdateStage): Promise<Stage> {
    const programme = { organisationId: actor.organisationId, programmeId: place.programmeId };
    const isChanged = await this.database.withOrganisation(actor, async (tx) => {
      await this.plans.lock(tx, programme);
      const before = await findOrFail(tx, actor, place);
      await assertMembers(tx, actor, { ownerId: change.ownerId }, 'programme:read');
      const after = {
        ...changedStage(before, change, lastDay(actor)),
        ownerId: ownerAfter(before.ownerId, change),
      };
      const { count } = await tx.stage.updateMany({
        where: { organisationId: actor.organisationId, ...place, version },
        data: { ...toRow(after), ownerId: after.ownerId, version: { increment: 1 } },
      });
      if (count === 0) return false;
      const changed = changedFields({ ...before }, after);
      if (changed) {
        await this.plans.bump(tx, programme);
        await recordActivity(tx, actor, {
          action: 'stage.changed',
          subjectType: 'stage',
          subjectId: place.id,
          subjectLabel: before.key,
          programmeId: place.programmeId,
          before: changed.before,
          after: { ...changed.after, ...reasonsOf(change) },
        });
      }
      return true;
    });
    const current = await this.read(actor, place.programmeId, place.id);
    if (!isChanged) throw changedMeanwhile(current);
    return current;
  }
}

export interface StagePlace {
  programmeId: string;
  id: string;
}

/** Why: a released pin keeps no reason of its own, and neither does a stage that is left out. */
const reasonsOf = ({ reason, pinReason }: UpdateStage) => ({
  ...(reason === undefined ? {} : { reason }),
  ...(pinReason ? { pinReason } : {}),
});

const ownerAfter = (ownerId: string | null, change: UpdateStage) =>
  change.ownerId === undefined ? ownerId : change.ownerId;

async function findOrFail(tx: Db, actor: Actor, place: StagePlace) {
  const row = await tx.stage.findFirst({ where: { organisationId: actor.organisationId, ...place } });
  if (!row) throw new DomainError('resource.not_found');
  return {
    key: row.key,
    ownerId: row.ownerId,
    status: z.enum(stageStatuses).parse(row.status),
    plannedFromOn: dayText(row.plannedFromOn),
    plannedToOn: dayText(row.plannedToOn),
    actualFromOn: row.actualFromOn && dayText(row.actualFromOn),
    actualToOn: row.actualToOn && dayText(row.actualToOn),
    isPinned: row.isPinned,
    pinReason: row.pinReason,
  };
}

function toRow(stage: StageState) {
  const { status, plannedFromOn, plannedToOn, actualFromOn, actualToOn, isPinned, pinReason } = stage;
  return {
    status,
    isPinned,
    pinReason,
    plannedFromOn: dayValue(plannedFromOn),
    plannedToOn: dayValue(plannedToOn),
    actualFromOn: actualFromOn === null ? null : dayValue(actualFromOn),
    actualToOn: actualToOn === null ? null : dayValue(actualToOn),
  };
}
