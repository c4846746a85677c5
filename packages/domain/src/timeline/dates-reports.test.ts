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

describe('a report that is made from another', () => {
  const soc3 = type2(['2027-01-01', '2027-12-31'], {}, 'soc-3');
  const day = parseDay('2028-02-10');
  const other = { periodFromOn: parseDay('2026-01-01'), periodToOn: parseDay('2026-12-31'), reportIssuedOn: day };

  it.each(['en', 'de'] as const)('is called as its scheme is, and the other as that of it, in %s', (language) => {
    const madeFrom = { scheme: 'Lighthouse 2', sources: ['Lighthouse 1'] };
    const made = (more: Partial<TimelineInput>) => timelineOf({ ...soc3, language, madeFrom, ...more }).findings;

    const findings = [
      ...made({ parent: null }),
      ...made({ parent: { ...other, opinion: 'adverse' } }),
      ...made({ parent: { ...other, reportIssuedOn: parseDay('2030-01-01') } }),
    ].filter(({ code }) => code.startsWith('parent_'));

    expect(new Set(findings.map(({ code }) => code)).size).toBe(4);
    for (const { message } of findings) {
      expect(message).toContain('Lighthouse 2');
      expect(message).toContain('Lighthouse 1');
    }
    expect(JSON.stringify(findings.map(({ message, waysOut }) => [message, waysOut]))).not.toMatch(/SOC/);
  });

  it('says nothing of it where the scheme is made from none', () => {
    const { findings } = timelineOf({ ...soc3, madeFrom: null, parent: null });

    expect(findings.filter(({ code }) => code.startsWith('parent_'))).toEqual([]);
  });
});

describe('a SOC 3 and the SOC 2 report it is made from', () => {
  const soc3 = (today: string, parentIssuedOn: string | null, issuedOn: string | null) => {
    const input = planned('soc-3', {
      startOn: '2026-01-05',
      targetOn: '2027-09-11',
      period: ['2026-07-01', '2027-06-30'],
      today,
    });
    const { periodFromOn, periodToOn } = input.dates;
    if (!periodFromOn || !periodToOn) throw new Error('no period');
    const dayOr = (text: string | null) => (text === null ? null : parseDay(text));
    const on = dayOr(issuedOn);
    return {
      ...input,
      parent: { periodFromOn, periodToOn, reportIssuedOn: dayOr(parentIssuedOn) },
      report: on && { issuedOn: on, asOfOn: null, periodFromOn, periodToOn },
    };
  };
  const said = (...given: Parameters<typeof soc3>) => findingOf(soc3(...given), 'parent_report')?.message;

  it.each([
    [
      'recorded before it',
      '2027-10-01',
      '2027-09-30',
      '2027-09-29',
      'comes on 29 Sep 2027, before the SOC 2 Type 2 report of 30 Sep 2027',
    ],
    ['recorded without it', '2027-10-01', null, '2027-09-11', 'issued on 11 Sep 2027, but the SOC 2 Type 2 report'],
    [
      'planned before it',
      '2027-08-01',
      '2027-10-01',
      null,
      'comes on 11 Sep 2027, before the SOC 2 Type 2 report of 1 Oct 2027',
    ],
  ])('%s is said with the days of both, whatever day is today', (_, today, parentOn, issuedOn, expected) => {
    expect(said(today, parentOn, issuedOn)).toContain(expected);
  });

  it.each([
    ['recorded on the same day', '2027-10-01', '2027-09-30', '2027-09-30'],
    ['not issued, and later than planned anyway', '2027-09-20', '2027-09-15', null],
    ['neither of them issued', '2027-08-01', null, null],
  ])('is in order: %s', (_, today, parentOn, issuedOn) => {
    expect(said(today, parentOn, issuedOn)).toBeUndefined();
  });
});
