import type { Lifecycle } from '../schemes/lifecycle.ts';
import type { Timeline, TimelineFinding, TimelineStage } from '../timeline/types.ts';
import type { PlannedWork } from './overload.ts';

/** One of several programmes on one line. */
export interface PortfolioProgramme {
  id: string;
  name: string;
  lifecycle: Lifecycle;
  timeline: Timeline;
  /** The internal auditor owns items that the audit looks at. */
  auditsOwnArea: boolean;
  /** What people have to do for it; none where only one programme is looked at. */
  work: readonly PlannedWork[];
}

export type Clash = TimelineFinding & { programmeIds: string[] };

/** A stage as its fieldwork looks at it. */
export function fieldworkOf({ status, key, name, fromOn, toOn, ownerId }: TimelineStage) {
  return { key, name, fromOn, toOn, ownerId, isOver: status === 'done' || status === 'skipped' };
}
