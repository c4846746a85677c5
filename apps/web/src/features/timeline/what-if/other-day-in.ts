import type { Timeline, TimelineMilestone } from '@waymark/contracts';
import { formatDay } from '../../../lib/format.ts';
import type { ChangedRow } from '../../../ui/form/changed.tsx';

/** The day of a milestone in the plan of now, where it is another than was seen, and the one that was meant. */
export function otherDayIn({ milestones }: Timeline, { id, name, on }: TimelineMilestone, mine: string): ChangedRow[] {
  const theirs = milestones.find((one) => one.id === id)?.on ?? on;
  return theirs === on ? [] : [{ field: 'on', label: name, theirs: formatDay(theirs), mine: formatDay(mine) }];
}
