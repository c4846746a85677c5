import { Injectable } from '@nestjs/common';
import type { OverrideMilestone, Timeline } from '@waymark/contracts';
import { DomainError, isOverrideAllowed, parseDay } from '@waymark/domain';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { assertNotFarAway } from '../../common/assert-not-far-away.ts';
import { dayText, dayValue, today } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { ProgrammePlansService } from '../programmes/programme-plans.service.ts';
import { toTimeline } from './timeline.mapper.ts';

export interface MilestoneAddress {
  programmeId: string;
  milestoneId: string;
}

@Injectable()
export class OverridesService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  /**
   * Agrees on another day than the rule gives, with a reason. Throws `rule.not_overridable` for what is over or only
   * follows from another date, and `rule.only_earlier` where the rule is the latest day.
   */
  async put(actor: Actor, place: MilestoneAddress, { on, reason }: OverrideMilestone): Promise<Timeline> {
    const { programmeId, milestoneId } = place;
    const key = { organisationId: actor.organisationId, programmeId };
    assertNotFarAway({ targetOn: parseDay(on) }, today(actor.timeZone));
    await this.database.withOrganisation(actor, async (tx) => {
      await this.plans.lock(tx, key);
      const { timeline } = await this.plans.timeline(actor, programmeId);
      const milestone = timeline.milestones.find(({ id }) => id === milestoneId);
      if (!milestone) throw new DomainError('resource.not_found');
      if (!milestone.isOverridable || milestone.isDone) throw new DomainError('rule.not_overridable');
      const ruledOn = milestone.override?.ruledOn ?? milestone.on;
      if (!isOverrideAllowed({ ...milestone, ruledOn }, parseDay(on))) {
        throw new DomainError('rule.only_earlier', { latestOn: ruledOn.toString() });
      }
      const id = { ...key, milestoneId };
      const agreed = { on: dayValue(on), reason, updatedById: actor.userId, updatedAt: new Date() };
      await tx.ruleOverride.upsert({
        where: { organisationId_programmeId_milestoneId: id },
        create: { ...id, ...agreed },
        update: agreed,
      });
      await this.plans.bump(tx, key);
      await recordActivity(tx, actor, {
        action: 'milestone.overridden',
        subjectType: 'programme',
        subjectId: programmeId,
        subjectLabel: milestone.name,
        programmeId,
        before: { milestoneId, on: milestone.on.toString() },
        after: { milestoneId, on, reason },
      });
    });
    return toTimeline(await this.plans.timeline(actor, programmeId));
  }

  /** Lets the rule count again. Throws `resource.not_found` where nothing else was agreed. */
  async remove(actor: Actor, place: MilestoneAddress): Promise<void> {
    const { programmeId, milestoneId } = place;
    const key = { organisationId: actor.organisationId, programmeId };
    await this.database.withOrganisation(actor, async (tx) => {
      await this.plans.lock(tx, key);
      const id = { ...key, milestoneId };
      const before = await tx.ruleOverride.findUnique({ where: { organisationId_programmeId_milestoneId: id } });
      if (!before) throw new DomainError('resource.not_found');
      await tx.ruleOverride.deleteMany({ where: id });
      await this.plans.bump(tx, key);
      await recordActivity(tx, actor, {
        action: 'milestone.override_removed',
        subjectType: 'programme',
        subjectId: programmeId,
        subjectLabel: milestoneId,
        programmeId,
        before: { milestoneId, on: dayText(before.on), reason: before.reason },
      });
    });
  }
}
