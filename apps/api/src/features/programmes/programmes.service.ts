import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  CreateProgramme,
  Programme,
  ProgrammeDetail,
  ProgrammePreview,
  UpdateProgramme,
} from '@waymark/contracts';
import { assertProgrammeDates, DomainError, parseDay, programmeAbilities } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { assertNotFarAway } from '../../common/assert-not-far-away.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { dayOf, dayText, dayValue, today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { endGapItems } from '../gap-items/programme-gap-items.service.ts';
import { knowFirm } from './firms/auditor-firms.ts';
import { insertProgramme } from './new-programme.ts';
import { planSurroundings } from './plan/plan-surroundings.ts';
import { type PlanReader, plannedProgramme, toldStages, toPreview } from './plan/planned-programme.ts';
import { ProgrammePlansService, planFollows } from './plan/programme-plans.service.ts';

@Injectable()
export class ProgrammesService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  async list(actor: Actor): Promise<Programme[]> {
    return (await this.plans.list(actor)).map(({ programme }) => programme);
  }

  async read(actor: Actor, id: string): Promise<ProgrammeDetail> {
    const { programme, stages, milestones } = await this.plans.find(actor, id);
    return { ...programme, stages, milestones, abilities: programmeAbilities(actor) };
  }

  /** The plan a programme would start with; nothing is stored. */
  async preview(actor: Actor, input: CreateProgramme): Promise<ProgrammePreview> {
    const reader = readerOf(actor);
    const planned = plannedProgramme(input, reader);
    return toPreview(planned, reader, await planSurroundings(this.database, actor, input));
  }

  /** Starts a programme: its stages as planned, a gap item for every requirement in scope, its documents. */
  async create(actor: Actor, input: CreateProgramme): Promise<ProgrammeDetail> {
    const planned = plannedProgramme(input, readerOf(actor));
    const { organisationId } = actor;
    const id = randomUUIDv7();
    await this.database.withOrganisation(actor, async (tx) => {
      const name = input.name ?? planned.scheme.name;
      const { scopeStatement, auditorFirm = null } = input;
      const parentId = await parentOf(tx, actor, input.scheme, input.parentId);
      await insertProgramme(tx, {
        organisationId,
        id,
        name,
        scopeStatement,
        auditorFirm,
        renewsId: null,
        parentId,
        planned,
      });
      await recordActivity(tx, actor, {
        action: 'programme.created',
        subjectType: 'programme',
        subjectId: id,
        subjectLabel: name,
        programmeId: id,
        after: { ...input, name, requirements: planned.requirements.length, stages: toldStages(planned) },
      });
    });
    return this.read(actor, id);
  }

  /** Changes what a programme says of itself. Its stages keep their dates when the target moves. */
  async update(actor: Actor, id: string, version: number, asked: UpdateProgramme): Promise<ProgrammeDetail> {
    const key = { organisationId: actor.organisationId, id };
    const isChanged = await this.database.withOrganisation(actor, async (tx) => {
      const before = await findOrFail(tx, key);
      const change = await meantFor(tx, actor, before, asked);
      if (change.targetOn !== undefined) assertTarget(before, change.targetOn, today(actor.timeZone));
      await knowFirm(tx, actor, change.auditorFirm);
      const { targetOn, ...texts } = change;
      const { count } = await tx.programme.updateMany({
        where: { ...key, version },
        data: {
          ...texts,
          ...(targetOn === undefined ? {} : { targetOn: dayValue(targetOn) }),
          version: { increment: 1 },
        },
      });
      if (count === 0) return false;
      const changed = changedFields({ ...before, targetOn: dayText(before.targetOn) }, change);
      if (changed) {
        await recordActivity(tx, actor, {
          action: 'programme.changed',
          subjectType: 'programme',
          subjectId: id,
          subjectLabel: change.name ?? before.name,
          programmeId: id,
          ...changed,
        });
      }
      return true;
    });
    const detail = await this.read(actor, id);
    if (!isChanged) throw changedMeanwhile(detail, { follows: planFollows(id) });
    return detail;
  }

  /** Takes back a programme with all that is its own. Throws `programme.has_history` where that is more than a plan. */
  async remove(actor: Actor, id: string): Promise<void> {
    const { organisationId } = actor;
    await this.database.withOrganisation(actor, async (tx) => {
      // Whoever adds to its history waits, or is seen here.
      await this.plans.lock(tx, { organisationId, programmeId: id });
      const before = await findOrFail(tx, { organisationId, id });
      await assertNoHistory(tx, { organisationId, programmeId: id });
      // What hangs on it stays, and forgets it.
      await tx.programme.updateMany({ where: { organisationId, renewsId: id }, data: { renewsId: null } });
      await tx.programme.updateMany({ where: { organisationId, parentId: id }, data: { parentId: null } });
      // Gap items hold on to the stages they must be closed by, so they go first.
      await endGapItems(tx, { organisationId, programmeId: id });
      await tx.programme.deleteMany({ where: { organisationId, id } });
      await recordActivity(tx, actor, {
        action: 'programme.deleted',
        subjectType: 'programme',
        subjectId: id,
        subjectLabel: before.name,
        programmeId: id,
        before: { name: before.name, scheme: before.scheme, scopeStatement: before.scopeStatement },
      });
    });
  }
}

