import { Injectable } from '@nestjs/common';
import type { JudgeCriterion, ReopenStage, SignGate, StageGate } from '@waymark/contracts';
import { DomainError, type GateDecision, isInTurn, stageGates } from '@waymark/domain';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { ChangedMeanwhile, type IsAbout } from '../../common/changed-meanwhile.ts';
import { dayValue } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import type { FieldMessage } from '../../common/field-message.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
import { touchStage } from '../programmes/stages/stage-writes.service.ts';
import { type ExitRow, type ExitStageRow, readExitRow } from './exit-rows.ts';
import { StageAdvanceService } from './stage-advance.service.ts';
import { toExitFacts, toFrozenFacts, toStageGates } from './stage-gate.mapper.ts';

export interface StageAddress {
  programmeId: string;
  stageId: string;
}

/** What happened at a gate; null where somebody else was faster. */
type Outcome = 'changed' | null;

@Injectable()
export class StageGatesService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
    private readonly stages: StageAdvanceService,
  ) {}

  /** The gate of every stage, in one statement. Throws `resource.not_found`. */
  async list(actor: Actor, programmeId: string): Promise<StageGate[]> {
    return toStageGates(await readExitRow(this.database, actor, programmeId), actor.language);
  }

  async read(actor: Actor, { programmeId, stageId }: StageAddress): Promise<StageGate> {
    const gate = (await this.list(actor, programmeId)).find((candidate) => candidate.stageId === stageId);
    if (!gate) throw new DomainError('resource.not_found');
    return gate;
  }

  /**
   * Says go or no go, and keeps the facts as they stand. A stage whose criteria hold is then over; one with an open
   * criterion completes itself once all hold. Throws `stage.already_done` and `stage.order`.
   */
  sign(actor: Actor, place: StageAddress, version: number, { decision, note = '' }: SignGate): Promise<StageGate> {
    return this.decide(actor, place, version, (row, stage) => {
      if (stage.status === 'done' || stage.status === 'skipped') throw new DomainError('stage.already_done');
      if (decision === 'go' && !isInTurn(row.stages, stage.key)) throw new DomainError('stage.order');
      const isMet = gateOf(row, stage, actor).isMet;
      if (note === '' && decision === 'no_go') throw missing('note', noGoWhy);
      if (note === '' && !isMet) throw missing('note', goWhy);
      return { decision, note };
    });
  }

  /** Takes back that a stage is over; it runs again. Throws `stage.not_done`. */
  reopen(actor: Actor, place: StageAddress, version: number, { reason }: ReopenStage): Promise<StageGate> {
    return this.decide(actor, place, version, (_, stage) => {
      if (stage.status !== 'done') throw new DomainError('stage.not_done');
      return { decision: 'reopened', note: reason };
    });
  }

  /** A person's word on a criterion that no row proves. Throws `criterion.computed` and `stage.already_done`. */
  async judge(
    actor: Actor,
    place: StageAddress & { key: string },
    version: number,
    { isMet, note = '' }: JudgeCriterion,
  ): Promise<StageGate> {
    const { programmeId } = place;
    const outcome = await this.database.withOrganisation(actor, async (tx): Promise<Outcome> => {
      const programme = { organisationId: actor.organisationId, programmeId };
      await this.plans.lock(tx, programme);
      const row = await readExitRow(this.database, { ...actor, tx }, programmeId);
      const stage = stageOf(row, place.stageId);
      const criterion = gateOf(row, stage, actor).criteria.find(({ key }) => key === place.key);
      if (!criterion) throw new DomainError('resource.not_found');
      if (criterion.check !== 'judged') throw new DomainError('criterion.computed');
      if (stage.status === 'done') throw new DomainError('stage.already_done');
      const judged = row.judgements.find(({ stageKey, key }) => stageKey === stage.key && key === place.key);
      if (version !== (judged?.version ?? 0)) return null;
      const id = { ...programme, stageKey: stage.key, key: place.key };
      const said = { isMet, note, updatedById: actor.userId, updatedAt: new Date() };
      await tx.criterionNote.upsert({
        where: { organisationId_programmeId_stageKey_key: id },
        create: { ...id, ...said },
        update: { ...said, version: { increment: 1 } },
      });
      await recordActivity(tx, actor, {
        action: 'criterion.judged',
        subjectType: 'stage',
        subjectId: stage.id,
        subjectLabel: stage.key,
        programmeId,
        before: { criterion: place.key, isMet: criterion.isMet, note: judged?.note ?? '' },
        after: { criterion: place.key, isMet, note },
      });
      await this.stages.advance(tx, actor, programmeId);
      return 'changed';
    });
    return this.after(actor, place, outcome, ({ after }) => after.criterion === place.key);
  }

  /** Writes one decision, unless the stage is not any more what the person has seen. */
  private async decide(
    actor: Actor,
    place: StageAddress,
    version: number,
    decided: (row: ExitRow, stage: ExitStageRow) => { decision: GateDecision; note: string },
  ): Promise<StageGate> {
    const { programmeId, stageId } = place;
    const programme = { organisationId: actor.organisationId, programmeId };
    const outcome = await this.database.withOrganisation(actor, async (tx): Promise<Outcome> => {
      await this.plans.lock(tx, programme);
      const row = await readExitRow(this.database, { ...actor, tx }, programmeId);
      const stage = stageOf(row, stageId);
      if (stage.version !== version) return null;
      const { decision, note } = decided(row, stage);
      await writeDecision(tx, actor, { row, stage, programmeId, decision, note });
      if (decision === 'reopened') await this.plans.bump(tx, programme);
      if (decision === 'go') await this.stages.advance(tx, actor, programmeId);
      return 'changed';
    });
    return this.after(actor, place, outcome, ({ action }) => action !== 'criterion.judged');
  }

  /** `isAbout`: a criterion is judged apart from the stage, which stays as it was. */
  private async after(actor: Actor, place: StageAddress, outcome: Outcome, isAbout: IsAbout): Promise<StageGate> {
    const current = await this.read(actor, place);
    if (outcome === null) throw new ChangedMeanwhile({ subjectId: current.stageId, isAbout }, current);
    return current;
  }
}

