import { describe, expect, it } from '@jest/globals';
import {
  changed,
  differences,
  type PlanChange,
  parseDay,
  replan,
  type TimelineInput,
  timelineOf,
} from '@waymark/domain';
import { doneOn, findingOf, planned, plannedOn, rangesOf, withStage } from '../../test/timelines.ts';

const plan = (today = '2026-05-19') =>
  planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20', today });
const rangesAfter = (input: TimelineInput, change: PlanChange) =>
  Object.fromEntries(replan(input, change).map(({ key, fromOn, toOn }) => [key, `${fromOn} ${toOn}`]));
const stageTo = (key: string, from: string, to: string) => ({
  key,
  plannedFromOn: parseDay(from),
  plannedToOn: parseDay(to),
});

describe('a stage moved by hand', () => {
  it('pushes what comes after by what is needed and no more', () => {
    const before = rangesOf(timelineOf(plan()));
    // Stage 1 has 42 days before Stage 2, of which 28 can go.
    const within = rangesAfter(plan(), {
      mode: 'move',
      stages: [stageTo('stage-1-audit', '2027-02-10', '2027-02-23')],
    });
    const beyond = rangesAfter(plan(), {
      mode: 'move',
      stages: [stageTo('stage-1-audit', '2027-02-10', '2027-02-26')],
    });

    expect(before['stage-2-audit']).toBe('2027-03-10 2027-03-23');
    expect(within).toMatchObject({
      'stage-1-audit': '2027-02-10 2027-02-23',
      'stage-2-audit': before['stage-2-audit'],
    });
    expect(beyond).toMatchObject({
      'stage-2-audit': '2027-03-12 2027-03-25',
      certification: '2027-03-26 2027-04-22',
      surveillance: '2028-03-22 2028-04-22',
      recertification: '2029-10-22 2030-04-22',
    });
  });

  it('leaves a day alone that the change names as undefined', () => {
    expect(changed(plan(), { mode: 'move', targetOn: undefined }).dates).toEqual(plan().dates);
  });

  it('moves nothing before it and pulls nothing after it', () => {
    const after = rangesAfter(plan(), { mode: 'move', stages: [stageTo('stage-2-audit', '2027-02-15', '2027-02-26')] });

    expect(after).toMatchObject({ ...rangesOf(timelineOf(plan())), 'stage-2-audit': '2027-02-15 2027-02-26' });
  });

  it('leaves alone what is over and what is pinned, and says what breaks', () => {
    const pinned = withStage(plan(), 'stage-2-audit', { isPinned: true });
    const change: PlanChange = { mode: 'move', stages: [stageTo('stage-1-audit', '2027-03-02', '2027-03-12')] };

    expect(rangesAfter(pinned, change)['stage-2-audit']).toBe('2027-03-10 2027-03-23');
    expect(findingOf(changed(pinned, change), 'stages_overlap')).toMatchObject({
      severity: 'blocker',
      stageKey: 'stage-2-audit',
      message: 'Stage 2 audit starts on 10 Mar 2027, before Stage 1 audit ends on 12 Mar 2027.',
    });
    const over = withStage(plan('2027-04-01'), 'stage-2-audit', doneOn('2027-03-10', '2027-03-20'));
    expect(rangesAfter(over, change)['stage-2-audit']).toBe('2027-03-10 2027-03-23');
  });

  it('keeps a day set by hand at its distance from its rule, and never past it', () => {
    const byHand = withStage(plan(), 'surveillance', plannedOn('2028-02-01', '2028-02-03'));
    const later = rangesAfter(byHand, { mode: 'move', stages: [stageTo('certification', '2027-03-24', '2027-04-30')] });

    expect(later.surveillance).toBe('2028-02-11 2028-02-13');
  });

  it('moves the examination with its period, and the report after it', () => {
    const input = planned('soc-2-type-2', {
      startOn: '2026-06-01',
      targetOn: '2027-08-11',
      period: ['2027-01-01', '2027-06-30'],
    });
    const change: PlanChange = {
      mode: 'move',
      periodFromOn: parseDay('2027-02-01'),
      periodToOn: parseDay('2027-07-31'),
    };

    expect(rangesAfter(input, change)).toMatchObject({
      'audit-period': '2027-02-01 2027-07-31',
      'report-issuance': '2027-08-01 2027-09-11',
      'annual-renewal': '2027-09-12 2028-07-31',
    });
    expect(findingOf(changed(input, change), 'target_too_soon')?.message).toContain(
      'the earliest day that works is 28 Aug 2027, 17 days later.',
    );
  });
});

