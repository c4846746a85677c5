import { describe, expect, it } from '@jest/globals';
import { dayInWords, parseDay, type SchemeId, type TimelineInput, timelineOf } from '@waymark/domain';
import { daysOf, doneOn, findingOf, findingsOf, onDay, planned, plannedOn, withStage } from '../../test/timelines.ts';

const type2 = (period: [string, string], today = '2026-06-01', id: SchemeId = 'soc-2-type-2') =>
  planned(id, { startOn: '2026-06-01', targetOn: `${parseDay(period[1]).add({ weeks: 6 })}`, period, today });
const report = (issuedOn: string, from: string, to: string) => ({
  issuedOn: parseDay(issuedOn),
  asOfOn: null,
  periodFromOn: parseDay(from),
  periodToOn: parseDay(to),
});
const found = (input: TimelineInput, code: string) => findingsOf(input).filter((text) => text.includes(code));

describe('a report over a period', () => {
  it.each([
    [
      ['2026-10-01', '2027-09-30'],
      { 'bridge-letter-limit': '2027-12-31', 'next-period-start': '2027-10-01', 'report-stale': '2028-09-30' },
    ],
    [['2026-03-01', '2027-02-28'], { 'bridge-letter-limit': '2027-05-31', 'report-stale': '2028-02-29' }],
    [['2027-03-01', '2028-02-29'], { 'bridge-letter-limit': '2028-05-31', 'report-stale': '2029-02-28' }],
  ] as const)('for %j counts its months from the day after', (period, days) => {
    expect(daysOf(timelineOf(type2([...period])))).toMatchObject(days);
  });

  it.each([
    ['2027-03-30', ['warning period_length 2027-03-31']],
    ['2027-03-31', ['warning period_length 2027-06-30']],
    ['2027-06-29', ['warning period_length 2027-06-30']],
    ['2027-06-30', []],
    ['2027-12-31', []],
    ['2028-01-01', ['warning period_length 2027-12-31']],
  ])('from 1 January 2027 to %s has a length that is judged', (to, expected) => {
    expect(found(type2(['2027-01-01', to]), 'period_length')).toEqual(expected);
  });

  it.each([
    ['15 days before it opens', '2026-12-17', 3, []],
    ['two weeks before it opens', '2026-12-18', 3, ['blocker period_opens_with_blockers 2027-01-01']],
    ['on the day it opens', '2027-01-01', 1, ['blocker period_opens_with_blockers 2027-01-01']],
    ['while it runs', '2027-06-30', 1, ['blocker period_opens_with_blockers 2027-01-01']],
    ['with every gate met', '2027-01-01', 0, []],
  ])('opening with gates not met, seen %s', (_, today, openHardGates, expected) => {
    const input = type2(['2027-01-01', '2027-12-31'], today);

    expect(found({ ...input, facts: { ...input.facts, openHardGates } }, 'period_opens')).toEqual(expected);
  });

  it('follows the one before without leaving out a day', () => {
    const after = (to: string) => ({
      ...type2(['2027-01-01', '2027-12-31']),
      report: report('2026-09-01', '2026-01-01', to),
    });

    expect(found(after('2026-12-31'), 'period_gap')).toEqual([]);
    expect(findingOf(after('2026-11-30'), 'period_gap')?.message).toBe(
      'The period starts on 1 Jan 2027 and leaves out 31 days since the report before, from 1 Dec 2026.',
    );
  });

  it('leaves out no day that a bridge letter covers, as far as one can', () => {
    const after = (periodFromOn: string, bridgedToOn: string | null) => ({
      ...type2([periodFromOn, '2027-12-31']),
      report: {
        ...report('2026-09-01', '2026-01-01', '2026-09-30'),
        bridgedToOn: bridgedToOn === null ? null : parseDay(bridgedToOn),
      },
    });
    const waysOut = (periodFromOn: string) => findingOf(after(periodFromOn, null), 'period_gap')?.waysOut;

    expect(found(after('2027-01-01', '2026-12-31'), 'period_gap')).toEqual([]);
    // Three months are the most, whatever the letter says.
    expect(found(after('2027-01-02', '2027-01-01'), 'period_gap')).toHaveLength(1);
    expect(waysOut('2027-01-02')).toEqual([
      'Let the period start on 1 Oct 2026.',
      'Tell the readers that no report speaks of these days.',
    ]);
    expect(findingOf(after('2027-01-01', '2026-12-30'), 'period_gap')?.message).toContain(
      'The bridge letter covers them only to 30 Dec 2026.',
    );
  });

  it('is bridged for at most three months', () => {
    const bridged = (to: string) => {
      const input = type2(['2026-01-01', '2026-12-31'], '2027-03-01');
      return { ...input, report: { ...report('2027-02-10', '2026-01-01', '2026-12-31'), bridgedToOn: parseDay(to) } };
    };

    expect(found(bridged('2027-03-31'), 'bridge')).toEqual([]);
    expect(found(bridged('2027-04-01'), 'bridge')).toEqual(['warning bridge_exceeded 2027-03-31']);
  });

  it('is stale twelve months after its period, and warned of when the next one comes later', () => {
    const own = (today: string) => ({
      ...type2(['2026-01-01', '2026-12-31'], today),
      report: report('2027-02-10', '2026-01-01', '2026-12-31'),
    });
    const before = (to: string) => ({
      ...type2(['2027-01-01', '2027-12-31']),
      report: report('2026-02-01', '2025-01-01', to),
    });

    expect(found(own('2027-12-31'), 'report_stale')).toEqual([]);
    expect(found(own('2028-01-01'), 'report_stale')).toEqual(['warning report_stale 2027-12-31']);
    expect(found(before('2026-12-31'), 'report_stale')).toEqual(['warning report_stale 2027-12-31']);
  });

  it('takes its day from the record once it is issued', () => {
    const input = {
      ...type2(['2026-01-01', '2026-12-31'], '2027-03-01'),
      report: report('2027-02-10', '2026-01-01', '2026-12-31'),
    };
    const issued = timelineOf(input).milestones.find(({ id }) => id === 'report-issued');

    expect(issued).toMatchObject({ isDone: true, explanation: 'day on which the report was issued = 10 Feb 2027' });
    expect(`${issued?.on}`).toBe('2027-02-10');
  });

  it('that preparation cannot reach says from when it could be reached', () => {
    expect(findingOf(type2(['2026-06-20', '2026-12-31']), 'preparation_too_short')?.message).toBe(
      'Preparation cannot be over in time for Audit period on 20 Jun 2026: it needs 16 days more. The earliest day that works is 6 Jul 2026.',
    );
    expect(found(type2(['2026-07-06', '2026-12-31']), 'preparation_too_short')).toEqual([]);
  });
});

