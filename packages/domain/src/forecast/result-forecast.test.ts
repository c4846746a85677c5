import { describe, expect, it } from '@jest/globals';
import { parseDay, type TimelineInput } from '@waymark/domain';
import { certified, doneOn, onDay, planned, plannedOn, withStage } from '../../test/timelines.ts';
import { atStake, readyInTimeOn, resultAfter } from './result-forecast.ts';

const iso = () => planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20' });
const soc2 = () =>
  planned('soc-2-type-2', { startOn: '2026-05-19', targetOn: '2027-08-11', period: ['2027-01-01', '2027-06-30'] });
const soc1 = () => planned('soc-1-type-1', { startOn: '2026-05-19', targetOn: '2027-04-30', asOfOn: '2027-03-31' });
const after = (input: TimelineInput, readyOn: string) => {
  const result = resultAfter(input, parseDay(readyOn));
  return result && [`${result.on}`, result.tooEarly && `${result.tooEarly.stageName} ${result.tooEarly.possibleOn}`];
};
const pinned = (input: TimelineInput) => withStage(input, 'stage-1-audit', { isPinned: true });

describe('the day of the result after readiness', () => {
  it.each([
    ['long before the audit', iso(), '2026-09-01', ['2027-04-20', null]],
    ['the day before Stage 1', iso(), '2027-01-12', ['2027-04-20', null]],
    ['on the day of Stage 1, so that it comes a day later', iso(), '2027-01-13', ['2027-04-20', null]],
    ['ten weeks too late', iso(), '2027-03-23', ['2027-05-31', null]],
    ['too late for a booked audit', pinned(iso()), '2027-03-23', ['2027-05-31', 'Stage 1 audit 2027-03-24']],
    ['before the period', soc2(), '2026-12-31', ['2027-08-11', null]],
    [
      '19 days into the period, which then begins and ends later',
      soc2(),
      '2027-01-19',
      ['2027-08-30', 'Audit period 2027-01-20'],
    ],
    ['before fieldwork as of a date', soc1(), '2027-03-03', ['2027-04-30', null]],
  ])('%s', (_, input, readyOn, expected) => {
    expect(after(input, readyOn)).toEqual(expected);
  });

  it('carries the slip of the plan itself: what should be over by today is not', () => {
    expect(after(onDay(iso(), '2027-03-01'), '2027-03-01')?.[0]).not.toBe('2027-04-20');
    expect(after(withStage(iso(), 'isms-implementation', plannedOn('2026-07-01', '2027-02-28')), '2026-09-01')).toEqual(
      [expect.stringMatching(/^2027-0[67]/), null],
    );
  });

  it('no longer depends on readiness once the audit has begun', () => {
    const input = ['gap-analysis', 'isms-implementation', 'internal-audit-review', 'stage-1-audit'].reduce(
      (all, key) => withStage(all, key, doneOn('2026-06-01', '2026-12-10')),
      onDay(iso(), '2027-03-20'),
    );
    const audited = withStage(input, 'stage-2-audit', { actualFromOn: parseDay('2027-03-10') });

    expect(after(audited, '2027-12-01')).toEqual(['2027-04-20', null]);
    expect(readyInTimeOn(audited)).toBeNull();
  });

  it('is nothing where the result is there, or was left out', () => {
    expect(after(certified('2026-05-05'), '2026-06-01')).toBeNull();
    expect(after(withStage(iso(), 'certification', { status: 'skipped' }), '2026-09-01')).toBeNull();
  });
});

describe('the last day to be ready for the target', () => {
  it.each([
    ['ISO', iso()],
    ['an audit that is booked', pinned(iso())],
    ['SOC 2 Type 2', soc2()],
    ['SOC 1 Type 1', soc1()],
  ])('of %s keeps it, and the day after does not', (_, input) => {
    const on = readyInTimeOn(input);
    if (!on) throw new Error('none');
    const isKept = (day: Temporal.PlainDate) => {
      const result = resultAfter(input, day);
      return result?.tooEarly === null && Temporal.PlainDate.compare(result.on, input.dates.targetOn) <= 0;
    };

    expect([isKept(on), isKept(on.add({ days: 1 }))]).toEqual([true, false]);
  });

  it('is none where the plan itself comes after the target', () => {
    const late = withStage(iso(), 'certification', plannedOn('2027-04-01', '2027-05-20'));

    expect(readyInTimeOn(late)).toBeNull();
  });
});

describe('what is at stake', () => {
  const late = withStage(iso(), 'certification', plannedOn('2027-04-01', '2027-05-20'));

  it.each([
    ['ISO', iso()],
    ['a plan that comes after its target', late],
    ['SOC 2 Type 2', soc2()],
    ['SOC 1 Type 1', soc1()],
  ])('of %s is the audit that waits, kept up to a last day of readiness and delayed after it', (_, input) => {
    const stake = atStake(input);
    if (!stake?.waiting) throw new Error('nothing waits');

    const { fromOn, readyByOn } = stake.waiting;
    expect(`${readyByOn}`).toBe(`${fromOn.subtract({ days: 1 })}`);
    expect([0, 1, 30].map((days) => stake.delayDays(readyByOn.add({ days })))).toEqual([0, 1, 30]);
    expect(`${resultAfter(input, readyByOn)?.on}`).toBe(`${stake.plannedOn}`);
  });

  it('says of a booked audit the same last day as the target does, though the result has room behind it', () => {
    const booked = withStage(pinned(iso()), 'certification', plannedOn('2027-04-01', '2027-04-20'));
    const stake = atStake(booked);

    expect(`${stake?.waiting?.readyByOn}`).toBe(`${readyInTimeOn(booked)}`);
    expect(stake?.lastFor(stake.plannedOn)?.toString()).not.toBe(`${readyInTimeOn(booked)}`);
  });

  it('names the audit with its day, and the last day for any day of the result', () => {
    const stake = atStake(iso());

    expect([stake?.waiting?.name, `${stake?.waiting?.fromOn}`]).toEqual(['Stage 1 audit', '2027-01-14']);
    expect(`${stake?.lastFor(parseDay('2027-05-31'))}`).toBe('2027-03-23');
    expect(stake?.lastFor(parseDay('2027-01-01'))).toBeNull();
  });

  it('is the result itself once the audit has begun, and nothing once the result is there', () => {
    const begun = withStage(onDay(soc2(), '2027-02-01'), 'audit-period', { actualFromOn: parseDay('2027-01-01') });
    const stake = atStake(begun);

    expect([stake?.waiting, stake?.lastFor(parseDay('2028-01-01'))]).toEqual([null, null]);
    expect(atStake(certified('2026-05-05'))).toBeNull();
  });
});
