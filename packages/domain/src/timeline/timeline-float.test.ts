import { describe, expect, it } from '@jest/globals';
import { parseDay, type TimelineInput, timelineOf } from '@waymark/domain';
import { daysOf, doneOn, findingOf, planned, plannedOn, withStage } from '../../test/timelines.ts';

const plan = (today = '2026-05-19') =>
  planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20', today });

describe('what can slip', () => {
  const floats = (input: TimelineInput) =>
    Object.fromEntries(timelineOf(input).stages.map(({ key, floatDays }) => [key, floatDays]));

  it('is the pause before Stage 2 down to its shortest, and nothing after it', () => {
    expect(floats(plan())).toEqual({
      'gap-analysis': 28,
      'isms-implementation': 28,
      'internal-audit-review': 28,
      'stage-1-audit': 28,
      'stage-2-audit': 0,
      certification: 0,
      surveillance: 0,
      recertification: 0,
    });
    expect(timelineOf(plan()).criticalPath).toEqual(['stage-2-audit', 'certification']);
  });

  it('is nothing for what is pinned or over, and ends before a pin', () => {
    const pinned = withStage(plan('2026-07-01'), 'stage-1-audit', { isPinned: true });
    const input = withStage(pinned, 'gap-analysis', doneOn('2026-05-19', '2026-06-14'));

    expect(floats(input)).toMatchObject({ 'gap-analysis': null, 'internal-audit-review': 0, 'stage-1-audit': 0 });
  });

  it('is what a later target leaves, and negative when the target is missed', () => {
    const to = (on: string) => ({ ...plan(), dates: { ...plan().dates, targetOn: parseDay(on) } });

    expect(floats(to('2027-04-30'))).toMatchObject({ 'stage-1-audit': 38, certification: 10 });
    expect(floats(to('2027-04-10'))).toMatchObject({ 'stage-1-audit': 18, certification: -10 });
  });

  it('ends at the day on which the period opens', () => {
    const input = planned('soc-2-type-2', {
      startOn: '2026-06-01',
      targetOn: '2027-08-11',
      period: ['2027-01-01', '2027-06-30'],
    });
    const early = withStage(input, 'cpa-engagement', plannedOn('2026-12-01', '2026-12-21'));

    expect(floats(early)).toMatchObject({ 'cpa-engagement': 10, 'audit-period': 0, 'report-issuance': 0 });
  });

  it('shows what has slipped against the baseline', () => {
    const late = withStage(plan('2026-07-10'), 'gap-analysis', doneOn('2026-05-19', '2026-07-01'));
    const [gap] = timelineOf(late).stages;

    expect(`${gap?.baselineToOn}`).toBe('2026-06-15');
    expect(gap?.slipDays).toBe(16);
  });
});

describe('an override', () => {
  const set = (ruleId: string, on: string): TimelineInput => ({
    ...plan(),
    overrides: [{ ruleId, on: parseDay(on), reason: 'Contract', isDone: false }],
  });

  it('of a requirement brings a day forward, and what counts from it', () => {
    const timeline = timelineOf(set('surveillance-1', '2028-03-01'));
    const milestone = timeline.milestones.find(({ id }) => id === 'surveillance-1');

    expect(daysOf(timeline)['surveillance-1']).toBe('2028-03-01');
    expect(`${milestone?.override?.ruledOn}`).toBe('2028-04-20');
    expect(milestone?.explanation).toBe(
      'certification decision 20 Apr 2027 + 12 months = 20 Apr 2028; set to 1 Mar 2028 instead: Contract',
    );
    expect(findingOf(set('surveillance-1', '2028-03-01'), 'stage_after_limit')?.milestoneId).toBe('surveillance-1');
  });

  it.each([
    ['surveillance-1', '2028-04-21', '2028-04-20', true],
    ['surveillance-1', '2028-04-20', '2028-04-20', false],
    ['surveillance-2', '2029-08-01', '2029-08-01', false],
    ['certification-decision', '2027-04-01', '2027-04-20', true],
  ])('of %s to %s leaves it on %s', (id, on, expected, isRefused) => {
    expect(daysOf(timelineOf(set(id, on)))[id]).toBe(expected);
    expect(findingOf(set(id, on), 'override_refused') !== undefined).toBe(isRefused);
  });

  it.each([
    ['penetration-test', '2026-11-20', true],
    ['first-internal-audit', '2026-11-20', false],
    ['certification-decision', '2026-11-20', false],
    ['surveillance-1', '2026-11-20', false],
  ])('that says %s was held on %s makes it done: %s', (id, on, isHeld) => {
    const input = { ...plan(), overrides: [{ ruleId: id, on: parseDay(on), reason: 'Report 1.0', isDone: true }] };
    const milestone = timelineOf(input).milestones.find((each) => each.id === id);

    expect(milestone).toMatchObject({ isReportable: isHeld, isDone: isHeld });
    expect(`${milestone?.on}` === on).toBe(isHeld);
    expect(milestone?.explanation.includes('held on 20 Nov 2026: Report 1.0')).toBe(isHeld);
    expect(findingOf(input, 'override_refused') !== undefined).toBe(!isHeld);
  });
});
