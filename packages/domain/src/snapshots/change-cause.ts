import type { SnapshotItem } from './snapshot-item.ts';

/** Why a part of the bar is another one, in the order in which it is told. */
export const changeCauses = [
  /** More of it is proven, or its design was accepted. */
  'accepted',
  /** A gap that was said to be closed. */
  'closed',
  /** Somebody has looked for the first time, or again after it was to be left out. */
  'assessed',
  /** A gap was found. */
  'new_gap',
  /** Accepted as before, and less of its evidence is fresh or asked for anew. */
  'stale',
  /** An edit took back what was accepted, claimed or assessed. */
  'taken_back',
  /** It came in, went out, is to go out, or weighs otherwise. */
  'scope',
] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** Why a requirement that is in scope on both days stands otherwise; null where it does not, whatever it weighs. */
export function causeOf(from: SnapshotItem, to: SnapshotItem): ChangeCause | null {
  const isSame = from.standing === to.standing;
  if (isSame && from.proven === to.proven) return null;
  if (!isSame && to.standing === 'exclusion_waits') return 'scope';
  if (!isSame && to.standing === 'gap') return 'new_gap';
  if (to.proven > from.proven) return 'accepted';
  if (to.proven < from.proven) return isSame || to.standing === 'accepted' ? 'stale' : 'taken_back';
  if (to.standing === 'accepted') return 'accepted';
  if (to.standing !== 'claimed' || from.standing === 'accepted') return 'taken_back';
  return from.standing === 'gap' ? 'closed' : 'assessed';
}
