import { describe, expect, it } from '@jest/globals';
import { parseDay, type SchemeId, type TimelineInput, timelineOf } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { findingOf, findingsOf, planned } from '../../test/timelines.ts';

const type2 = (period: [string, string], more: Partial<TimelineInput> = {}, id: SchemeId = 'soc-2-type-2') => ({
  ...planned(id, { startOn: '2026-06-01', targetOn: '2029-06-01', period, today: '2026-06-01' }),
  ...more,
});
const before = (from: string, to: string) => ({
  issuedOn: parseDay(to).add({ days: 40 }),
  asOfOn: null,
  periodFromOn: parseDay(from),
  periodToOn: parseDay(to),
});

describe('the periods of two reports', () => {
  it.each([
    ['2027-06-15', '15 Jun 2027 to 30 Jun 2027, 16 days'],
    ['2027-06-30', '30 Jun 2027 to 30 Jun 2027, 1 day'],
    ['2026-09-01', '1 Sep 2026 to 30 Jun 2027, 303 days'],
  ])('overlap where the next begins on %s', (from, expected) => {
    const input = type2([from, '2028-06-14'], { report: before('2026-07-01', '2027-06-30') });

    expect(findingOf(input, 'period_overlap')).toMatchObject({ severity: 'warning' });
    expect(findingOf(input, 'period_overlap')?.message).toContain(expected);
  });

  it('neither overlap nor leave a day out where the next begins the day after', () => {
    const input = type2(['2027-07-01', '2028-06-30'], { report: before('2026-07-01', '2027-06-30') });

    expect(findingsOf(input).filter((text) => text.includes('period_'))).toEqual([]);
  });

  it.each([
    ['2025-07-01', '2026-06-30'],
    ['2026-01-01', '2026-01-31'],
    ['2026-06-30', '2026-06-30'],
  ])('are not compared where the report is on a later period than %s to %s', (from, to) => {
    const input = type2([from, to], { report: before('2026-07-01', '2027-06-30') });

    expect(findingsOf(input).filter((text) => /period_(overlap|gap)/.test(text))).toEqual([]);
  });

  it('leave days out where it begins later', () => {
    const input = type2(['2027-08-01', '2028-06-30'], { report: before('2026-07-01', '2027-06-30') });

    expect(findingOf(input, 'period_gap')?.message).toContain('31 days');
  });
});

describe('an observation period', () => {
  it.each([
    ['2027-02-01', '2027-04-15', 'The period covers 2 months'],
    ['2027-02-01', '2027-02-10', 'The period covers less than a month'],
    ['2027-02-01', '2027-02-01', 'The period covers less than a month'],
  ])('from %s to %s is allowed with a warning', (from, to, expected) => {
    const finding = findingOf(type2([from, to]), 'period_length');

    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain(expected);
  });
});

describe('twin schemes', () => {
  const twins: [SchemeId, SchemeId][] = [
    ['soc-2-type-1', 'isae-3000-type-1'],
    ['soc-2-type-2', 'isae-3000-type-2'],
    ['soc-1-type-1', 'isae-3402-type-1'],
    ['soc-1-type-2', 'isae-3402-type-2'],
  ];
  const milestonesOf = (id: SchemeId) =>
    Object.fromEntries(
      timelineOf(
        planned(id, {
          startOn: '2026-01-05',
          targetOn: '2028-03-01',
          asOfOn: '2027-06-30',
          period: ['2027-01-01', '2027-12-31'],
        }),
      ).milestones.map(({ id: rule, on }) => [rule, `${on}`]),
    );

  it.each(twins)('%s and %s give the same days', (one, other) => {
    expect(milestonesOf(one)).toEqual(milestonesOf(other));
  });

  it.each(twins.flat())('%s has one number of weeks for its report', (id) => {
    const { lifecycle, timeBasis } = schemeById(id);
    const report = lifecycle.stages.find(({ role }) => role === 'result');

    expect(report?.durationWeeks.default).toBe(timeBasis === 'as_of' ? 4 : 6);
  });
});

describe('the customers’ year', () => {
  const soc1 = (period: [string, string], customersYearEnd: string | null) =>
    type2(period, { customersYearEnd }, 'soc-1-type-2');
  const note = (input: TimelineInput) =>
    timelineOf(input).milestones.find(({ id }) => id === 'customers-year-end')?.note;

  it.each([
    [['2027-01-01', '2027-06-30'], '09-30', '6 months', '1 Oct 2026 to 31 Dec 2026, 1 Jul 2027 to 30 Sep 2027', false],
    [['2027-02-01', '2027-06-30'], '09-30', '5 months', '1 Oct 2026 to 31 Jan 2027, 1 Jul 2027 to 30 Sep 2027', true],
    [['2027-01-01', '2027-12-31'], null, '12 months', undefined, false],
  ] as const)('of a period %j with a year-end of %s is covered by %s', (period, yearEnd, months, left, isWarned) => {
    const input = soc1([...period], yearEnd);

    expect(note(input)).toContain(`The period covers ${months} of the customers' year`);
    if (left) expect(note(input)).toContain(`Not covered: ${left}.`);
    else expect(note(input)).not.toContain('Not covered');
    expect(findingOf(input, 'year_overlap') !== undefined).toBe(isWarned);
  });

  it.each(['02-30', '13-01', 'nonsense', ''])(
    'of a year-end "%s" that somebody stored is read all the same',
    (text) => {
      expect(() => timelineOf(soc1(['2027-01-01', '2027-06-30'], text))).not.toThrow();
    },
  );
});

describe('a SOC 3', () => {
  const soc3 = (opinion: 'unqualified' | 'qualified' | 'adverse' | 'disclaimer' | null) =>
    type2(
      ['2027-01-01', '2027-12-31'],
      {
        parent: {
          periodFromOn: parseDay('2027-01-01'),
          periodToOn: parseDay('2027-12-31'),
          reportIssuedOn: parseDay('2028-02-10'),
          opinion,
        },
      },
      'soc-3',
    );

  it.each([
    ['unqualified', false],
    ['qualified', true],
    ['adverse', true],
    ['disclaimer', true],
    [null, false],
  ] as const)('whose SOC 2 has the opinion %s is not to be expected: %s', (opinion, isSaid) => {
    expect(findingOf(soc3(opinion), 'parent_opinion') !== undefined).toBe(isSaid);
  });
});
