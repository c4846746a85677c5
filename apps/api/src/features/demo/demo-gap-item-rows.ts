import type { Actor } from '../../common/actor.ts';
import { dayInDays, inDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { demoWords } from './content/demo-words.ts';
import type { PeopleIds } from './content/people.ts';
import { demoGapItem } from './demo-gap-items.ts';

interface StartedProgramme {
  organisationId: string;
  id: string;
}

/** One statement for all items: PostgreSQL reads the changes out of one JSON document. */
export async function writeGapItems(
  tx: Db,
  programme: StartedProgramme,
  { language }: Actor,
  people: PeopleIds,
): Promise<void> {
  const words = demoWords(language).finding;
  const { organisationId, id: programmeId } = programme;
  const rows = await tx.gapItem.findMany({
    where: { organisationId, programmeId },
    select: { requirementId: true },
    orderBy: { requirement: { order: 'asc' } },
  });
  const stage = await tx.stage.findFirst({ where: { organisationId, programmeId, status: 'active' } });
  const changes = rows.map(({ requirementId }, place) => {
    const item = demoGapItem(requirementId, place, words);
    const owner = people[item.owner];
    const acceptedAt = dayInDays(-item.acceptedDaysAgo);
    return {
      requirement_id: requirementId,
      conformity: item.conformity,
      finding_as_is: item.findingAsIs,
      target_to_be: item.targetToBe,
      justification: item.justification,
      is_high_risk: item.isHighRisk,
      owner_id: owner,
      reviewer_id: people[item.reviewer],
      due_on: item.dueInDays === null ? null : inDays(item.dueInDays),
      close_by_stage_id: item.dueInDays === null ? null : (stage?.id ?? null),
      effort_hours: item.effortHours,
      claimed_at: item.isClaimed ? dayInDays(-item.acceptedDaysAgo - 2) : null,
      claimed_by_id: item.isClaimed ? owner : null,
      accepted_at: item.isAccepted ? acceptedAt : null,
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

/** It and its requirements have been there for so many days; none was added since. */
export async function backdate(tx: Db, { organisationId, id }: StartedProgramme, daysAgo: number): Promise<void> {
  const createdAt = dayInDays(-daysAgo);
  await tx.programme.updateMany({ where: { organisationId, id }, data: { createdAt } });
  await tx.gapItem.updateMany({ where: { organisationId, programmeId: id }, data: { createdAt } });
}
