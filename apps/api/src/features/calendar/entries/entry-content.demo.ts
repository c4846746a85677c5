import type { EntryKind, EntryShift } from '@waymark/domain';
import type { DemoPerson } from '../../../common/contributions/demo.ts';

interface DemoEvent {
  kind: EntryKind;
  title: string;
  note: string;
  programme: 'iso' | 'soc2' | null;
  owner: DemoPerson;
  /** Days from today to its first day. */
  onDay: number;
  lengthDays?: number;
  recurrence: string | null;
  shift: EntryShift;
  anchoredTo?: 'date' | 'completion';
  /** Days of it that were done on their day, or left out with a reason; counted as `onDay` is. */
  done?: readonly number[];
  skipped?: { onDay: number; reason: string };
}

/** What the people of the demo put into their calendar themselves. */
export const demoEvents: readonly DemoEvent[] = [
  {
    kind: 'meeting',
    title: 'Security steering group',
    note: 'Gates, findings and what the board has to decide.',
    programme: null,
    owner: 'ines',
    onDay: -28,
    recurrence: 'FREQ=WEEKLY;INTERVAL=2',
    shift: 'after',
    done: [-28, -14],
    skipped: { onDay: 28, reason: 'Half of the group is on leave' },
  },
  {
    kind: 'control',
    title: 'Restore test of a backup',
    note: 'One system, chosen at random; keep the log.',
    programme: 'soc2',
    owner: 'jonas',
    onDay: -80,
    recurrence: 'FREQ=MONTHLY;INTERVAL=3',
    shift: 'after',
    anchoredTo: 'completion',
    done: [-80],
  },
  {
    kind: 'training',
    title: 'Awareness training for everybody',
    note: '',
    programme: 'iso',
    owner: 'priya',
    onDay: 9,
    lengthDays: 2,
    recurrence: 'FREQ=YEARLY',
    shift: 'before',
  },
  {
    kind: 'meeting',
    title: 'Call with Nordcert about Stage 1',
    note: '',
    programme: 'iso',
    owner: 'ines',
    onDay: 5,
    recurrence: null,
    shift: 'after',
  },
];
