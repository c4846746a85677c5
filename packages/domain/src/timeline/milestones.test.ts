import { describe, expect, it } from '@jest/globals';
import { certificateLifecycle, reportLifecycle } from '../../test/lifecycles.ts';
import { parseDay } from '../days/days.ts';
import type { ProgrammeDates } from '../plan/programme-plan.ts';
import type { Lifecycle } from '../schemes/lifecycle.ts';
import { plannedTimelineInput } from './planned-input.ts';
import { timelineOf } from './timeline-of.ts';

const day = parseDay('2026-01-01');
const none = { startOn: day, targetOn: day, asOfOn: null, periodFromOn: null, periodToOn: null };
const stage = (key: string, toOn: string) => ({ key, name: key, fromOn: parseDay(toOn), toOn: parseDay(toOn) });
type Stages = ReturnType<typeof stage>[];

const milestonesOf = (lifecycle: Lifecycle, stages: Stages, dates: Partial<ProgrammeDates> = {}) => {
  const timeBasis = dates.asOfOn ? 'as_of' : dates.periodToOn ? 'period' : 'certificate';
  const input = plannedTimelineInput({ ...none, ...dates, lifecycle, timeBasis, today: day, language: 'en', stages });
  return timelineOf(input).milestones;
};
const certified = (decidedOn: string): Stages => [
  stage('build', '2026-11-30'),
  stage('second', '2027-03-23'),
  stage('certificate', decidedOn),
];
const certificate = (decidedOn: string) => milestonesOf(certificateLifecycle, certified(decidedOn));
const datesOf = (milestones: ReturnType<typeof milestonesOf>) =>
  Object.fromEntries(milestones.map(({ id, on }) => [id, `${on}`]));

describe('milestones of a certificate', () => {
  it('are counted from the decision, in the order of their days', () => {
    const milestones = certificate('2027-04-20');

    expect(milestones.map(({ id, on }) => `${on} ${id}`)).toEqual([
      '2027-04-20 decision',
      '2027-11-30 review-1',
      '2028-11-30 review-2',
      '2028-12-31 yearly-2028',
      '2029-10-20 restart',
      '2029-11-30 review-3',
      '2029-12-31 yearly-2029',
      '2030-04-20 expiry',
    ]);
  });

  it('explain their day as a sum', () => {
    const explanations = new Map(certificate('2027-04-20').map(({ id, explanation }) => [id, explanation]));

    expect(explanations.get('decision')).toBe('end of second 23 Mar 2027 + 28 days = 20 Apr 2027');
    expect(explanations.get('expiry')).toBe('decision 20 Apr 2027 + 36 months = 20 Apr 2030');
    expect(explanations.get('restart')).toBe('certificate expires 20 Apr 2030 − 6 months = 20 Oct 2029');
    expect(explanations.get('review-2')).toBe('end of build 30 Nov 2026 + 24 months = 30 Nov 2028');
    expect(explanations.get('yearly-2028')).toBe(
      'end of the calendar year 2028, after decision 20 Apr 2027 = 31 Dec 2028',
    );
  });

  it('carry the rule they come from', () => {
    expect(certificate('2027-04-20')[0]).toMatchObject({
      name: 'decision',
      stageKey: 'certificate',
      binding: 'requirement',
      isHard: true,
      source: 'a source',
    });
  });

  it('take the last day of the month where the day does not exist', () => {
    expect(datesOf(certificate('2028-02-29'))).toMatchObject({ expiry: '2031-02-28', restart: '2030-08-28' });
  });

  it('want one audit in each calendar year between decision and expiry, also after a decision on 31 December', () => {
    const ids = certificate('2027-12-31').map(({ id }) => id);

    expect(ids.filter((id) => id.startsWith('yearly'))).toEqual(['yearly-2028', 'yearly-2029']);
  });

  it('recur up to the last day of the cycle, that day included', () => {
    const endingOn = (on: string) =>
      milestonesOf(certificateLifecycle, [stage('build', on), ...certified('2027-04-20').slice(1)]);
    const onTheDay = endingOn('2027-04-20');
    const theDayAfter = endingOn('2027-04-21');

    expect(datesOf(onTheDay)['review-3']).toBe('2030-04-20');
    expect(datesOf(theDayAfter)['review-3']).toBeUndefined();
  });

  it('are left out while their anchor has no date', () => {
    expect(milestonesOf(certificateLifecycle, [stage('build', '2026-11-30')])).toEqual([]);
  });
});

describe('milestones of a report', () => {
  it.each([
    ['2026-09-30', '2026-10-01', '2026-12-31'],
    ['2027-02-28', '2027-03-01', '2027-05-31'],
  ])('after a period that ends on %s count months from the day after', (to, next, bridge) => {
    const dates = { periodFromOn: parseDay('2026-01-01'), periodToOn: parseDay(to) };
    const milestones = milestonesOf(reportLifecycle('period_to'), [], dates);

    expect(datesOf(milestones)).toEqual({ begin: '2026-01-08', next, bridge });
  });

  it('explains the months after a period so that they can be counted', () => {
    const dates = { periodFromOn: parseDay('2026-01-01'), periodToOn: parseDay('2026-09-30') };
    const milestones = milestonesOf(reportLifecycle('period_to'), [], dates);

    expect(milestones.find(({ id }) => id === 'bridge')?.explanation).toBe(
      'period end 30 Sep 2026 + 1 day + 3 months − 1 day = 31 Dec 2026',
    );
  });

  it('on one day has that day, and writes one of a thing as one', () => {
    const lifecycle = reportLifecycle('as_of');
    const asOfOn = parseDay('2027-03-31');
    const begun = milestonesOf(lifecycle, [], { asOfOn, periodFromOn: parseDay('2027-01-01') });

    expect(datesOf(milestonesOf(lifecycle, [], { asOfOn }))).toEqual({ day: '2027-03-31' });
    expect(begun[0]?.explanation).toBe('period start 1 Jan 2027 + 1 week = 8 Jan 2027');
    expect(begun[1]?.explanation).toBe('as-of date = 31 Mar 2027');
  });
});
