import { type WorkItem, type WorkSegment, workSegments } from '@waymark/contracts';

/** What can be chosen above the list: all, or one segment. */
export type ChosenSegment = 'all' | WorkSegment;
export const chosenSegments: readonly ChosenSegment[] = ['all', ...workSegments];

/** One row per kind, thing and programme: the same evidence may wait for a review in two of them. */
export const workKey = ({ kind, id, programmeId }: WorkItem) => [kind, id, programmeId].join(' ');
