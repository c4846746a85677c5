import { Injectable } from '@nestjs/common';
import type { AdoptPlan, PlanChange, PortfolioTimeline, Timeline, WhatIf } from '@waymark/contracts';
import { DomainError, type TimelineInput, type TimelineStageRow } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { ChangedMeanwhile } from '../../common/changed-meanwhile.ts';
import { today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { writePlan } from '../programmes/plan/plan-writes.service.ts';
import {
  ProgrammePlansService,
  type ProgrammeTimeline,
  planFollows,
} from '../programmes/plan/programme-plans.service.ts';
import { assertAdoptable, changedDates, changedStages, changedTimeline, toPlanChange } from './plan-change.ts';
import { planEffect } from './plan-effect.offer.ts';
import { portfolioOf } from './portfolio.ts';
import { toTimeline } from './timeline.mapper.ts';

@Injectable()
export class TimelinesService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  /** One statement, whatever the programme holds. Throws `resource.not_found`. */
  async read(actor: Actor, programmeId: string): Promise<Timeline> {
    return toTimeline(await this.plans.timeline(actor, programmeId), actor);
  }

  /** All programmes on one line; one statement, however many there are. */
  async portfolio(actor: Actor): Promise<PortfolioTimeline> {
    const plans = await this.plans.timelines(actor);
    return {
      today: today(actor.timeZone).toString(),
      programmes: plans.map((plan) => toTimeline(plan, actor)),
      ...portfolioOf(plans, actor),
    };
  }

  /** What a change would move, break and solve; nothing is stored. */
  async whatIf(actor: Actor, programmeId: string, asked: PlanChange): Promise<WhatIf> {
    const plan = await this.plans.timeline(actor, programmeId);
    const { change: _, after, ...effect } = planEffect(plan, asked);
    return { before: toTimeline(plan, actor), after: toTimeline(plan, actor, after), ...effect };
  }

  /**
   * Puts a change into force, all of it or nothing; the baseline stays. Throws `plan.nothing_changed`, and
   * `resource.changed_meanwhile` with the timeline as it is where somebody else changed the plan since.
   */
  async adopt(actor: Actor, programmeId: string, version: number, adopted: AdoptPlan): Promise<Timeline> {
    const isAdopted = await this.database.withOrganisation(actor, (tx) =>
      this.adoptIn(tx, actor, { programmeId, version }, adopted),
    );
    const current = await this.read(actor, programmeId);
    if (!isAdopted) throw new ChangedMeanwhile({ subjectId: programmeId, follows: planFollows(programmeId) }, current);
    return current;
  }

  /** The same in the transaction of what decided it; whether it was still the plan that was seen. */
  async adoptIn(tx: Db, actor: Actor, seen: SeenPlan, { reason, ...asked }: AdoptPlan): Promise<boolean> {
    await this.plans.lock(tx, { organisationId: actor.organisationId, programmeId: seen.programmeId });
    const plan = await this.plans.timeline({ ...actor, tx }, seen.programmeId);
    if (plan.programme.version !== seen.version) return false;
    const change = toPlanChange(plan.input, asked);
    assertAdoptable(plan.input, change);
    await write(tx, actor, { plan, after: changedTimeline(plan, change).input, reason });
    return true;
  }
}

/** The plan that a change was thought out for. */
interface SeenPlan {
  programmeId: string;
  version: number;
}

interface Adopted {
  plan: ProgrammeTimeline;
  after: TimelineInput;
  reason: string;
}

async function write(tx: Db, actor: Actor, { plan, after, reason }: Adopted): Promise<void> {
  const { id: programmeId, name } = plan.programme;
  const dates = changedDates(plan.input, after);
  const stages = changedStages(plan.input, after);
  const rules = plan.input.lifecycle === after.lifecycle ? undefined : schemeById(plan.programme.scheme);
  if (dates.isEmpty && stages.length === 0 && !rules) throw new DomainError('plan.nothing_changed');
  const key = { organisationId: actor.organisationId, programmeId };
  await writePlan(tx, key, {
    dates: after.dates,
    rules: rules && { version: rules.rulesVersion, lifecycle: rules.lifecycle },
    stages: stages.map((stage) => stage.after),
    reason,
  });
  await recordActivity(tx, actor, {
    action: 'plan.adopted',
    subjectType: 'programme',
    subjectId: programmeId,
    subjectLabel: name,
    programmeId,
    before: { ...dates.before, stages: stages.map(({ before }) => daysOf(before)) },
    after: {
      ...dates.after,
      stages: stages.map((stage) => daysOf(stage.after)),
      ...(rules && { rules: rules.rulesVersion }),
      reason,
    },
  });
}

const daysOf = ({ key, plannedFromOn, plannedToOn, isPinned }: TimelineStageRow) => ({
  key,
  plannedFromOn: plannedFromOn.toString(),
  plannedToOn: plannedToOn.toString(),
  isPinned,
});
