import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  CreateProgramme,
  Programme,
  ProgrammeDetail,
  ProgrammePreview,
  UpdateProgramme,
} from '@waymark/contracts';
import { assertProgrammeDates, DomainError, parseDay } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { dayOf, dayText, dayValue, today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { knowFirm } from './auditor-firms.ts';
import { assertNotFarAway, type PlannedProgramme, plannedProgramme, toPreview } from './planned-programme.ts';
import { type ProgrammePlan, programmeRowSchema } from './programme.mapper.ts';
import { ProgrammePlansService } from './programme-plans.service.ts';

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
    return toDetail(await this.plans.find(actor, id));
  }

  /** The plan a programme would start with; nothing is stored. */
  preview(input: CreateProgramme): ProgrammePreview {
    return toPreview(plannedProgramme(input, today()));
  }

  /** Starts a programme: its stages as planned, a gap item for every requirement in scope, its documents. */
  async create(actor: Actor, input: CreateProgramme): Promise<ProgrammeDetail> {
    const planned = plannedProgramme(input, today());
    const id = randomUUIDv7();
    await this.database.withOrganisation(actor, async (tx) => {
      const name = input.name ?? planned.scheme.name;
      await insert(tx, { organisationId: actor.organisationId, id, name, input, planned });
      await recordActivity(tx, actor, {
        action: 'programme.created',
        subjectType: 'programme',
        subjectId: id,
        subjectLabel: name,
        programmeId: id,
        after: { ...input, name, requirements: planned.requirements.length },
      });
    });
    return this.read(actor, id);
  }

  /** Changes what a programme says of itself. Its stages keep their dates when the target moves. */
  async update(actor: Actor, id: string, version: number, change: UpdateProgramme): Promise<ProgrammeDetail> {
    const key = { organisationId: actor.organisationId, id };
    const isChanged = await this.database.withOrganisation(actor, async (tx) => {
      const before = await findOrFail(tx, key);
      if (change.targetOn !== undefined) assertTarget(before, change.targetOn);
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
    if (!isChanged) throw new DomainError('resource.changed_meanwhile', { current: detail });
    return detail;
  }

  /** Ends a programme with everything that belongs to it alone; evidence stays, its reviews for this programme go. */
  async remove(actor: Actor, id: string): Promise<void> {
    const { organisationId } = actor;
    await this.database.withOrganisation(actor, async (tx) => {
      const before = await findOrFail(tx, { organisationId, id });
      // Gap items hold on to the stages they must be closed by, so they go first.
      await tx.gapItem.deleteMany({ where: { organisationId, programmeId: id } });
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

async function findOrFail(tx: Db, key: { organisationId: string; id: string }) {
  const row = await tx.programme.findUnique({ where: { organisationId_id: key } });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

type Row = Awaited<ReturnType<typeof findOrFail>>;

function assertTarget(before: Row, text: string): void {
  const targetOn = parseDay(text);
  const day = today();
  assertNotFarAway({ targetOn }, day);
  assertProgrammeDates({
    timeBasis: schemeById(programmeRowSchema.shape.scheme.parse(before.scheme)).timeBasis,
    startOn: dayOf(before.startOn),
    targetOn,
    asOfOn: before.asOfOn && dayOf(before.asOfOn),
    periodFromOn: before.periodFromOn && dayOf(before.periodFromOn),
    periodToOn: before.periodToOn && dayOf(before.periodToOn),
    today: day,
  });
}

interface NewProgramme {
  organisationId: string;
  id: string;
  name: string;
  input: CreateProgramme;
  planned: PlannedProgramme;
}

/** A fixed number of statements, however many requirements there are. */
async function insert(tx: Db, { organisationId, id, name, input, planned }: NewProgramme): Promise<void> {
  const { scheme, dates, categories, stages, requirements } = planned;
  await knowFirm(tx, { organisationId }, input.auditorFirm);
  await tx.programme.create({
    data: {
      organisationId,
      id,
      name,
      scheme: scheme.id,
      frameworkId: scheme.frameworkId,
      scopeStatement: input.scopeStatement,
      categories,
      auditorFirm: input.auditorFirm ?? null,
      startOn: dayValue(dates.startOn),
      targetOn: dayValue(dates.targetOn),
      asOfOn: dates.asOfOn && dayValue(dates.asOfOn),
      periodFromOn: dates.periodFromOn && dayValue(dates.periodFromOn),
      periodToOn: dates.periodToOn && dayValue(dates.periodToOn),
    },
  });
  const of = { organisationId, programmeId: id };
  await tx.stage.createMany({
    data: stages.map(({ key, fromOn, toOn }, index) => {
      const [from, to] = [dayValue(fromOn), dayValue(toOn)];
      const planned = { plannedFromOn: from, plannedToOn: to };
      return { ...of, key, order: index + 1, ...planned, baselineFromOn: from, baselineToOn: to };
    }),
  });
  await tx.gapItem.createMany({
    data: requirements.map((requirement) => ({
      ...of,
      frameworkId: scheme.frameworkId,
      requirementId: requirement.id,
    })),
  });
  await tx.programmeDocument.createMany({ data: scheme.documents.map(({ key }) => ({ ...of, key })) });
}

function toDetail({ programme, stages, milestones }: ProgrammePlan): ProgrammeDetail {
  return { ...programme, stages, milestones };
}
