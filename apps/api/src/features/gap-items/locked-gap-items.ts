import type { GapItemChange } from '@waymark/contracts';
import { conformities, DomainError, isClaim } from '@waymark/domain';
import { z } from 'zod';
import { assertMembers } from '../../common/assert-members.ts';
import { dayText, dayValue } from '../../common/clock.ts';
import type { Db, Tenant } from '../../common/database.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { type ChangedGapItem, type EditableGapItem, type Speaker, wordsSince } from './gap-item-change.ts';

/** A gap item whose row nobody else can change until this transaction ends. */
export interface LockedGapItem extends EditableGapItem {
  id: string;
  requirementId: string;
  title: string;
  version: number;
}

/** Locks items of a programme, in the order of their ids, so that two writers never wait for each other. */
export async function lockGapItems(
  tx: Db,
  { organisationId }: Tenant,
  programmeId: string,
  ids: readonly string[],
): Promise<LockedGapItem[]> {
  const wanted = [...new Set(ids)];
  await tx.$queryRaw`
    SELECT id FROM gap_item
    WHERE organisation_id = ${organisationId}::uuid AND programme_id = ${programmeId}::uuid AND id = ANY (${wanted}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.gapItem.findMany({
    where: { organisationId, programmeId, id: { in: wanted } },
    include: { requirement: true },
    orderBy: { id: 'asc' },
  });
  // One that is not there, or is of another programme, spoils them all.
  if (rows.length !== wanted.length) throw new DomainError('resource.not_found');
  return rows.map(({ requirement, dueOn, conformity, ...row }) => ({
    ...row,
    title: requirement.title,
    isMandatory: requirement.isMandatory,
    conformity: z.enum(conformities).parse(conformity),
    dueOn: dueOn && dayText(dueOn),
  }));
}

/** Locks one item. Throws `resource.not_found`. */
export async function lockGapItem(tx: Db, tenant: Tenant, place: GapItemPlace): Promise<LockedGapItem> {
  const [item] = await lockGapItems(tx, tenant, place.programmeId, [place.id]);
  if (!item) throw new DomainError('resource.not_found');
  return item;
}

export interface GapItemPlace {
  programmeId: string;
  id: string;
}

/** Refuses owners and reviewers who are not members now, and stages of another programme. */
export async function assertReferences(
  tx: Db,
  tenant: Tenant,
  programmeId: string,
  { ownerId, reviewerId, closeByStageId }: GapItemChange,
): Promise<void> {
  await assertMembers(tx, tenant, { ownerId, reviewerId }, 'gap:read');
  if (!closeByStageId) return;
  const where = { organisationId: tenant.organisationId, programmeId, id: closeByStageId };
  const stage = await tx.stage.findFirst({ where, select: { id: true } });
  if (!stage) {
    throw new RequestInvalid([
      {
        path: 'closeByStageId',
        message: {
          en: 'This stage is not one of this programme.',
          de: 'Diese Phase gehört nicht zu diesem Programm.',
        },
      },
    ]);
  }
}

/** The columns a change writes: the named fields only, and who says what since. */
export function changedColumns(change: GapItemChange, changed: ChangedGapItem, by: Speaker) {
  const { dueOn, ...fields } = change;
  return {
    ...fields,
    ...(dueOn === undefined ? {} : { dueOn: dueOn === null ? null : dayValue(dueOn) }),
    ...wordsSince(changed, by),
    ...answererSince(changed, by),
    version: { increment: 1 },
  };
}

/** Who answers for what has no owner, until it is said to be done again; nobody is asked to answer themselves. */
function answererSince({ after, takenBackFrom }: ChangedGapItem, { userId }: Speaker) {
  if (isClaim(after.conformity)) return { answererId: null };
  return takenBackFrom === null || takenBackFrom === userId ? {} : { answererId: takenBackFrom };
}

/** How entries of the log name an item. */
export function subjectOf(
  { id, requirementId, title }: Pick<LockedGapItem, 'id' | 'requirementId' | 'title'>,
  programmeId: string,
) {
  return { subjectType: 'gap_item', subjectId: id, subjectLabel: `${requirementId} ${title}`, programmeId } as const;
}
