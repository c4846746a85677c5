import { type ReadinessItem, scoreOf } from '../readiness/score.ts';
import { type GapItemStanding, gapItemStanding } from '../standing/gap-item-standing.ts';

/** What a day keeps of one requirement: enough to draw the bar of that day again, and to say which rows moved it. */
export interface SnapshotItem {
  standing: GapItemStanding;
  /** 3, 2 or 1; see `weightOf`. */
  weight: number;
  /** The part of it that is proven, 0 to 1. */
  proven: number;
}

/** What is kept of an item as its facts are. */
export function snapshotItem(item: ReadinessItem): SnapshotItem {
  const standing = gapItemStanding(item);
  // What is to be left out proves nothing, whatever was accepted before that was proposed.
  const proven = item.conformity === 'not_applicable' ? 0 : scoreOf(item).v;
  return { standing, weight: item.weight, proven };
}
