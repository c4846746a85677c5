import { describe, expect, it } from '@jest/globals';
import { certificateLifecycle, reportLifecycle } from '../test/lifecycles.ts';
import { parseDay } from './days.ts';
import { type MilestoneFacts, milestonesOf } from './milestones.ts';

const none = { asOfOn: null, periodFromOn: null, periodToOn: null };
const stage = (key: string, toOn: string) => ({ key, name: key, toOn: parseDay(toOn) });
const certified = (decidedOn: string): MilestoneFacts => ({
  ...none,
  lifecycle: certificateLifecycle,
  stages: [stage('build', '2026-11-30'), stage('second', '2027-03-23'), stage('certificate', decidedOn)],
});
const datesOf = (facts: MilestoneFacts) => Object.fromEntries(milestonesOf(facts).map(({ id, on }) => [id, `${on}`]));

describe('milestones of a certificate', () => {
  it('are counted from the decision, in the order of their days', () => {
    const milestones = milestonesOf(certified('2027-04-20'));

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
    const explanations = new Map(milestonesOf(certified('2027-04-20')).map(({ id, explanation }) => [id, explanation]));

    expect(explanations.get('decision')).toBe(
      'planned end of the stage, 28 days after end of second 23 Mar 2027; 2 to 12 weeks are usual',
    );
    expect(explanations.get('expiry')).toBe('decision 20 Apr 2027 + 36 months');
    expect(explanations.get('restart')).toBe('certificate expires 20 Apr 2030 − 6 months');
    expect(explanations.get('review-2')).toBe('end of build 30 Nov 2026 + 24 months');
    expect(explanations.get('yearly-2028')).toBe(
      'end of calendar year 2028, after decision 20 Apr 2027. Not in the last year.',
    );
  });

  it('carry the rule they come from', () => {
    expect(milestonesOf(certified('2027-04-20'))[0]).toMatchObject({
      name: 'decision',
      stageKey: 'certificate',
      binding: 'requirement',
      isHard: true,
      source: 'a source',
    });
  });

  it('take the last day of the month where the day does not exist', () => {
    expect(datesOf(certified('2028-02-29'))).toMatchObject({ expiry: '2031-02-28', restart: '2030-08-28' });
  });

  it('want one audit in each calendar year between decision and expiry, also after a decision on 31 December', () => {
    const ids = milestonesOf(certified('2027-12-31')).map(({ id }) => id);

    expect(ids.filter((id) => id.startsWith('yearly'))).toEqual(['yearly-2028', 'yearly-2029']);
  });

  it('recur up to the last day of the cycle, that day included', () => {
    const facts = certified('2027-04-20');
    const onTheDay = { ...facts, stages: [stage('build', '2027-04-20'), ...facts.stages.slice(1)] };
    const theDayAfter = { ...facts, stages: [stage('build', '2027-04-21'), ...facts.stages.slice(1)] };

    expect(datesOf(onTheDay)['review-3']).toBe('2030-04-20');
    expect(datesOf(theDayAfter)['review-3']).toBeUndefined();
  });

  it('are left out while their anchor has no date', () => {
    const facts = { ...certified('2027-04-20'), stages: [stage('build', '2026-11-30')] };

    expect(milestonesOf(facts)).toEqual([]);
  });
});

describe('milestones of a report', () => {
  it.each([
    ['2026-09-30', '2026-10-01', '2026-12-31'],
    ['2027-02-28', '2027-03-01', '2027-05-31'],
  ])('after a period that ends on %s count months from the day after', (to, next, bridge) => {
    const facts = {
      ...none,
      lifecycle: reportLifecycle('period_to'),
      stages: [],
      periodFromOn: parseDay('2026-01-01'),
      periodToOn: parseDay(to),
    };

    expect(datesOf(facts)).toEqual({ begin: '2026-01-08', next, bridge });
  });

  it('on one day has that day, and writes one of a thing as one', () => {
    const facts = { ...none, lifecycle: reportLifecycle('as_of'), stages: [], asOfOn: parseDay('2027-03-31') };
    const begun = { ...facts, periodFromOn: parseDay('2027-01-01') };

    expect(datesOf(facts)).toEqual({ day: '2027-03-31' });
    expect(milestonesOf(begun)[0]?.explanation).toBe('period start 1 Jan 2027 + 1 week');
    expect(milestonesOf(facts)[0]?.explanation).toBe('as-of date 31 Mar 2027');
  });
});