interface NewDecision {
  row: ExitRow;
  stage: ExitStageRow;
  programmeId: string;
  decision: GateDecision;
  note: string;
}

async function writeDecision(tx: Db, actor: Actor, { row, stage, programmeId, decision, note }: NewDecision) {
  const { organisationId, userId } = actor;
  const gate = gateOf(row, stage, actor);
  const facts = toFrozenFacts(gate);
  const { id: decisionId, decidedAt } = await tx.stageDecision.create({
    data: { organisationId, programmeId, stageId: stage.id, decision, note, facts, decidedById: userId },
  });
  if (decision === 'reopened') await keepRun(tx, stage, { organisationId, id: decisionId, reopenedAt: decidedAt });
  await touchStage(tx, { organisationId, programmeId }, { id: stage.id, isReopened: decision === 'reopened' });
  await recordActivity(tx, actor, {
    action: decision === 'reopened' ? 'stage.reopened' : 'stage.signed',
    subjectType: 'stage',
    subjectId: stage.id,
    subjectLabel: stage.key,
    programmeId,
    before: { status: stage.status, actualToOn: stage.actualToOn },
    after: { decisionId, decidedAt: decidedAt.toISOString(), decision, note, isMet: gate.isMet, facts },
  });
}

/** The stage goes on from here; the days of the run that was over are kept, because a round held stays held. */
async function keepRun(
  tx: Db,
  { id: stageId, actualFromOn, actualToOn }: ExitStageRow,
  run: { organisationId: string; id: string; reopenedAt: Date },
): Promise<void> {
  if (actualToOn === null) return;
  const days = { beganOn: actualFromOn && dayValue(actualFromOn), endedOn: dayValue(actualToOn) };
  await tx.stageRun.create({ data: { ...run, stageId, ...days } });
}

function stageOf({ stages }: ExitRow, id: string): ExitStageRow {
  const stage = stages.find((candidate) => candidate.id === id);
  if (!stage) throw new DomainError('resource.not_found');
  return stage;
}

/** The gate of one stage, with the catalogue's words. A stage without words in the catalogue has nothing to sign. */
function gateOf(row: ExitRow, { key }: ExitStageRow, { language }: Actor) {
  const gate = stageGates(toExitFacts(row, language)).find(({ stageKey }) => stageKey === key);
  if (!gate) throw new TypeError(`The rules of ${row.scheme} have no stage ${key}`);
  return gate;
}

const noGoWhy: FieldMessage = { en: 'Say why not.', de: 'Geben Sie an, warum nicht.' };
const goWhy: FieldMessage = {
  en: 'A criterion is still open. Say why it is a go all the same.',
  de: 'Ein Kriterium ist noch offen. Geben Sie an, warum es trotzdem weitergeht.',
};

const missing = (path: string, message: FieldMessage) => new RequestInvalid([{ path, message }]);
