import type { Programme } from '@waymark/contracts';

export const mostShown = 5;

/** The few programmes beside the pages: the open one, and those whose target comes next; in the order of the list. */
export function shownProgrammes<P extends Pick<Programme, 'id' | 'targetOn'>>(
  programmes: readonly P[],
  { openId, today }: { openId: string | undefined; today: string },
): P[] {
  if (programmes.length <= mostShown) return [...programmes];
  const rank = ({ id, targetOn }: P) => (id === openId ? 0 : targetOn >= today ? 1 : 2);
  const chosen = programmes
    .toSorted((a, b) => rank(a) - rank(b) || a.targetOn.localeCompare(b.targetOn))
    .slice(0, mostShown);
  return programmes.filter((programme) => chosen.includes(programme));
}
