import { describe, expect, it } from '@jest/globals';
import { certified, findingOf, onDay, planned, plannedOn, withStage } from '../../test/timelines.ts';
import { parseDay } from '../days/days.ts';
import type { Closure } from '../days/work-calendar.ts';
import { daysOutsideFreezes, isWorkingDay, nearestWorkingDay, workingDaysBetween } from '../days/work-calendar.ts';
import { changed } from '../plan/replan.ts';
import { timelineOf } from './timeline-of.ts';
import type { TimelineInput } from './types.ts';

const closed = (kind: Closure['kind'], name: string, fromOn: string, toOn: string, isYearly = false): Closure => ({
  ...{ kind, name, isYearly },
  ...{ fromOn: parseDay(fromOn), toOn: parseDay(toOn) },
});
const christmas = closed('holiday', 'Christmas', '2026-12-24', '2027-01-01');
const everyChristmas = closed('holiday', 'Christmas', '2020-12-24', '2021-01-01', true);
const freeze = (fromOn: string, toOn: string, name = 'Freeze') => closed('freeze', name, fromOn, toOn);
const workDays = (...closures: Closure[]) => ({ workingDays: [1, 2, 3, 4, 5], closures });

/** Stage 1 14–27 Jan, Stage 2 10–23 Mar, decision 24 Mar–20 Apr 2027. */
const iso = (...closures: Closure[]): TimelineInput => ({
  ...planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20' }),
  calendar: workDays(...closures),
});
const stage1 = (fromOn: string, toOn: string, ...closures: Closure[]) =>
  withStage(iso(...closures), 'stage-1-audit', plannedOn(fromOn, toOn));
const shown = (range: { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate } | null) =>
  range && `${range.fromOn} ${range.toOn}`;

describe('working days around a Christmas closure', () => {
  // 24 December 2026 is a Thursday; 1 January 2027 a Friday.
  it.each([
    ['2026-12-23', true],
    ['2026-12-24', false],
    ['2026-12-31', false],
    ['2027-01-01', false],
    ['2027-01-04', true],
  ])('%s: %s', (day, isWorking) => {
    expect(isWorkingDay(parseDay(day), workDays(christmas))).toBe(isWorking);
    expect(isWorkingDay(parseDay(day), workDays(everyChristmas))).toBe(isWorking);
  });

  it.each([
    ['2026-12-24', 'after', '2027-01-04'],
    ['2026-12-24', 'before', '2026-12-23'],
    ['2027-01-02', 'before', '2026-12-23'],
    ['2026-12-27', 'after', '2027-01-04'],
  ] as const)('from %s %s it: %s', (day, direction, expected) => {
    expect(`${nearestWorkingDay(parseDay(day), workDays(everyChristmas), direction)}`).toBe(expected);
  });

  it.each([
    // Mon 21, Tue 22, Wed 23; then nothing until Mon 4 January.
    ['2026-12-20', '2027-01-03', 3],
    ['2026-12-20', '2027-01-04', 4],
    ['2026-12-23', '2027-01-03', 0],
  ])('after %s until %s are %i', (from, to, days) => {
    expect(workingDaysBetween(parseDay(from), parseDay(to), workDays(christmas))).toBe(days);
  });
});

describe('the days of a freeze', () => {
  const year = freeze('2027-01-01', '2027-12-31', 'Year');
  it.each<[string, Closure[], 'before' | 'after', string | null]>([
    ['10–14 Mar in one freeze', [freeze('2027-03-12', '2027-03-20')], 'before', '2027-03-07 2027-03-11'],
    ['after it', [freeze('2027-03-12', '2027-03-20')], 'after', '2027-03-21 2027-03-25'],
    [
      'two that adjoin',
      [freeze('2027-03-01', '2027-03-11'), freeze('2027-03-12', '2027-03-20')],
      'before',
      '2027-02-24 2027-02-28',
    ],
    [
      'two that adjoin',
      [freeze('2027-03-12', '2027-03-16'), freeze('2027-03-17', '2027-03-20')],
      'after',
      '2027-03-21 2027-03-25',
    ],
    [
      'two with a gap too short',
      [freeze('2027-03-12', '2027-03-16'), freeze('2027-03-21', '2027-03-31')],
      'after',
      '2027-04-01 2027-04-05',
    ],
    [
      'two with a gap just long enough',
      [freeze('2027-03-12', '2027-03-16'), freeze('2027-03-22', '2027-03-31')],
      'after',
      '2027-03-17 2027-03-21',
    ],
    ['one within another', [year, freeze('2027-03-12', '2027-03-13')], 'after', '2028-01-01 2028-01-05'],
    ['none: the audit touches the day before', [freeze('2027-03-15', '2027-03-20')], 'after', '2027-03-10 2027-03-14'],
    [
      'holidays are no freeze',
      [closed('holiday', 'Off', '2027-03-01', '2027-03-31')],
      'after',
      '2027-03-10 2027-03-14',
    ],
    ['every year, all year', [closed('freeze', 'Always', '2020-01-01', '2020-12-31', true)], 'after', null],
  ])('%s, %s', (_, closures, direction, expected) => {
    const range = { fromOn: parseDay('2027-03-10'), toOn: parseDay('2027-03-14') };

    expect(shown(daysOutsideFreezes(range, workDays(...closures), direction))).toBe(expected);
  });
});

