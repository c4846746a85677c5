import type { TimelineFinding } from './types.ts';

type Day = Temporal.PlainDate;

/** What is changed in a plan. Days left out stay as they are. */
export interface PlanChange {
  targetOn?: Day;
  asOfOn?: Day;
  periodFromOn?: Day;
  periodToOn?: Day;
  stages?: readonly { key: string; plannedFromOn?: Day; plannedToOn?: Day; isPinned?: boolean }[];
  /** `current`: the rules the catalogue has by now hold from here on. */
  rules?: 'current';
  /** `move` pushes what comes after by what is needed; `replan` lays everything open out anew between what is fixed. */
  mode: 'move' | 'replan';
}

export interface PlanDifferences {
  moves: {
    type: 'stage' | 'milestone';
    id: string;
    name: string;
    /** The end of a stage, the day of a milestone: before and after. */
    fromOn: Day;
    toOn: Day;
    days: number;
  }[];
  newFindings: TimelineFinding[];
  solvedFindings: TimelineFinding[];
}