describe('SOC 1', () => {
  it.each([
    ['2027-09-29', null, ['warning year_end_missed 2027-12-31']],
    ['2027-09-30', null, []],
    ['2027-12-31', null, []],
    ['2028-01-01', null, ['warning year_end_missed 2028-12-31']],
    ['2027-09-30', '06-30', ['warning year_end_missed 2028-06-30']],
    ['2027-03-31', '06-30', []],
    ['2027-11-30', '02-29', []],
  ])('ending on %s stands well to a year-end of %s', (to, customersYearEnd, expected) => {
    const input = { ...type2(['2027-01-01', to], '2026-06-01', 'soc-1-type-2'), customersYearEnd };

    expect(found(input, 'year_end')).toEqual(expected);
  });

  it('names an end that works for every year-end, also where the months are unlike', () => {
    const from = parseDay('2026-01-01');
    const ends = new Map(
      Array.from({ length: 800 }, (_, nth) => from.add({ days: nth })).map((on) => [dayInWords(on), on]),
    );
    for (const each of [...ends.values()].slice(0, 365)) {
      const input = type2(['2026-01-01', '2026-06-15'], '2025-06-01', 'soc-1-type-2');
      const customersYearEnd = each.toString().slice(5);
      const said = findingOf({ ...input, customersYearEnd }, 'year_end_missed')?.waysOut[0];
      const [, text] = /between (.*) and/.exec(said ?? '') ?? [];
      if (text === undefined) continue;
      const earliestOn = ends.get(text) ?? parseDay('2026-01-01');
      const ending = (on: Temporal.PlainDate) =>
        found({ ...type2(['2026-01-01', `${on}`], '2025-06-01', 'soc-1-type-2'), customersYearEnd }, 'year_end');

      expect([customersYearEnd, ending(earliestOn)]).toEqual([customersYearEnd, []]);
      expect(ending(earliestOn.subtract({ days: 1 }))).toHaveLength(1);
    }
  });

  it('alone is held against the customers’ year-end', () => {
    expect(found(type2(['2027-01-01', '2027-08-31'], '2026-06-01', 'soc-2-type-2'), 'year_end')).toEqual([]);
  });
});

