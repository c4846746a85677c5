import type { Activity } from '@waymark/prisma';
import type { Db } from '../database.ts';
import type { Told } from '../outbox/routes.ts';

/**
 * Those of the entries after which nothing like them happened to the same thing: what was done, undone and done again
 * before anybody was told of it is told once. The entries are of one organisation, oldest first.
 */
export async function notOvertaken(
  tx: Db,
  entries: readonly Activity[],
  isAlike: (happening: Told) => boolean,
): Promise<Activity[]> {
  const [first] = entries;
  if (!first) return [];
  const since = await tx.activity.findMany({
    where: {
      organisationId: first.organisationId,
      subjectId: { in: entries.flatMap(({ subjectId }) => subjectId ?? []) },
      sequence: { gte: first.sequence },
    },
    select: { id: true, subjectId: true, action: true, before: true, after: true },
    orderBy: { sequence: 'asc' },
  });
  const last = new Map(since.filter(isAlike).map(({ id, subjectId }) => [subjectId, id]));
  return entries.filter(({ id, subjectId }) => last.get(subjectId) === id);
}
