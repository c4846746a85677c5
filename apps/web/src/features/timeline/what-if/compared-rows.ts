import type { Timeline } from '@waymark/contracts';
import { dayNumber } from '../../../ui/gantt/gantt-scale.ts';
import type { GanttSpan } from '../../../ui/gantt/gantt-types.ts';

export interface ComparedRow {
  id: string;
  name: string;
  isMilestone: boolean;
  a: GanttSpan | undefined;
  b: GanttSpan | undefined;
  /** By how many days it ends later in B; null where only one of the plans has it. */
  days: number | null;
}

/** Every stage and milestone of either plan, in the order of the second. */
export function comparePlans(a: Timeline, b: Timeline): ComparedRow[] {
  const stagesOf = ({ stages }: Timeline) =>
    stages.map(({ key, name, fromOn, toOn }) => ({ id: key, name, fromOn, toOn }));
  const milestonesOf = ({ milestones }: Timeline) =>
    milestones.map(({ id, name, on }) => ({ id, name, fromOn: on, toOn: on }));
  return [
    ...pairs(stagesOf(a), stagesOf(b)).map((row) => ({ ...row, isMilestone: false })),
    ...pairs(milestonesOf(a), milestonesOf(b)).map((row) => ({ ...row, isMilestone: true })),
  ];
}

interface Dated extends GanttSpan {
  id: string;
  name: string;
}

function pairs(ofA: readonly Dated[], ofB: readonly Dated[]) {
  const gone = ofA.filter(({ id }) => !ofB.some((other) => other.id === id));
  return [...ofB, ...gone].map(({ id, name }) => {
    const a = ofA.find((other) => other.id === id);
    const b = ofB.find((other) => other.id === id);
    // The end tells most; where only the start moves, that is the difference.
    const days = a && b ? dayNumber(b.toOn) - dayNumber(a.toOn) || dayNumber(b.fromOn) - dayNumber(a.fromOn) : null;
    return { id, name, a, b, days };
  });
}