describe('a stage that lies wholly in days off', () => {
  it('is told, with the days before and after', () => {
    expect(findingOf(stage1('2026-12-24', '2027-01-01', christmas), 'stage_in_closure')).toMatchObject({
      severity: 'warning',
      stageKey: 'stage-1-audit',
      on: parseDay('2026-12-24'),
      message: 'Nobody works on any day of Stage 1 audit: all of it lies in “Christmas”.',
      waysOut: ['Begin Stage 1 audit on 4 Jan 2027 or later.', 'Have Stage 1 audit over by 23 Dec 2026.'],
    });
  });

  it.each<[string, TimelineInput, boolean]>([
    ['with the weekend after it', stage1('2026-12-24', '2027-01-03', christmas), true],
    ['every year', stage1('2026-12-28', '2026-12-30', everyChristmas), true],
    [
      'of two closures that adjoin',
      stage1('2026-12-24', '2027-01-08', christmas, closed('holiday', 'Epiphany', '2027-01-04', '2027-01-08')),
      true,
    ],
    ['but for one working day', stage1('2026-12-23', '2027-01-01', christmas), false],
    ['but for one working day at its end', stage1('2026-12-24', '2027-01-04', christmas), false],
    ['of a freeze: people work', stage1('2026-12-24', '2027-01-01', freeze('2026-12-24', '2027-01-01')), false],
    ['that is only a weekend', stage1('2027-01-16', '2027-01-17'), false],
    ['on another day of the year than the yearly one', stage1('2027-01-04', '2027-01-08', everyChristmas), false],
    [
      'that is over',
      withStage(stage1('2026-12-24', '2027-01-01', christmas), 'stage-1-audit', {
        ...{ status: 'done', actualFromOn: parseDay('2026-12-24'), actualToOn: parseDay('2026-12-30') },
      }),
      false,
    ],
    [
      'that is skipped',
      withStage(stage1('2026-12-24', '2027-01-01', christmas), 'stage-1-audit', { status: 'skipped' }),
      false,
    ],
  ])('%s: %s', (_, input, isTold) => {
    expect(findingOf(input, 'stage_in_closure') !== undefined).toBe(isTold);
  });

  it('has no way out in the past', () => {
    const input = onDay(stage1('2026-12-24', '2027-01-01', christmas), '2026-12-28');

    expect(findingOf(input, 'stage_in_closure')?.waysOut).toEqual(['Begin Stage 1 audit on 4 Jan 2027 or later.']);
  });
});

describe('a latest day in a Christmas closure', () => {
  it('stays on its day: no closure puts a requirement off', () => {
    // Decided on 26 December 2025: the first surveillance is due by 26 December 2026, a Saturday in the closure.
    const input = certified('2025-12-26', '2026-06-01');
    const latest = (closures: Closure[]) =>
      timelineOf({ ...input, calendar: workDays(...closures) }).milestones.find(({ id }) =>
        id.startsWith('surveillance-1'),
      );

    expect(`${latest([everyChristmas])?.on}`).toBe('2026-12-26');
    expect(`${latest([everyChristmas])?.on}`).toBe(`${latest([])?.on}`);
  });
});

describe('a target', () => {
  // The shortest way from 19 May 2026: 2 + 12 + 2 weeks, 1, a pause of two weeks less a day, 1, and 2 for the decision.
  it.each<[string, number | null]>([
    ['2026-09-18', 30],
    ['2026-10-11', 7],
    ['2026-10-12', 6],
    ['2026-10-16', 2],
    ['2026-10-17', 1],
    ['2026-10-18', null],
    ['2026-10-19', null],
  ])('of %s is too soon by %p days', (targetOn, days) => {
    const found = findingOf(changed(iso(), { mode: 'replan', targetOn: parseDay(targetOn) }), 'target_too_soon');

    if (days === null) expect(found).toBeUndefined();
    else {
      const later = `${days} ${days === 1 ? 'day' : 'days'} later.`;
      expect(found?.message).toContain(`the earliest day that works is 18 Oct 2026, ${later}`);
    }
  });

  it('that only an audit within a freeze can keep is not promised by planning anew', () => {
    const replanned = (...closures: Closure[]) => changed(iso(...closures), { mode: 'replan' });
    const inFreeze = findingOf(replanned(freeze('2026-06-01', '2028-12-31')), 'target_too_soon');

    expect(inFreeze?.message).toMatch(
      /^Certificate issued ends on .* 2029, \d+ days after the target of 20 Apr 2027\.$/,
    );
    expect(inFreeze?.waysOut[0]).toBe(
      'Agree on an exception from the freeze period: no audit outside it is early enough for the target.',
    );
  });

  it('that a shorter plan outside the freezes keeps is reached by planning anew', () => {
    const late = withStage(
      iso(freeze('2027-03-01', '2027-03-31')),
      'certification',
      plannedOn('2027-03-24', '2027-05-09'),
    );

    expect(findingOf(late, 'target_too_soon')?.waysOut[0]).toBe(
      'Plan the open stages anew: shorter, they are over by the target.',
    );
    expect(findingOf(changed(late, { mode: 'replan' }), 'target_too_soon')).toBeUndefined();
  });
});
