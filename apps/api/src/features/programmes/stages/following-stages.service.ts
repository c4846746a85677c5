import { Injectable } from '@nestjs/common';
import { type CertificateFacts, followingStages } from '@waymark/domain';
import { recordActivities } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { dayValue } from '../../../common/clock.ts';
import type { Db } from '../../../common/database.ts';
import { ProgrammePlansService, type ProgrammeTimeline } from '../plan/programme-plans.service.ts';

@Injectable()
export class FollowingStagesService {
  constructor(private readonly plans: ProgrammePlansService) {}

  /**
   * Moves the stages that are counted from the certificate's own days, in the transaction that records it and has locked
   * the programme. `before`: the programme as that transaction found it.
   */
  async follow(tx: Db, actor: Actor, before: ProgrammeTimeline, certificate: CertificateFacts): Promise<void> {
    const { organisationId } = actor;
    const { input, stages, programme } = before;
    const programmeId = programme.id;
    const moved = followingStages(input, { certificate }).flatMap((days) => {
      const stage = stages.find(({ key }) => key === days.key);
      return stage ? [{ ...days, stage }] : [];
    });
    if (moved.length === 0) return;
    for (const { stage, fromOn, toOn } of moved) {
      await tx.stage.updateMany({
        where: { organisationId, programmeId, id: stage.id },
        data: { plannedFromOn: dayValue(fromOn), plannedToOn: dayValue(toOn), version: { increment: 1 } },
      });
    }
    await this.plans.bump(tx, { organisationId, programmeId });
    await recordActivities(
      tx,
      actor,
      moved.map(({ stage, fromOn, toOn }) => ({
        action: 'stage.changed',
        subjectType: 'stage',
        subjectId: stage.id,
        subjectLabel: stage.key,
        programmeId,
        before: { plannedFromOn: stage.plannedFromOn, plannedToOn: stage.plannedToOn },
        after: { plannedFromOn: fromOn.toString(), plannedToOn: toOn.toString() },
      })),
    );
  }
}
