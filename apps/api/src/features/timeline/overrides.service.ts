import { Injectable } from '@nestjs/common';
import type { OverrideMilestone, Timeline, Told } from '@waymark/contracts';
import {
  contradictedBy,
  DomainError,
  isOverrideAllowed,
  type Milestone,
  parseDay,
  type RuleOverride,
  type TimelineInput,
} from '@waymark/domain';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { assertNotFarAway } from '../../common/assert-not-far-away.ts';
import { assertNotToCome } from '../../common/assert-not-to-come.ts';
import { dayText, dayValue, today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
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
   * Agrees on another day than the rule gives, with a reason, or says on which day it happened. Throws
   * `rule.not_overridable` for what is over or only follows from another date, and for what happened where a stage, a
   * document or a record tells; `rule.only_earlier` where the rule is the latest day; `rule.contradicts` before what
   * it counts from.
   */
  async put(actor: Actor, place: MilestoneAddress, version: number, asked: OverrideMilestone): Promise<Timeline> {
    assertNotFarAway({ targetOn: parseDay(asked.on) }, today(actor.timeZone));
    await this.change(actor, place, version, async (tx, milestone, input) => {
      const { on, reason, isDone = false } = asked;
      if (isDone) assertHeld(milestone, parseDay(on), actor);
      else assertOverridable(milestone, parseDay(on));
      assertPossible(input, { ruleId: milestone.id, on: parseDay(on), reason, isDone });
      const id = idOf(actor, place);
      const agreed = { on: dayValue(on), reason, isDone, updatedById: actor.userId, updatedAt: new Date() };
      await tx.ruleOverride.upsert({
        where: { organisationId_programmeId_milestoneId: id },
        create: { ...id, ...agreed },
        update: agreed,
      });
      const before = { milestoneId: milestone.id, on: milestone.on.toString() };
      await record(tx, actor, place, {
        action: isDone ? 'milestone.held' : 'milestone.overridden',
        subjectLabel: milestone.name,
        before,
        after: { milestoneId: milestone.id, on, reason },
      });
    });
    return toTimeline(await this.plans.timeline(actor, place.programmeId));
  }

  /** Lets the rule count again. Throws `resource.not_found` where nothing else was agreed. */
  async remove(actor: Actor, place: MilestoneAddress, version: number): Promise<void> {
    await this.change(actor, place, version, async (tx, { id: milestoneId, name, override }) => {
      const id = idOf(actor, place);
      const before = await tx.ruleOverride.findUnique({ where: { organisationId_programmeId_milestoneId: id } });
      if (!before) throw new DomainError('resource.not_found');
      await tx.ruleOverride.deleteMany({ where: id });
      await record(tx, actor, place, {
        action: 'milestone.override_removed',
        subjectLabel: name,
        before: { milestoneId, on: dayText(before.on), reason: before.reason },
        after: { milestoneId, on: override?.ruledOn.toString() },
      });
    });
  }

  /** Holds the plan while it is written. Throws `resource.changed_meanwhile` where it is not the one that was seen. */
  private async change(
    actor: Actor,
    place: MilestoneAddress,
    version: number,
    write: (tx: Db, milestone: Milestone, input: TimelineInput) => Promise<void>,
  ): Promise<void> {
    const { programmeId, milestoneId } = place;
    const key = { organisationId: actor.organisationId, programmeId };
    await this.database.withOrganisation(actor, async (tx) => {
      await this.plans.lock(tx, key);
      const plan = await this.plans.timeline({ ...actor, tx }, programmeId);
      const milestone = plan.timeline.milestones.find(({ id }) => id === milestoneId);
      if (!milestone) throw new DomainError('resource.not_found');
      if (plan.programme.version !== version) {
        throw new DomainError('resource.changed_meanwhile', { current: toTimeline(plan) });
      }
      await write(tx, milestone, plan.input);
      await this.plans.bump(tx, key);
    });
  }
}

const idOf = ({ organisationId }: Actor, place: MilestoneAddress) => ({ organisationId, ...place });

function assertOverridable(milestone: Milestone, on: Temporal.PlainDate): void {
  if (!milestone.isOverridable || milestone.isDone) throw new DomainError('rule.not_overridable');
  const ruledOn = milestone.override?.ruledOn ?? milestone.on;
  if (isOverrideAllowed({ ...milestone, ruledOn }, on)) return;
  throw new DomainError('rule.only_earlier', { latestOn: ruledOn.toString() });
}

/** A day on the wrong side of the one it counts from is none: a restoration before the expiry. */
function assertPossible(input: TimelineInput, asked: RuleOverride) {
  const anchorOn = contradictedBy(input, asked);
  if (anchorOn) throw new DomainError('rule.contradicts', { anchorOn: anchorOn.toString() });
}

function assertHeld(milestone: Milestone, on: Temporal.PlainDate, actor: Actor): void {
  if (!milestone.isReportable || milestone.isDone) throw new DomainError('rule.not_overridable');
  assertNotToCome({ on }, actor);
}

type Recorded = Told<`milestone.${'held' | 'overridden' | 'override_removed'}`> & { subjectLabel: string };

const record = (tx: Db, actor: Actor, { programmeId }: MilestoneAddress, what: Recorded) =>
  recordActivity(tx, actor, { ...what, subjectType: 'programme', subjectId: programmeId, programmeId });
