import type { DemoContribution, DemoScene } from '../../common/contributions/demo.ts';
import { afternoonInDays, inDays, instantInDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { demoGapItem } from './gap-item-content.demo.ts';
import { gapItemDemoWords } from './gap-item-demo-words.ts';
import { told } from './gap-item-told.demo.ts';

/** What was found, when there is evidence to look at. */
export const gapItemDemo: DemoContribution = { step: 'findings', write, told };

async function write(tx: Db, scene: DemoScene): Promise<void> {
  const { iso, soc2, former } = scene.programmes;
  await assess(tx, scene, iso);
  await assess(tx, scene, soc2);
  await close(tx, scene, former);
  for (const programmeId of [iso, soc2, former]) await backdate(tx, scene.actor.organisationId, programmeId);
}

/** One statement for all items: PostgreSQL reads the changes out of one JSON document. */
async function assess(tx: Db, { actor, people }: DemoScene, programmeId: string): Promise<void> {
  const words = gapItemDemoWords(actor.language);
  const { organisationId } = actor;
  const rows = await tx.gapItem.findMany({
    where: { organisationId, programmeId },
    select: {
      requirementId: true,
      evidenceLinks: {
        where: { evidence: { reviews: { some: { programmeId } } } },
        select: { evidenceId: true },
        take: 1,
      },
    },
    orderBy: { requirement: { order: 'asc' } },
  });
  const stage = await tx.stage.findFirst({ where: { organisationId, programmeId, status: 'active' } });
  const changes = rows.map(({ requirementId, evidenceLinks }, place) => {
    const item = demoGapItem(requirementId, { place, isReviewed: evidenceLinks.length > 0 }, words);
    return {
      requirement_id: requirementId,
      conformity: item.conformity,
      finding_as_is: item.findingAsIs,
      target_to_be: item.targetToBe,
      justification: item.justification,
      is_high_risk: item.isHighRisk,
      owner_id: people[item.owner],
      reviewer_id: people[item.reviewer],
      due_on: item.dueInDays === null ? null : inDays(item.dueInDays),
      close_by_stage_id: item.dueInDays === null ? null : (stage?.id ?? null),
      effort_hours: item.effortHours,
      assessed_at: instantInDays(-item.acceptedDaysAgo - 2, place),
      assessed_by_id: people[item.assessor],
      accepted_at: item.isAccepted ? instantInDays(-item.acceptedDaysAgo, place) : null,
      accepted_by_id: item.isAccepted ? people.ines : null,
    };
  });
  const columns = Object.keys(changes[0] ?? {}).filter((column) => column !== 'requirement_id');
  await tx.$executeRawUnsafe(
    `UPDATE gap_item g SET ${columns.map((column) => `${column} = c.${column}`).join(', ')}
     FROM jsonb_populate_recordset(null::gap_item, $1::jsonb) c
     WHERE g.organisation_id = $2::uuid AND g.programme_id = $3::uuid AND g.requirement_id = c.requirement_id`,
    JSON.stringify(changes),
    organisationId,
    programmeId,
  );
}

const closedDaysAgo = 341;

/** Of a period that was reported on, everything was accepted before it began. */
async function close(tx: Db, { actor, people }: DemoScene, programmeId: string): Promise<void> {
  const { organisationId, language } = actor;
  const acceptedAt = afternoonInDays(-closedDaysAgo);
  await tx.gapItem.updateMany({
    where: { organisationId, programmeId },
    data: {
      ...{ conformity: 'conform', findingAsIs: gapItemDemoWords(language).former },
      ...{ ownerId: people.jonas, reviewerId: people.ines },
      ...{ assessedAt: acceptedAt, assessedById: people.jonas, acceptedAt, acceptedById: people.ines },
    },
  });
}

/** They have been there as long as their programme; none was added since. */
async function backdate(tx: Db, organisationId: string, programmeId: string): Promise<void> {
  const { createdAt } = await tx.programme.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: programmeId } },
  });
  await tx.gapItem.updateMany({ where: { organisationId, programmeId }, data: { createdAt } });
}
