import { gapItemStanding, gapItemStandingsInScope, unacceptedGapItemStandings } from '@waymark/domain';
import { type GapItemKind, toReadinessKind } from './gap-item-facts.ts';

/** What is in scope, and what of it nobody else has accepted yet. */
export interface OpenWork {
  inScope: number;
  openItems: number;
  /** Null where not everything open is estimated. */
  openHours: number | null;
}

const sumOf = (kinds: readonly GapItemKind[], of: 'count' | 'estimated' | 'effortHours') =>
  kinds.reduce((sum, kind) => sum + kind[of], 0);

export function openWorkOf(kinds: readonly GapItemKind[]): OpenWork {
  const standing = kinds.map((kind) => ({ kind, standing: gapItemStanding(toReadinessKind(kind)) }));
  const those = (standings: readonly string[]) =>
    standing.filter((one) => standings.includes(one.standing)).map(({ kind }) => kind);
  const open = those(unacceptedGapItemStandings);
  const openItems = sumOf(open, 'count');
  const isEstimated = openItems > 0 && sumOf(open, 'estimated') === openItems;
  return {
    inScope: sumOf(those(gapItemStandingsInScope), 'count'),
    openItems,
    openHours: isEstimated ? sumOf(open, 'effortHours') : null,
  };
}

/** How many there are of each conformity, accepted or not. */
export function countedOf(kinds: readonly GapItemKind[]): Pick<GapItemKind, 'conformity' | 'isAccepted' | 'count'>[] {
  const alike = Map.groupBy(kinds, ({ conformity, isAccepted }) => `${conformity} ${isAccepted}`);
  return [...alike.values()].flatMap((same) =>
    same.slice(0, 1).map(({ conformity, isAccepted }) => ({
      conformity,
      isAccepted,
      count: same.reduce((sum, { count }) => sum + count, 0),
    })),
  );
}
