import type { Actor } from '../../common/actor.ts';
import { dayText } from '../../common/clock.ts';
import type { DemoContribution, DemoScene, Told } from '../../common/contributions/demo.ts';
import { dayInDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { programmeDemoWords } from './programme-demo-words.ts';
import { writeStages } from './stages/stages.demo.ts';

/** The programmes as they were planned, and what has become of their stages. */
export const programmeDemo: DemoContribution = { step: 'plan', write, told };

/** All were put into Waymark when the certificate was begun, the older ones a day later each. */
const createdDaysAgo = { iso: 229, soc2: 228, former: 227 } as const;
const formerTargetDay = -96;

async function write(tx: Db, { actor, people, programmes }: DemoScene): Promise<void> {
  const { organisationId, language } = actor;
  const { accreditation, pinReason } = programmeDemoWords(language);
  const keyOf = (id: string) => ({ organisationId_id: { organisationId, id } });
  for (const name of ['iso', 'soc2', 'former'] as const) {
    const programme = { organisationId, programmeId: programmes[name] };
    await writeStages(tx, programme, name, people.ines);
    const createdAt = dayInDays(-createdDaysAgo[name]);
    await tx.programme.update({ where: keyOf(programmes[name]), data: { createdAt } });
  }
  await tx.programme.update({ where: keyOf(programmes.former), data: { targetOn: dayInDays(formerTargetDay) } });
  await tx.programme.update({ where: keyOf(programmes.soc2), data: { renewsId: programmes.former } });
  const { auditorFirm } = await tx.programme.findUniqueOrThrow({ where: keyOf(programmes.iso) });
  await tx.auditorFirm.updateMany({
    where: { organisationId, name: auditorFirm ?? '' },
    data: { accreditation, majorClosureDays: 90 },
  });
  await tx.stage.updateMany({
    where: { organisationId, programmeId: programmes.iso, key: 'stage-1-audit' },
    data: { isPinned: true, pinReason },
  });
}

/** One plan for each programme, by whoever has its stages. */
async function told(tx: Db, { organisationId, language }: Actor): Promise<Told[]> {
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
      reason: programmeDemoWords(language).planReason,
      stages: stages.map(({ key, plannedFromOn, plannedToOn, isPinned }) => ({
        ...{ key, plannedFromOn: dayText(plannedFromOn), plannedToOn: dayText(plannedToOn), isPinned },
      })),
    },
  }));
}
