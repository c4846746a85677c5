import type { Actor } from '../../common/actor.ts';
import { dayText } from '../../common/clock.ts';
import type { Told } from '../../common/contributions/demo.ts';
import type { Db } from '../../common/database.ts';
import { demoWords } from './content/demo-words.ts';

/** What programmes are planned and judged by. */
export const planFacts = async (tx: Db, actor: Actor): Promise<Told[]> => [
  ...(await plans(tx, actor)),
  ...(await criteria(tx, actor.organisationId)),
];

/** One for each programme, by whoever has its stages. */
async function plans(tx: Db, { organisationId, language }: Actor): Promise<Told[]> {
  const rows = await tx.programme.findMany({
    where: { organisationId },
    include: { stages: { orderBy: { order: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, name, stages, createdAt: at }) => ({
    ...({ action: 'plan.adopted', subjectType: 'programme' } as const),
    ...{ subjectId: id, subjectLabel: name, programmeId: id },
    ...{ by: stages.find(({ ownerId }) => ownerId !== null)?.ownerId ?? '', at },
    before: {
      stages: stages.map(({ key, baselineFromOn, baselineToOn }) => ({
        ...{ key, plannedFromOn: dayText(baselineFromOn), plannedToOn: dayText(baselineToOn), isPinned: false },
      })),
    },
    after: {
      reason: demoWords(language).planReason,
      stages: stages.map(({ key, plannedFromOn, plannedToOn, isPinned }) => ({
        ...{ key, plannedFromOn: dayText(plannedFromOn), plannedToOn: dayText(plannedToOn), isPinned },
      })),
    },
  }));
}

async function criteria(tx: Db, organisationId: string): Promise<Told[]> {
  const notes = await tx.criterionNote.findMany({ where: { organisationId }, orderBy: { updatedAt: 'asc' } });
  const stages = await tx.stage.findMany({ where: { organisationId } });
  return notes.flatMap(({ programmeId, stageKey, key, isMet, note, updatedById: by, updatedAt: at }): Told[] => {
    const stage = stages.find((one) => one.programmeId === programmeId && one.key === stageKey);
    if (!stage) return [];
    const subject = { subjectType: 'stage', subjectId: stage.id, subjectLabel: stageKey, programmeId } as const;
    const before = { criterion: key, isMet: false };
    return [{ action: 'criterion.judged', ...subject, by, at, before, after: { criterion: key, isMet, note } }];
  });
}