describe('SOC 3', () => {
  const period: [string, string] = ['2027-01-01', '2027-12-31'];
  const child = (from: string, to: string, reportIssuedOn: string | null): TimelineInput => ({
    ...type2(period, '2026-06-01', 'soc-3'),
    parent: {
      periodFromOn: parseDay(from),
      periodToOn: parseDay(to),
      reportIssuedOn: reportIssuedOn === null ? null : parseDay(reportIssuedOn),
    },
  });

  it('names the SOC 2 it is made from', () => {
    expect(found({ ...child(...period, null), parent: null }, 'parent')).toEqual(['warning parent_missing']);
  });

  it('has the period of the SOC 2 it is made from', () => {
    expect(found(child(...period, null), 'parent')).toEqual([]);
    expect(found(child('2027-01-01', '2027-12-30', null), 'parent')).toEqual(['blocker parent_period 2027-12-30']);
  });

  it('comes not before the report it is made from', () => {
    const ends = '2028-02-11';

    expect(found(child(...period, ends), 'parent')).toEqual([]);
    expect(found(child(...period, '2028-02-12'), 'parent')).toEqual(['blocker parent_report 2028-02-12']);
    const issued = withStage(
      onDay(child(...period, null), '2028-03-01'),
      'review-report',
      doneOn('2028-01-01', '2028-02-01'),
    );
    expect(found(issued, 'parent')).toEqual(['blocker parent_report 2028-02-01']);
  });
});

describe('a report on one day', () => {
  const type1 = (asOfOn: string) => planned('soc-2-type-1', { startOn: '2026-06-01', targetOn: '2027-04-30', asOfOn });

  it('lasts twelve months from that day', () => {
    expect(daysOf(timelineOf(type1('2027-02-28')))).toMatchObject({
      'as-of-date': '2027-02-28',
      'report-stale': '2028-02-28',
      'type-2-period-start': '2027-03-01',
    });
  });

  it('cannot be on a day that preparation does not reach', () => {
    expect(found(type1('2026-07-19'), 'preparation')).toEqual([]);
    expect(found(type1('2026-07-18'), 'preparation')).toEqual(['warning preparation_too_short 2026-07-19']);
  });
});

describe('fieldwork in a freeze', () => {
  const christmas = { name: 'Christmas', fromOn: parseDay('2026-12-20'), toOn: parseDay('2027-01-06'), isYearly: true };
  const closed = (input: TimelineInput, kind: 'freeze' | 'holiday'): TimelineInput => ({
    ...input,
    calendar: { workingDays: [1, 2, 3, 4, 5], closures: [{ ...christmas, kind }] },
  });
  const audit = (from: string, to: string) =>
    withStage(
      planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20' }),
      'stage-1-audit',
      plannedOn(from, to),
    );

  it('is a warning with the days it shares, in a holiday it is none', () => {
    expect(findingOf(closed(audit('2026-12-14', '2026-12-22'), 'freeze'), 'fieldwork_in_freeze')).toMatchObject({
      severity: 'warning',
      stageKey: 'stage-1-audit',
      message: 'The freeze period “Christmas” takes 3 days of Stage 1 audit, 20 Dec 2026 to 22 Dec 2026.',
    });
    expect(found(closed(audit('2026-12-14', '2026-12-22'), 'holiday'), 'freeze')).toEqual([]);
    expect(found(closed(audit('2027-01-07', '2027-01-12'), 'freeze'), 'freeze')).toEqual([]);
  });

  it('is of a period only when it meets its last four weeks', () => {
    expect(found(closed(type2(['2026-11-01', '2027-06-30']), 'freeze'), 'freeze')).toEqual([]);
    expect(found(closed(type2(['2026-11-01', '2027-02-03']), 'freeze'), 'freeze')).toEqual([]);
    expect(found(closed(type2(['2026-11-01', '2027-02-02']), 'freeze'), 'freeze')).toEqual([
      'warning fieldwork_in_freeze 2027-01-06',
    ]);
  });
});
