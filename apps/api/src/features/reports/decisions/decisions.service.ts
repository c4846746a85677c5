import { Injectable } from '@nestjs/common';
import type { askDecisionSchema, Decision, UpdateDecision } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { z } from 'zod';
import { changedFields, recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { changedMeanwhile } from '../../../common/changed-meanwhile.ts';
import { dayValue } from '../../../common/clock.ts';
import { Database, type Db } from '../../../common/database.ts';
import { ForecastsService } from '../../forecast/forecasts.service.ts';
import { ProgrammePlansService, planFollows, type Reader } from '../../programmes/plan/programme-plans.service.ts';
import { assertAskable } from './assert-askable.ts';
import { toDecision } from './decision.mapper.ts';
import type { Planned } from './decision-effect.ts';
import { type DecisionRow, decisionRows } from './decision-rows.ts';
import { askedOf, replaceOptions, subjectOf, toOption } from './decision-writes.ts';

/** What came of a change: `replanned` where the plan that was seen with it is another one by now. */
type Outcome = 'saved' | 'replanned';

interface Seen {
  id: string;
  version: number;
}

@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly forecasts: ForecastsService,
    private readonly plans: ProgrammePlansService,
  ) {}

  /** One statement, and one for each programme whose plan an open decision is about. */
  async list(actor: Actor): Promise<Decision[]> {
    return this.toDecisions(actor, await decisionRows(this.database, actor, {}));
  }

  /** Throws `resource.not_found`. */
  async read(actor: Actor, id: string): Promise<Decision> {
    const [found] = await this.toDecisions(actor, await decisionRows(this.database, actor, { id }));
    if (!found) throw new DomainError('resource.not_found');
    return found;
  }

  async ask(actor: Actor, asked: z.output<typeof askDecisionSchema>): Promise<Decision> {
    const { options, neededByOn, programmeId, ...said } = asked;
    const kept = options.map(toOption);
    const id = await this.database.withOrganisation(actor, async (tx) => {
      const planned = await this.planned({ ...actor, tx }, programmeId);
      await assertAskable(tx, actor, { ...asked, planned });
      const { organisationId, userId: askedById } = actor;
      const row = await tx.reportDecision.create({
        data: { ...said, organisationId, programmeId, askedById, neededByOn: dayValue(neededByOn) },
      });
      await replaceOptions(tx, row, kept);
      const subject = subjectOf({ ...row, programme: programmeId === null ? null : { id: programmeId } });
      const after = { ...said, neededByOn, options: kept };
      await recordActivity(tx, actor, { action: 'report_decision.asked', ...subject, after });
      return row.id;
    });
    return this.read(actor, id);
  }

  /** Asks otherwise. Throws `decision.not_open`. */
  async update(actor: Actor, seen: Seen, change: UpdateDecision): Promise<Decision> {
    return this.save(actor, seen, async (tx, row) => {
      const { options, neededByOn, ...said } = change;
      const planned = options ? await this.planned({ ...actor, tx }, row.programme?.id ?? null) : null;
      await assertAskable(tx, actor, { ...change, planned });
      const kept = options?.map(toOption);
      const changed = changedFields(askedOf(row), { ...said, ...defined({ neededByOn, options: kept }) });
      await touch(tx, actor, row.id, {
        ...said,
        ...(neededByOn !== undefined && { neededByOn: dayValue(neededByOn) }),
      });
      if (kept) await replaceOptions(tx, { organisationId: actor.organisationId, id: row.id }, kept);
      const subject = subjectOf({ ...row, question: change.question ?? row.question });
      if (changed) await recordActivity(tx, actor, { action: 'report_decision.changed', ...subject, ...changed });
      return 'saved';
    });
  }

  /** Nobody has to decide it any more. Throws `decision.not_open`. */
  async withdraw(actor: Actor, seen: Seen): Promise<Decision> {
    return this.save(actor, seen, async (tx, row) => {
      await touch(tx, actor, row.id, { state: 'withdrawn' });
      await recordActivity(tx, actor, { action: 'report_decision.withdrawn', ...subjectOf(row) });
      return 'saved';
    });
  }

  /**
   * Changes an open decision that is still what was seen. Its programme is held first, as whoever deletes one does: the plan that
   * its options are reckoned with stays the same meanwhile.
   */
  async save(
    actor: Actor,
    { id, version }: Seen,
    write: (tx: Db, row: DecisionRow) => Promise<Outcome>,
  ): Promise<Decision> {
    let programmeId: string | undefined;
    const outcome = await this.database.withOrganisation(actor, async (tx) => {
      const row = await this.held(tx, actor, id);
      programmeId = row.programme?.id;
      if (row.version !== version) return 'overtaken';
      if (row.state !== 'open') throw new DomainError('decision.not_open');
      return write(tx, row);
    });
    const current = await this.read(actor, id);
    if (outcome === 'overtaken') throw changedMeanwhile(current);
    if (outcome === 'replanned' && programmeId) throw changedMeanwhile(current, { follows: replannedBy(programmeId) });
    return current;
  }

  /** The plan of a programme with its forecast; of none where there is none. Throws `resource.not_found`. */
  async planned(reader: Reader, programmeId: string | null): Promise<Planned | null> {
    return programmeId === null ? null : this.forecasts.planned(reader, programmeId);
  }

  private async held(tx: Db, actor: Actor, id: string): Promise<DecisionRow> {
    const { organisationId } = actor;
    const key = { organisationId_id: { organisationId, id } };
    const found = await tx.reportDecision.findUnique({ where: key, select: { programmeId: true } });
    if (!found) throw new DomainError('resource.not_found');
    if (found.programmeId) await this.plans.lock(tx, { organisationId, programmeId: found.programmeId });
    await tx.$queryRaw`
      SELECT FROM report_decision WHERE organisation_id = ${organisationId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const [row] = await decisionRows(this.database, { ...actor, tx }, { id });
    if (!row) throw new DomainError('resource.not_found');
    return row;
  }

  private async toDecisions(actor: Actor, rows: readonly DecisionRow[]): Promise<Decision[]> {
    const ids = new Set(rows.flatMap(({ state, programme }) => (state === 'open' && programme ? [programme.id] : [])));
    const plans = new Map(await Promise.all([...ids].map(async (id) => [id, await this.planned(actor, id)] as const)));
    return rows.map((row) => toDecision(row, (id) => plans.get(id) ?? null, actor));
  }
}

/** What was sent, without what was not. */
const defined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };

/** Writes fields of a decision, which is another version then. */
export async function touch(
  tx: Db,
  { organisationId }: Actor,
  id: string,
  data: Partial<Omit<Parameters<Db['reportDecision']['updateMany']>[0]['data'], 'version'>>,
): Promise<void> {
  await tx.reportDecision.updateMany({ where: { organisationId, id }, data: { ...data, version: { increment: 1 } } });
}

/** What makes the plan another one than was seen with a decision. */
function replannedBy(programmeId: string) {
  const { actions = [] } = planFollows(programmeId) ?? {};
  const days = [
    'plan.adopted',
    'programme.changed',
    'milestone.overridden',
    'milestone.held',
    'milestone.override_removed',
  ];
  return { programmeId, actions: [...actions, ...days] };
}
