import { describe, expect, it } from '@jest/globals';
import { certificateLifecycle, reportLifecycle } from '../../test/lifecycles.ts';
import { parseDay } from '../days/days.ts';
import { type PlanInput, planProgramme } from './programme-plan.ts';

const certificate = (startOn: string, targetOn: string): PlanInput => ({
  lifecycle: certificateLifecycle,
  timeBasis: 'certificate',
  startOn: parseDay(startOn),
  targetOn: parseDay(targetOn),
  asOfOn: null,
  periodFromOn: null,
  periodToOn: null,
});
const period = (startOn: string, [from, to]: [string, string], targetOn: string): PlanInput => ({
  ...certificate(startOn, targetOn),
  lifecycle: reportLifecycle('period_to'),
  timeBasis: 'period',
  periodFromOn: parseDay(from),
  periodToOn: parseDay(to),
});
const asOf = (startOn: string, on: string, targetOn: string): PlanInput => ({
  ...certificate(startOn, targetOn),
  lifecycle: reportLifecycle('as_of'),
  timeBasis: 'as_of',
  asOfOn: parseDay(on),
});

const rangesOf = (input: PlanInput) =>
  Object.fromEntries(planProgramme(input).stages.map(({ key, fromOn, toOn }) => [key, `${fromOn} ${toOn}`]));
/** Days as text, because a matcher sees no difference between two `Temporal` days. */
const warningsOf = (input: PlanInput) => JSON.parse(JSON.stringify(planProgramme(input).warnings));

describe('the plan of a certificate', () => {
  it('takes the usual durations where they fit exactly, with the wait between the audits', () => {
    expect(rangesOf(certificate('2027-01-04', '2027-05-30'))).toEqual({
      analyse: '2027-01-04 2027-01-24',
      build: '2027-01-25 2027-03-08',
      first: '2027-03-09 2027-03-22',
      second: '2027-04-19 2027-05-02',
      certificate: '2027-05-03 2027-05-30',
      surveillance: '2028-04-30 2028-05-30',
      again: '2029-11-30 2030-05-30',
    });
    expect(warningsOf(certificate('2027-01-04', '2027-05-30'))).toEqual([]);
  });

  it('shortens everything alike between usual and shortest when there is little time', () => {
    const ranges = rangesOf(certificate('2027-01-04', '2027-04-18'));

    expect(ranges).toMatchObject({
      analyse: '2027-01-04 2027-01-17',
      build: '2027-01-18 2027-02-15',
      certificate: '2027-03-29 2027-04-18',
    });
  });

  it('stretches preparation, and only that, when there is more time', () => {
    const ranges = rangesOf(certificate('2027-01-04', '2027-06-27'));

    expect(ranges).toMatchObject({
      analyse: '2027-01-04 2027-01-31',
      build: '2027-02-01 2027-04-05',
      first: '2027-04-06 2027-04-19',
      certificate: '2027-05-31 2027-06-27',
    });
  });

  it('leaves free before the audits what not even the longest preparation needs, and says so', () => {
    const input = certificate('2027-01-04', '2028-01-02');

    expect(rangesOf(input)).toMatchObject({
      build: '2027-02-08 2027-05-02',
      first: '2027-10-12 2027-10-25',
      certificate: '2027-12-06 2028-01-02',
    });
    expect(warningsOf(input)).toEqual([{ code: 'time_to_spare', days: 162 }]);
  });

  it('ends on the first possible day when the target is too soon, and names it', () => {
    const input = certificate('2027-01-04', '2027-02-01');

    expect(rangesOf(input)).toMatchObject({ analyse: '2027-01-04 2027-01-10', certificate: '2027-02-21 2027-03-06' });
    expect(warningsOf(input)).toEqual([{ code: 'target_too_soon', earliestOn: '2027-03-06' }]);
  });

  it('gives a day to a stage whose catalogue says it may take none', () => {
    const stages = certificateLifecycle.stages.map((stage) =>
      stage.key === 'first' ? { ...stage, durationWeeks: { min: 0, default: 1, max: 1 } } : stage,
    );
    const input = { ...certificate('2027-01-04', '2027-03-01'), lifecycle: { ...certificateLifecycle, stages } };

    expect(rangesOf(input)).toMatchObject({ first: '2027-01-26 2027-01-26' });
  });

  it('is not warned about on the first possible day itself', () => {
    expect(warningsOf(certificate('2027-01-04', '2027-03-06'))).toEqual([]);
  });
});

