import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OverrideMilestone, SharedMilestone, ShareMilestones, Timeline, Told } from '@waymark/contracts';
import {
  contradictedBy,
  DomainError,
  isOverrideAllowed,
  type Milestone,
  openMilestone,
  parseDay,
  type RuleOverride,
  type TimelineInput,
} from '@waymark/domain';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { assertNotFarAway } from '../../common/assert-not-far-away.ts';
import { assertNotToCome } from '../../common/assert-not-to-come.ts';
import { ChangedMeanwhile, type IsAbout } from '../../common/changed-meanwhile.ts';
import { dayText, dayValue, today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import {
  ProgrammePlansService,
  type ProgrammeTimeline,
  planFollows,
} from '../programmes/plan/programme-plans.service.ts';
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
   * Agrees on another day than the rule gives, with a reason, or says on which day it happened; of what is held together for
   * each of its programmes, or for none. Throws `rule.not_overridable` for what is over or only follows from another date, and
   * for what happened where a stage, a document or a record tells; `rule.only_earlier` where the rule is the latest day;
   * `rule.contradicts` before what it counts from.
   */
  async put(actor: Actor, place: MilestoneAddress, version: number, asked: OverrideMilestone): Promise<Timeline> {
    assertNotFarAway({ targetOn: parseDay(asked.on) }, today(actor.timeZone));
    await this.database.withOrganisation(actor, async (tx) => {
      const { sharedId, places } = await heldTogether(tx, actor, place);
      const plans = await this.held(tx, actor, places);
      assertSeen(plans, place, version, actor);
      for (const each of places) await this.write(tx, actor, each, plans, { ...asked, sharedId });
    });
    return toTimeline(await this.plans.timeline(actor, place.programmeId), actor);
  }

  /** Holds milestones of several programmes together: one day for all of them, told in each. Throws like `put`. */
  async share(actor: Actor, { milestones, on, reason }: ShareMilestones): Promise<SharedMilestone> {
    assertNotFarAway({ targetOn: parseDay(on) }, today(actor.timeZone));
    const sharedId = randomUUID();
    await this.database.withOrganisation(actor, async (tx) => {
      const places = milestones.toSorted(byProgramme);
      const plans = await this.held(tx, actor, places);
      assertShareable(places, plans);
      for (const each of places) await this.write(tx, actor, each, plans, { on, reason, sharedId });
    });
    return { sharedId };
  }

  /** Lets the rule count again, of this programme alone. Throws `resource.not_found` where nothing else was agreed, and `rule.not_overridable` where it is over by now. */
  async remove(actor: Actor, place: MilestoneAddress, version: number): Promise<void> {
    await this.database.withOrganisation(actor, async (tx) => {
      const { sharedId, places } = await heldTogether(tx, actor, place);
      const plans = await this.held(tx, actor, places);
      assertSeen(plans, place, version, actor);
      const milestone = milestoneOf(plans, place);
      const where = idOf(actor, place);
      const before = await tx.ruleOverride.findUnique({ where: { organisationId_programmeId_milestoneId: where } });
      if (!before) throw new DomainError('resource.not_found');
      if (!openMilestone({ ...milestone, override: before }).release) throw new DomainError('rule.not_overridable');
      await tx.ruleOverride.deleteMany({ where });
      await record(tx, actor, place, {
        action: 'milestone.override_removed',
        subjectLabel: milestone.name,
        before: { milestoneId: place.milestoneId, on: dayText(before.on), reason: before.reason },
        after: { milestoneId: place.milestoneId, on: milestone.override?.ruledOn.toString() },
      });
      // One alone is held together with nobody.
      if (sharedId && places.length === 2) {
        await tx.ruleOverride.updateMany({
          where: { organisationId: actor.organisationId, sharedId },
          data: { sharedId: null },
        });
      }
      for (const { programmeId } of places) await this.plans.bump(tx, { ...actor, programmeId });
    });
  }

  /** Locks the programmes, always in one order so that two who share them do not wait for one another, and reads their plans. */
  private async held(tx: Db, actor: Actor, places: readonly MilestoneAddress[]): Promise<Plans> {
    const plans = new Map<string, ProgrammeTimeline>();
    for (const { programmeId } of places) {
      await this.plans.lock(tx, { organisationId: actor.organisationId, programmeId });
      plans.set(programmeId, await this.plans.timeline({ ...actor, tx }, programmeId));
    }
    return plans;
  }

  private async write(tx: Db, actor: Actor, place: MilestoneAddress, plans: Plans, asked: AskedDay): Promise<void> {
    const { on, reason, isDone = false, sharedId } = asked;
    const milestone = milestoneOf(plans, place);
    const input = plans.get(place.programmeId)?.input;
    if (isDone) assertHeld(milestone, parseDay(on), actor);
    else assertOverridable(milestone, parseDay(on));
    if (input) assertPossible(input, { ruleId: milestone.id, on: parseDay(on), reason, isDone, sharedId });
    const id = idOf(actor, place);
    const agreed = { on: dayValue(on), reason, isDone, sharedId, updatedById: actor.userId, updatedAt: new Date() };
    await tx.ruleOverride.upsert({
      where: { organisationId_programmeId_milestoneId: id },
      create: { ...id, ...agreed },
      update: agreed,
    });
    await record(tx, actor, place, {
      action: isDone ? 'milestone.held' : 'milestone.overridden',
      subjectLabel: milestone.name,
      before: { milestoneId: milestone.id, on: milestone.on.toString() },
      after: { milestoneId: milestone.id, on, reason, ...(sharedId && { sharedId }) },
    });
    await this.plans.bump(tx, { organisationId: actor.organisationId, programmeId: place.programmeId });
  }
}

