import { type WorkItem, type WorkSegment, workSegments } from '@waymark/contracts';
import { daysUntil } from '../../lib/format.ts';

/** What can be chosen above the list: all, or one segment. */
export type ChosenSegment = 'all' | WorkSegment;
export const chosenSegments: readonly ChosenSegment[] = ['all', ...workSegments];

export const workSections = ['overdue', 'this_week', 'later', 'no_date'] as const;
export type WorkSection = (typeof workSections)[number];

/** "This week" are the seven days from today on, so that Friday's list is not empty. */
export function sectionOf(item: WorkItem, today: string): WorkSection {
  if (item.isOverdue) return 'overdue';
  if (item.dueOn === null) return 'no_date';
  return daysUntil(item.dueOn, today) < 7 ? 'this_week' : 'later';
}

/** One row per kind, thing and programme: the same evidence may wait for a review in two of them. */
export const workKey = ({ kind, id, programmeId }: WorkItem) => [kind, id, programmeId].join(' ');