describe('the plan of a report over a period', () => {
  it('takes the period as it is, prepares before it and reports after it', () => {
    const input = period('2027-01-04', ['2027-02-01', '2027-07-31'], '2027-08-28');

    expect(rangesOf(input)).toEqual({
      analyse: '2027-01-04 2027-01-17',
      build: '2027-01-18 2027-01-31',
      period: '2027-02-01 2027-07-31',
      report: '2027-08-01 2027-08-28',
      renewal: '2027-08-29 2028-07-31',
    });
    expect(warningsOf(input)).toEqual([]);
  });

  it('squeezes preparation for which there is too little time, and says from when a period would fit', () => {
    const input = period('2027-01-04', ['2027-01-14', '2027-07-31'], '2027-08-28');

    expect(rangesOf(input)).toMatchObject({ analyse: '2027-01-04 2027-01-08', build: '2027-01-09 2027-01-13' });
    expect(warningsOf(input)).toEqual([
      { code: 'preparation_too_short', availableDays: 10, neededDays: 14, earliestOn: '2027-01-18' },
    ]);
  });

  it('squeezes no stage below a day, however much longer than the others it usually is', () => {
    const lifecycle = reportLifecycle('period_to');
    const stages = lifecycle.stages.map((stage) =>
      stage.key === 'analyse' ? { ...stage, durationWeeks: { min: 1, default: 8, max: 8 } } : stage,
    );
    const input = {
      ...period('2027-01-04', ['2027-01-06', '2027-07-31'], '2027-08-28'),
      lifecycle: { ...lifecycle, stages },
    };

    expect(rangesOf(input)).toMatchObject({ analyse: '2027-01-04 2027-01-04', build: '2027-01-05 2027-01-05' });
  });

  it('dates preparation back where the period has already begun', () => {
    const input = period('2027-03-01', ['2027-02-01', '2027-07-31'], '2027-08-28');

    expect(rangesOf(input)).toMatchObject({ analyse: '2027-01-18 2027-01-24', build: '2027-01-25 2027-01-31' });
    expect(warningsOf(input)).toMatchObject([{ code: 'preparation_too_short', availableDays: 0 }]);
  });

  it('moves the report to its first possible day when the target is too soon', () => {
    const input = period('2027-01-04', ['2027-02-01', '2027-07-31'], '2027-08-06');

    expect(rangesOf(input)).toMatchObject({ report: '2027-08-01 2027-08-07' });
    expect(warningsOf(input)).toEqual([{ code: 'target_too_soon', earliestOn: '2027-08-07' }]);
  });

  it('leaves a renewal of one day where the report comes later than the next one is due', () => {
    const input = period('2027-01-04', ['2027-02-01', '2027-07-31'], '2028-09-30');

    expect(rangesOf(input)).toMatchObject({ report: '2027-08-01 2028-09-30', renewal: '2028-10-01 2028-10-01' });
  });

  it('warns of a report later than usual', () => {
    expect(warningsOf(period('2027-01-04', ['2027-02-01', '2027-07-31'], '2027-08-29'))).toEqual([
      { code: 'report_later_than_usual', usualOn: '2027-08-28' },
    ]);
  });

  it.each([
    ['2027-07-30', [{ code: 'period_shorter_than_recommended', months: 5, recommendedMonths: 6 }]],
    ['2027-07-31', []],
    ['2028-01-31', []],
    ['2028-02-01', [{ code: 'period_longer_than_usual', months: 12, usualMonths: 12 }]],
  ])('judges a period from 1 February 2027 to %s by its months', (to, expected) => {
    const targetOn = parseDay(to).add({ weeks: 3 }).toString();

    expect(warningsOf(period('2027-01-04', ['2027-02-01', to], targetOn))).toEqual(expected);
  });
});

describe('the plan of a report on one day', () => {
  it('ends preparation and examination on the as-of day', () => {
    expect(rangesOf(asOf('2027-01-04', '2027-02-14', '2027-03-07'))).toEqual({
      analyse: '2027-01-04 2027-01-17',
      build: '2027-01-18 2027-01-31',
      period: '2027-02-01 2027-02-14',
      report: '2027-02-15 2027-03-07',
      renewal: '2027-03-08 2028-02-14',
    });
  });

  it('still ends the examination on the as-of day when there is time to spare', () => {
    expect(rangesOf(asOf('2027-01-04', '2027-06-30', '2027-07-21'))).toMatchObject({
      build: '2027-02-01 2027-02-28',
      period: '2027-06-17 2027-06-30',
    });
  });

  it('names the first as-of day that preparation could reach', () => {
    expect(warningsOf(asOf('2027-01-04', '2027-01-20', '2027-02-10'))).toEqual([
      { code: 'preparation_too_short', availableDays: 17, neededDays: 21, earliestOn: '2027-01-24' },
    ]);
  });
});
