import { describe, expect, it } from '@jest/globals';
import { certificateLifecycle } from '../../test/lifecycles.ts';
import { parseDay } from '../days/days.ts';
import type { RuleBinding, StageStatus } from '../readiness/states.ts';
import { nextHardDate } from './next-hard-date.ts';
import { plannedTimelineInput } from './planned-input.ts';
import { timelineOf } from './timeline-of.ts';
import type { Milestone, TimelineStage } from './types.ts';

const today = parseDay('2026-11-24');
const milestone = (id: string, on: string, facts: Partial<Milestone> = {}): Milestone => ({
  id,
  ruleId: id,
  name: id,
  kind: 'deadline',
  on: parseDay(on),
  stageKey: null,
  binding: 'requirement',
  isHard: true,
  isDone: false,
  explanation: '',
  inputs: [],
  source: '',
  note: '',
  isOverridable: false,
  isReportable: false,
  isRenewal: false,
  override: null,
  ...facts,
});
const stage = (
  key: string,
  on: string,
  status: StageStatus = 'planned',
  binding: RuleBinding = 'agreed',
): TimelineStage => {
  const toOn = parseDay(on);
  const stages = [{ key: 'build', name: 'Build', fromOn: toOn, toOn }];
  const dates = { startOn: toOn, targetOn: toOn, asOfOn: null, periodFromOn: null, periodToOn: null };
  const input = { ...dates, lifecycle: certificateLifecycle, today, stages };
  const [built] = timelineOf(plannedTimelineInput({ ...input, timeBasis: 'certificate', language: 'en' })).stages;
  if (built === undefined) throw new Error('no stage');
  const why = { ...built.why, to: { ...built.why.to, binding } };
  return { ...built, key, status, why };
};

describe('nextHardDate', () => {
  it.each([
    ['the earlier milestone', [milestone('a', '2027-02-01')], [stage('s', '2027-03-01')], 'a'],
    [
      'no end of a stage that is only planned',
      [milestone('a', '2027-04-01')],
      [stage('s', '2027-03-01', 'planned', 'default')],
      'a',
    ],
    ['the earlier stage end that is agreed', [milestone('a', '2027-04-01')], [stage('s', '2027-03-01')], 'stage-s'],
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
      'no milestone that is done',
      [milestone('a', '2026-12-01', { isDone: true }), milestone('b', '2027-12-01')],
      [],
      'b',
    ],
    ['nothing when all is past', [milestone('a', '2026-11-23')], [stage('s', '2026-11-23')], undefined],
  ])('is %s', (_, milestones, stages, expected) => {
    expect(nextHardDate({ milestones, stages }, today, 'en')?.id).toBe(expected);
  });

  it('says of a stage end in the reader’s language why it is then', () => {
    const timeline = { milestones: [], stages: [stage('s', '2027-03-01')] };

    expect(nextHardDate(timeline, today, 'de')?.name).toBe('build endet');
    expect(nextHardDate(timeline, today, 'en')?.explanation).toBe('start of build = 1 Mar 2027');
  });
});