const readerOf = ({ timeZone, language }: Actor): PlanReader => ({ today: today(timeZone), language });

/** The programme of another scheme from whose examination this one is made; most schemes have none. */
async function parentOf(
  tx: Db,
  { organisationId }: Actor,
  scheme: string,
  parentId: string | null | undefined,
): Promise<string | null> {
  const { name, madeFrom } = schemeById(scheme);
  if (!parentId || madeFrom.length === 0) return null;
  const where = { organisationId, id: parentId, scheme: { in: madeFrom.map(({ id }) => id) } };
  if ((await tx.programme.count({ where })) === 1) return parentId;
  const sources = madeFrom.map((source) => source.name).join(', ');
  throw new RequestInvalid([
    {
      path: 'parentId',
      message: {
        en: `${name} is made from a programme of yours for ${sources}.`,
        de: `${name} entsteht aus einem Ihrer Programme für ${sources}.`,
      },
    },
  ]);
}

async function findOrFail(tx: Db, key: { organisationId: string; id: string }) {
  const row = await tx.programme.findUnique({ where: { organisationId_id: key } });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

/** What is only ever added to outlives every wish to be rid of it; the database would refuse too. */
async function assertNoHistory(tx: Db, where: { organisationId: string; programmeId: string }): Promise<void> {
  const added =
    (await tx.evidenceReview.count({ where })) +
    (await tx.stageDecision.count({ where })) +
    (await tx.reportDecision.count({ where: { ...where, state: 'decided' } })) +
    (await tx.certificate.count({ where })) +
    (await tx.assuranceReport.count({ where })) +
    (await tx.documentVersion.count({ where: { organisationId: where.organisationId, document: where } }));
  if (added > 0) throw new DomainError('programme.has_history');
}

type Row = Awaited<ReturnType<typeof findOrFail>>;

/** A change without what means nothing for the scheme. Throws where it cannot be made from the programme named. */
async function meantFor(tx: Db, actor: Actor, { scheme }: Row, asked: UpdateProgramme) {
  const { parentId, customersYearEnd, ...others } = asked;
  return {
    ...others,
    ...(parentId === undefined ? {} : { parentId: await parentOf(tx, actor, scheme, parentId) }),
    ...(customersYearEnd === undefined
      ? {}
      : { customersYearEnd: schemeById(scheme).asksForYearEnd ? customersYearEnd : null }),
  };
}

function assertTarget(before: Row, text: string, day: Temporal.PlainDate): void {
  const targetOn = parseDay(text);
  assertNotFarAway({ targetOn }, day);
  assertProgrammeDates({
    timeBasis: schemeById(before.scheme).timeBasis,
    startOn: dayOf(before.startOn),
    targetOn,
    asOfOn: before.asOfOn && dayOf(before.asOfOn),
    periodFromOn: before.periodFromOn && dayOf(before.periodFromOn),
    periodToOn: before.periodToOn && dayOf(before.periodToOn),
    today: day,
  });
}
