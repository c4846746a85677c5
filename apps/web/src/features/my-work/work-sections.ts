import { daysUntil } from '../../lib/format.ts';
import type { WorkItem } from './my-work.queries.ts';

export const workSegments = ['all', 'tasks', 'reviews', 'gap_items'] as const;
export type WorkSegment = (typeof workSegments)[number];

const segmentOf: Readonly<Record<WorkItem['kind'], WorkSegment>> = {
  task: 'tasks',
  review_evidence: 'reviews',
  review_gap_item: 'reviews',
  gap_item: 'gap_items',
  gap_item_evidence: 'gap_items',
  mention_gap_item: 'gap_items',
  mention_evidence: 'reviews',
  mention_task: 'tasks',
};

export const isInSegment = (item: WorkItem, segment: WorkSegment) =>
  segment === 'all' || segmentOf[item.kind] === segment;

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
