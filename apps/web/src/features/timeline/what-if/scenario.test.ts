import { describe, expect, it } from '@jest/globals';
import { aTimeline, aTimelineStage } from '../../../test/timeline.ts';
import { changeBackTo, isChanged, planText, readPlan, roughly, withSpan } from './scenario.ts';

describe('a plan in the address', () => {
  it.each([
    {},
    { targetOn: '2027-05-01' },
    { mode: 'replan' as const, asOfOn: '2027-03-31' },
    { periodFromOn: '2027-01-01', periodToOn: '2027-06-30' },
    { stages: [{ key: 'stage-2-audit', plannedFromOn: '2027-03-09', plannedToOn: '2027-03-13' }] },
    {
      stages: [
        { key: 'gap-analysis', plannedToOn: '2027-03-13' },
        { key: 'b', plannedFromOn: '2027-03-14' },
      ],
    },
  ])('comes back as it went: %j', (change) => {
    expect(readPlan(planText(change))).toEqual(change);
  });

  it('is not there when nothing was changed', () => {
    expect(planText({ mode: 'move', stages: [] })).toBeUndefined();
    expect(isChanged({ mode: 'replan' })).toBe(true);
  });

  it('leaves out what is no day and no field', () => {
    expect(readPlan('target.soon~what.2027-01-01~asof.2027-03-31')).toEqual({ asOfOn: '2027-03-31' });
  });
});

describe('a dragged bar', () => {
  const timeline = aTimeline({
    periodFromOn: '2027-01-01',
    periodToOn: '2027-06-30',
    stages: [
      aTimelineStage(1, { key: 'begun', actualFromOn: '2026-11-02' }),
      aTimelineStage(2, { key: 'period', plannedFromOn: '2027-01-01', plannedToOn: '2027-06-30' }),
      aTimelineStage(3, { key: 'report' }),
    ],
  });
  const span = { fromOn: '2027-02-01', toOn: '2027-07-31' };

  it('changes both days of a stage, and once more when dragged again', () => {
    const once = withSpan({}, timeline, 'report', span);
    const twice = withSpan(once, timeline, 'report', { ...span, toOn: '2027-08-31' });
    expect(twice.stages).toEqual([{ key: 'report', plannedFromOn: '2027-02-01', plannedToOn: '2027-08-31' }]);
  });

  it('changes only the end of what has begun', () => {
    expect(withSpan({}, timeline, 'begun', span).stages).toEqual([{ key: 'begun', plannedToOn: '2027-07-31' }]);
  });

  it('changes the observation period where the stage is the period', () => {
    const change = withSpan({}, timeline, 'period', span);
    expect(change).toEqual({ periodFromOn: '2027-02-01', periodToOn: '2027-07-31' });
    const shown = roughly(timeline, change);
    expect(shown.stages[1]).toMatchObject(span);
    expect(shown.periodToOn).toBe('2027-07-31');
  });
});

it('undoing brings back only what differs, and nothing that is over', () => {
  const before = aTimeline({
    targetOn: '2027-04-20',
    stages: [
      aTimelineStage(1, { key: 'over', actualToOn: '2026-05-08' }),
      aTimelineStage(2, { key: 'moved', plannedFromOn: '2027-01-01', plannedToOn: '2027-01-31' }),
      aTimelineStage(3, { key: 'same' }),
    ],
  });
  const now = {
    ...before,
    targetOn: '2027-05-20',
    stages: before.stages.map((stage) => (stage.key === 'same' ? stage : { ...stage, plannedToOn: '2027-03-01' })),
  };
  expect(changeBackTo(before, now)).toEqual({
    targetOn: '2027-04-20',
    stages: [{ key: 'moved', plannedFromOn: '2027-01-01', plannedToOn: '2027-01-31' }],
  });
});
