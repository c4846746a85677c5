import { describe, expect, it } from '@jest/globals';
import { parseDay, type WorkCalendar } from '@waymark/domain';
import type { EntryFact } from './entry-facts.ts';
import { nextToDo } from './entry-to-do.ts';

const calendar: WorkCalendar = { workingDays: [1, 2, 3, 4, 5], closures: [] };
const entry = (more: Partial<EntryFact>): EntryFact => ({
  ...{ id: '', kind: 'control', title: 'Access review', note: '', lengthDays: 1 },
  ...{ programmeId: null, programmeName: null, owner: null, recurrence: null, shift: 'none', anchoredTo: 'date' },
  ...{ isCancelled: false, version: 1, lastOn: null },
  ...{ fromOn: '2026-03-02', enteredOn: '2026-03-01', days: [] },
  ...more,
});
const day = (originalOn: string, more: Partial<EntryFact['days'][number]>) => ({
  ...{ originalOn, movedToOn: null, skipReason: null, completedOn: null },
  ...more,
});
const done = (on: string) => day(on, { completedOn: on });
const weekly = 'FREQ=WEEKLY';
const quarterly = { recurrence: 'FREQ=MONTHLY;INTERVAL=3', anchoredTo: 'window' } as const;

describe('what is to be done of an event', () => {
  it.each<[string, Partial<EntryFact>, today: string, string | undefined]>([
    ['once, near', {}, '2026-02-20', '2026-03-02'],
    ['once, 30 days ahead', {}, '2026-01-31', '2026-03-02'],
    ['once, further ahead', {}, '2026-01-30', '2026-03-02'],
    ['once, years ahead', { fromOn: '2060-03-02' }, '2026-01-30', '2060-03-02'],
    [
      'every second year, done',
      { recurrence: 'FREQ=YEARLY;INTERVAL=2', days: [done('2026-03-02')] },
      '2026-03-03',
      '2028-03-02',
    ],
    ['once, late', {}, '2026-09-01', '2026-03-02'],
    ['once, done', { days: [done('2026-03-02')] }, '2026-03-02', undefined],
    ['once, of several days', { lengthDays: 3 }, '2026-03-01', '2026-03-04'],
    ['once, over when it was entered', { enteredOn: '2026-03-03' }, '2026-03-10', undefined],
    ['weekly, none done', { recurrence: weekly }, '2026-03-20', '2026-03-02'],
    ['weekly, the first done', { recurrence: weekly, days: [done('2026-03-02')] }, '2026-03-20', '2026-03-09'],
    ['weekly, a later one done', { recurrence: weekly, days: [done('2026-03-16')] }, '2026-03-20', '2026-03-23'],
    [
      'weekly, left out',
      { recurrence: weekly, days: [day('2026-03-02', { skipReason: 'x' })] },
      '2026-03-03',
      '2026-03-09',
    ],
    [
      'weekly, moved',
      { recurrence: weekly, days: [day('2026-03-02', { movedToOn: '2026-03-05' })] },
      '2026-03-03',
      '2026-03-05',
    ],
    ['weekly, entered in its second week', { recurrence: weekly, enteredOn: '2026-03-04' }, '2026-03-20', '2026-03-09'],
    ['weekly, ended', { recurrence: `${weekly};COUNT=1`, days: [done('2026-03-02')] }, '2026-03-20', undefined],
    ['on a Sunday, shifted', { fromOn: '2026-03-08', shift: 'after' }, '2026-03-01', '2026-03-09'],
    ['a window that is open', { ...quarterly }, '2026-03-02', '2026-03-31'],
    [
      'a window that is done, the one after it',
      { ...quarterly, days: [done('2026-03-02')] },
      '2026-03-31',
      '2026-06-30',
    ],
    ['the next window once it opens', { ...quarterly, days: [done('2026-03-02')] }, '2026-04-01', '2026-06-30'],
    ['a window that was missed', { ...quarterly }, '2026-05-01', '2026-03-31'],
  ])('%s', (_, more, today, expected) => {
    expect(nextToDo(entry(more), calendar, parseDay(today))?.toOn.toString()).toBe(expected);
  });
});