describe('a plan laid out anew', () => {
  it('is the first plan again while nothing has happened', () => {
    expect(rangesAfter(plan(), { mode: 'replan' })).toEqual(rangesOf(timelineOf(plan())));
  });

  it('uses a later target, between what is over and what is pinned', () => {
    const done = withStage(plan('2026-07-01'), 'gap-analysis', doneOn('2026-05-19', '2026-06-20'));
    const pinned = withStage(done, 'stage-1-audit', plannedOn('2027-03-01', '2027-03-12', { isPinned: true }));
    const after = rangesAfter(pinned, { mode: 'replan', targetOn: parseDay('2027-06-30') });

    expect(after['gap-analysis']).toBe(rangesOf(timelineOf(plan()))['gap-analysis']);
    expect(after['isms-implementation']?.startsWith('2026-07-01')).toBe(true);
    expect(after['internal-audit-review']?.endsWith('2027-02-28')).toBe(true);
    expect(after['stage-1-audit']).toBe('2027-03-01 2027-03-12');
    expect(after.certification).toBe('2027-06-03 2027-06-30');
  });

  it('gives a running stage what is left of its usual length', () => {
    const running = { status: 'active', actualFromOn: parseDay('2026-06-20') } as const;
    const done = withStage(plan('2026-12-01'), 'gap-analysis', doneOn('2026-05-19', '2026-06-19'));
    const after = rangesAfter(withStage(done, 'isms-implementation', running), { mode: 'replan' });
    const [fromOn, toOn] = (after['isms-implementation'] ?? '').split(' ');

    expect(fromOn).toBe('2026-06-20');
    expect(toOn && toOn >= '2026-12-01').toBe(true);
    expect(after.certification?.endsWith('2027-04-20')).toBe(true);
  });

  it('takes the decision at once after a pinned audit, and no longer than decisions take', () => {
    const pinned = withStage(plan(), 'stage-2-audit', { isPinned: true });
    const after = rangesAfter(pinned, { mode: 'replan', targetOn: parseDay('2027-12-31') });

    expect(after.certification).toBe('2027-03-24 2027-06-15');
  });

  it('that cannot work ends on the first day that does, and names it', () => {
    const change: PlanChange = { mode: 'replan', targetOn: parseDay('2026-10-01') };
    const finding = findingOf(changed(plan(), change), 'target_too_soon');

    expect(rangesAfter(plan(), change).certification?.endsWith('2026-10-18')).toBe(true);
    expect(finding).toMatchObject({ severity: 'blocker', stageKey: 'certification' });
    expect(finding?.message).toBe(
      'The target of 1 Oct 2026 is too soon for Certificate issued: the earliest day that works is 18 Oct 2026, 17 days later.',
    );
    expect(finding?.waysOut).toEqual(['Move the target to 18 Oct 2026 or later.']);
  });

  it('counts from today once time has passed', () => {
    expect(findingOf(plan('2027-03-01'), 'target_too_soon')?.message).toContain('works is 31 Jul 2027');
  });
});

describe('a plan that ends after its target', () => {
  const late = () => changed(plan(), { mode: 'move', stages: [stageTo('certification', '2027-03-24', '2027-05-09')] });

  it('says by how much, and that planning anew is enough where it is', () => {
    expect(findingOf(late(), 'target_too_soon')).toMatchObject({
      on: parseDay('2027-05-09'),
      message: 'Certificate issued ends on 9 May 2027, 19 days after the target of 20 Apr 2027.',
      waysOut: [
        'Plan the open stages anew: shorter, they are over by the target.',
        'Move the target to 9 May 2027 or later.',
      ],
    });
  });

  it('has to be planned anew besides when the target itself is too soon', () => {
    const soon = changed(late(), { mode: 'move', targetOn: parseDay('2026-10-01') });

    expect(findingOf(soon, 'target_too_soon')?.waysOut).toEqual([
      'Move the target to 18 Oct 2026 or later, and plan the open stages anew.',
    ]);
  });
});

describe('a pause', () => {
  const audited = () => {
    const keys = ['gap-analysis', 'isms-implementation', 'internal-audit-review'];
    const ready = keys.reduce(
      (all, key) => withStage(all, key, doneOn('2026-05-19', '2026-11-30')),
      plan('2027-03-01'),
    );
    return withStage(ready, 'stage-1-audit', doneOn('2026-12-01', '2026-12-04'));
  };

  it('runs from the end of the stage before, so that none is left when enough time has passed', () => {
    const [onTheDay, dayBefore] = ['2027-03-21', '2027-03-20'].map((targetOn) =>
      findingOf(changed(audited(), { mode: 'replan', targetOn: parseDay(targetOn) }), 'target_too_soon'),
    );

    // Stage 2 from 1 March, a week at least; the decision takes two.
    expect(onTheDay).toBeUndefined();
    expect(`${dayBefore?.on}`).toBe('2027-03-21');
    expect(rangesAfter(audited(), { mode: 'replan', targetOn: parseDay('2027-03-21') })).toMatchObject({
      'stage-2-audit': '2027-03-01 2027-03-07',
      certification: '2027-03-08 2027-03-21',
    });
  });
});

describe('the differences of two plans', () => {
  it('are the ends and milestones that move, and the findings that come and go', () => {
    const change: PlanChange = { mode: 'move', stages: [stageTo('certification', '2027-03-24', '2027-05-04')] };
    const { moves, newFindings, solvedFindings } = differences(timelineOf(plan()), timelineOf(changed(plan(), change)));

    expect(moves.map(({ type, id, days }) => `${type} ${id} ${days}`)).toEqual([
      'stage certification 14',
      'stage surveillance 14',
      'stage recertification 14',
      'milestone certification-decision 14',
      'milestone surveillance-1 14',
      'milestone surveillance-2 14',
      'milestone recertification-start 15',
      'milestone certificate-expiry 14',
      'milestone recertification-decision 14',
      'milestone restoration-limit 15',
    ]);
    expect(newFindings.map(({ code }) => code)).toEqual(['target_too_soon']);
    expect(solvedFindings).toEqual([]);
  });

  it('are none when nothing changes', () => {
    const timeline = timelineOf(plan());

    expect(differences(timeline, timelineOf(changed(plan(), { mode: 'move' })))).toEqual({
      moves: [],
      newFindings: [],
      solvedFindings: [],
    });
  });
});