type Plans = ReadonlyMap<string, ProgrammeTimeline>;
type AskedDay = OverrideMilestone & { sharedId: string | null };

const byProgramme = (a: MilestoneAddress, b: MilestoneAddress) => (a.programmeId < b.programmeId ? -1 : 1);

/** A milestone with those it is held together with, in the order in which their programmes are locked. */
async function heldTogether(tx: Db, { organisationId }: Actor, place: MilestoneAddress) {
  const own = await tx.ruleOverride.findUnique({
    where: { organisationId_programmeId_milestoneId: { organisationId, ...place } },
  });
  const sharedId = own?.sharedId ?? null;
  if (sharedId === null) return { sharedId, places: [place] };
  const select = { programmeId: true, milestoneId: true };
  const places = await tx.ruleOverride.findMany({ where: { organisationId, sharedId }, select });
  return { sharedId, places: places.toSorted(byProgramme) };
}

function milestoneOf(plans: Plans, { programmeId, milestoneId }: MilestoneAddress): Milestone {
  const milestone = plans.get(programmeId)?.timeline.milestones.find(({ id }) => id === milestoneId);
  if (!milestone) throw new DomainError('resource.not_found');
  return milestone;
}

function assertSeen(plans: Plans, place: MilestoneAddress, version: number, actor: Actor): void {
  const plan = plans.get(place.programmeId);
  milestoneOf(plans, place);
  if (plan && plan.programme.version !== version) {
    const subject = {
      subjectId: place.programmeId,
      isAbout: ofMilestone(place),
      follows: planFollows(place.programmeId),
    };
    throw new ChangedMeanwhile(subject, toTimeline(plan, actor));
  }
}

/** Whoever says the day of one milestone has not been overtaken by what somebody else said of another. */
const ofMilestone =
  ({ milestoneId }: MilestoneAddress): IsAbout =>
  ({ after }) =>
    after.milestoneId === undefined || after.milestoneId === milestoneId;

/** The same work of programmes that differ, none of which holds it together with others yet. */
function assertShareable(places: readonly MilestoneAddress[], plans: Plans): void {
  const works = places.map((place) => {
    const { ruleId, override } = milestoneOf(plans, place);
    const rules = plans.get(place.programmeId)?.input.lifecycle.milestones ?? [];
    return override?.sharedId ? null : (rules.find(({ id }) => id === ruleId)?.sharedWork ?? null);
  });
  const isOneWork = works[0] !== null && works.every((work) => work === works[0]);
  if (!isOneWork || new Set(places.map(({ programmeId }) => programmeId)).size < places.length) {
    throw new DomainError('rule.not_shareable');
  }
}

const idOf = ({ organisationId }: Actor, place: MilestoneAddress) => ({ organisationId, ...place });

function assertOverridable(milestone: Milestone, on: Temporal.PlainDate): void {
  if (!openMilestone(milestone).agree) throw new DomainError('rule.not_overridable');
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
  if (!openMilestone(milestone).report) throw new DomainError('rule.not_overridable');
  assertNotToCome({ on }, actor);
}

type Recorded = Told<`milestone.${'held' | 'overridden' | 'override_removed'}`> & { subjectLabel: string };

const record = (tx: Db, actor: Actor, { programmeId }: MilestoneAddress, what: Recorded) =>
  recordActivity(tx, actor, { ...what, subjectType: 'programme', subjectId: programmeId, programmeId });
