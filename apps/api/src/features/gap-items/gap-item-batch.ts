import { conformities } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import { z } from 'zod';
import { dayText } from '../../common/clock.ts';
import type { Db } from '../../common/database.ts';
import type { Told } from '../../common/outbox/routes.ts';

/** More than one request can change at once; keeps the search within what was written beside it. */
const mostAtOnce = 2000n;

/**
 * What one request did to items, all of it: to whoever changes 200 of them it is one thing, and it is told once. By
 * itself where no request did it.
 */
export async function toldAtOnce(tx: Db, entry: Activity, concerns: (told: Told) => boolean): Promise<Activity[]> {
  const { organisationId, actorId, requestId, action, programmeId, sequence } = entry;
  if (requestId === null) return [entry];
  const near = { gte: sequence - mostAtOnce, lte: sequence + mostAtOnce };
  const entries = await tx.activity.findMany({
    where: { organisationId, actorId, requestId, action, programmeId, sequence: near },
    orderBy: { sequence: 'asc' },
  });
  return entries.filter(concerns);
}

/** The items as they are now, in the order of their requirements. */
export async function itemsOf(tx: Db, organisationId: string, ids: readonly string[]) {
  const rows = await tx.gapItem.findMany({
    where: { organisationId, id: { in: [...ids] } },
    include: { requirement: true, programme: { select: { name: true } } },
    orderBy: { requirement: { order: 'asc' } },
  });
  return rows.map(({ dueOn, conformity, ...row }) => ({
    ...row,
    conformity: z.enum(conformities).parse(conformity),
    dueOn: dueOn && dayText(dueOn),
  }));
}
export type ToldItem = Awaited<ReturnType<typeof itemsOf>>[number];
