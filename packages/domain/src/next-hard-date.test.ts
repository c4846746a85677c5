import { describe, expect, it } from '@jest/globals';
import { parseDay } from './days.ts';
import type { Milestone } from './milestones.ts';
import { nextHardDate } from './next-hard-date.ts';
import type { StageStatus } from './states.ts';

const today = parseDay('2026-11-24');
const milestone = (id: string, on: string, facts: Partial<Milestone> = {}): Milestone => ({
  id,
  name: id,
  on: parseDay(on),
  stageKey: null,
  binding: 'requirement',
  isHard: true,
  explanation: '',
  source: '',
  ...facts,
});
const stage = (key: string, toOn: string, status: StageStatus = 'planned') => ({
  key,
  name: key,
  toOn: parseDay(toOn),
  status,
});

describe('nextHardDate', () => {
  it.each([
    ['the earlier milestone', [milestone('a', '2027-02-01')], [stage('s', '2027-03-01')], 'a'],
    ['the earlier stage end', [milestone('a', '2027-04-01')], [stage('s', '2027-03-01')], 'stage-s'],
    ['the milestone on the same day', [milestone('a', '2027-03-01')], [stage('s', '2027-03-01')], 'a'],
    ['today', [milestone('a', '2026-11-24'), milestone('b', '2026-11-23')], [], 'a'],
    ['a hard date only', [milestone('soft', '2026-12-01', { isHard: false }), milestone('a', '2027-02-01')], [], 'a'],
    [
      'no end of a stage that is over',
      [],
      [stage('s', '2026-12-01', 'done'), stage('t', '2026-12-02', 'skipped'), stage('u', '2026-12-03', 'active')],
      'stage-u',
    ],
    [
      'no milestone of a stage that is over',
      [milestone('a', '2026-12-01', { stageKey: 's' }), milestone('b', '2027-12-01')],
      [stage('s', '2026-12-01', 'done')],
      'b',
    ],
    ['nothing when all is past', [milestone('a', '2026-11-23')], [stage('s', '2026-11-23')], undefined],
  ])('is %s', (_, milestones, stages, expected) => {
    expect(nextHardDate(milestones, stages, today)?.id).toBe(expected);
  });
});
