import type { EntryAnchor, EntryKind, EntryShift } from '@waymark/domain';
import type { DemoPerson } from '../../../common/contributions/demo.ts';
import type { EntryDemoWords } from './entry-demo-words.ts';

interface DemoEvent {
  kind: EntryKind;
  /** Its title, its note and why a day was left out are among the words. */
  key: keyof EntryDemoWords;
  programme: 'iso' | 'soc2' | null;
  owner: DemoPerson;
  /** Days from today to its first day. */
  onDay: number;
  lengthDays?: number;
  recurrence: string | null;
  shift: EntryShift;
  anchoredTo?: EntryAnchor;
  /** Days of it that were done on their day, or left out; counted as `onDay` is. */
  done?: readonly number[];
  skipped?: number;
}

/** What the people of the demo put into their calendar themselves. */
export const demoEvents: readonly DemoEvent[] = [
  {
    kind: 'meeting',
    key: 'steeringGroup',
    programme: null,
    owner: 'ines',
    onDay: -28,
    recurrence: 'FREQ=WEEKLY;INTERVAL=2',
    shift: 'after',
    done: [-28, -14],
    skipped: 28,
  },
  {
    kind: 'control',
    key: 'restoreTest',
    programme: 'soc2',
    owner: 'jonas',
    onDay: -80,
    recurrence: 'FREQ=MONTHLY;INTERVAL=3',
    shift: 'after',
    anchoredTo: 'completion',
    done: [-80],
  },
  {
    kind: 'control',
    key: 'accessReview',
    programme: 'soc2',
    owner: 'priya',
    onDay: 0,
    recurrence: 'FREQ=MONTHLY;INTERVAL=3',
    shift: 'none',
    anchoredTo: 'window',
  },
  {
    kind: 'training',
    key: 'training',
    programme: 'iso',
    owner: 'priya',
    onDay: 9,
    lengthDays: 2,
    recurrence: 'FREQ=YEARLY',
    shift: 'before',
  },
  {
    kind: 'meeting',
    key: 'callAboutStage1',
    programme: 'iso',
    owner: 'ines',
    onDay: 5,
    recurrence: null,
    shift: 'after',
  },
];
