import { randomUUIDv7 } from 'node:crypto';
import { type StageGate, stageDecisionSchema } from '@waymark/contracts';
import type { DemoContribution, DemoScene, Told } from '../../common/contributions/demo.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import type { Database, Db } from '../../common/database.ts';
import { readExitRow } from './exit-rows.ts';
import { type DemoDecision, demoDecisions, demoJudgements } from './stage-decision-content.demo.ts';
import { type StageDecisionDemoWords, stageDecisionDemoWords } from './stage-decision-demo-words.ts';
import { toStageGates } from './stage-gate.mapper.ts';

/** What people judged and decided at gates, with the facts that hold today: what was signed still does. */
export const stageDecisionDemo = (database: Database): DemoContribution => ({
  step: 'decisions',
  write: (tx, scene) => write(database, tx, scene),
  told,
});

async function write(database: Database, tx: Db, { actor, people, programmes }: DemoScene): Promise<void> {
  const { organisationId, language } = actor;
  const words = stageDecisionDemoWords(language);
  await tx.criterionNote.createMany({
    data: demoJudgements.map(({ programme, stageKey, key, by, onDay, note }) => ({
      organisationId,
      programmeId: programmes[programme],
      stageKey,
      key,
      isMet: true,
      note: words.judgement[note],
      updatedById: people[by],
      updatedAt: at(onDay),
    })),
  });
  for (const [name, programmeId] of Object.entries(programmes)) {
    const gates = toStageGates(await readExitRow(database, { organisationId, tx }, programmeId), language);
    const rows = demoDecisions.flatMap((decision) => {
      const gate = gates.find(({ stageKey }) => stageKey === decision.stageKey);
      return decision.programme === name && gate
        ? [{ ...toRow(decision, gate, { people, words }), organisationId, programmeId }]
        : [];
    });
    await tx.stageDecision.createMany({ data: rows });
  }
}

const at = (day: number) => new Date(`${inDays(day)}T14:30:00Z`);

interface Said {
  people: DemoScene['people'];
  words: StageDecisionDemoWords;
}

function toRow({ decision, by, onDay, note }: DemoDecision, gate: StageGate, { people, words }: Said) {
  const facts = factsOf(gate, decision === 'go');
  return {
    ...{ id: randomUUIDv7(), stageId: gate.stageId, decision, note: words.decision[note], facts },
    ...{ decidedById: people[by], decidedAt: at(onDay) },
  };
}

/** The criteria as they stood: all met for a go, the last one open before. */
function factsOf({ criteria }: StageGate, isGo: boolean) {
  return criteria.map(({ key, text, need }, place) => {
    const isMet = isGo || place < criteria.length - 1;
    return { key, text, isMet, have: need === null || isMet ? need : Math.max(0, need - 3), need };
  });
}

const decisionSchema = stageDecisionSchema.pick({ decision: true, facts: true });

async function told(tx: Db, { organisationId }: DemoScene['actor']): Promise<Told[]> {
  return [...(await judgements(tx, organisationId)), ...(await decisions(tx, organisationId))];
}

async function judgements(tx: Db, organisationId: string): Promise<Told[]> {
  const notes = await tx.criterionNote.findMany({ where: { organisationId }, orderBy: { updatedAt: 'asc' } });
  const stages = await tx.stage.findMany({ where: { organisationId } });
  return notes.flatMap(({ programmeId, stageKey, key, isMet, note, updatedById: by, updatedAt }): Told[] => {
    const stage = stages.find((one) => one.programmeId === programmeId && one.key === stageKey);
    if (!stage) return [];
    const subject = { subjectType: 'stage', subjectId: stage.id, subjectLabel: stageKey, programmeId } as const;
    const before = { criterion: key, isMet: false };
    const after = { criterion: key, isMet, note };
    return [{ action: 'criterion.judged', ...subject, by, at: updatedAt, before, after }];
  });
}

async function decisions(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.stageDecision.findMany({
    where: { organisationId },
    include: { stage: true },
    orderBy: { decidedAt: 'asc' },
  });
  return rows.map((row): Told => {
    const { id, programmeId, stage, note, decidedAt, decidedById } = row;
    const { decision, facts } = decisionSchema.parse(row);
    const isMet = facts.every((fact) => fact.isMet);
    return {
      action: 'stage.signed',
      ...{ subjectType: 'stage', subjectId: stage.id, subjectLabel: stage.key, programmeId },
      ...{ by: decidedById, at: decidedAt },
      before: { status: 'active', actualToOn: null },
      after: { decisionId: id, decidedAt: decidedAt.toISOString(), decision, note, isMet, facts },
    };
  });
}
