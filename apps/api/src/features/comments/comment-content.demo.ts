import type { CommentedKind } from '@waymark/domain';
import type { DemoPerson } from '../../common/contributions/demo.ts';
import type { CommentDemoWords } from './comment-demo-words.ts';

export interface DemoComment {
  /** Its text is among the words. */
  key: keyof CommentDemoWords;
  /** On the gap item of this requirement, or on its first evidence or task. */
  on: CommentedKind;
  requirement: string;
  by: DemoPerson;
  daysAgo: number;
  mentions: DemoPerson | null;
  /** By whoever it mentions. */
  isRead: boolean;
}

type Row = readonly [DemoComment['key'], CommentedKind, string, DemoPerson, number, DemoPerson | null, boolean];

const rows: readonly Row[] = [
  ['reviewsMissing', 'gap_item', 'A.8.16', 'ines', 6, 'jonas', true],
  ['twoWereHeld', 'gap_item', 'A.8.16', 'jonas', 5, null, false],
  ['whichWeeks', 'gap_item', 'A.8.16', 'jonas', 1, 'ines', false],
  ['suppliersFirst', 'task', 'A.5.19', 'priya', 3, null, false],
  ['leaversLeft', 'task', 'A.5.18', 'jonas', 1, 'marc', false],
  ['rotaNeedsDate', 'evidence', 'A.8.16', 'ines', 4, 'jonas', true],
];

export const demoComments: readonly DemoComment[] = rows.map(
  ([key, on, requirement, by, daysAgo, mentions, isRead]) => ({
    ...{ key, on, requirement, by, daysAgo, mentions, isRead },
  }),
);
