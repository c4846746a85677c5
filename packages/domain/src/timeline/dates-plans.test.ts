import { describe, expect, it } from '@jest/globals';
import {
  changed,
  differences,
  type PlanChange,
  parseDay,
  type TimelineInput,
  timelineOf,
  type WorkCalendar,
} from '@waymark/domain';
import {
  certified,
  type Day,
  doneOn,
  findingOf,
  planned,
  plannedOn,
  rangesOf,
  withStage,
} from '../../test/timelines.ts';

const iso = (targetOn: string, today = '2026-05-19') =>
  planned('iso-27001-2022', { startOn: '2026-05-19', targetOn, today });
const replan = (more: Partial<PlanChange> = {}): PlanChange => ({ mode: 'replan', ...more });

describe('a plan shorter than it can be', () => {
  it.each([
    ['ten weeks', '2026-07-28', 'below the usual'],
    ['half a year', '2026-11-19', 'below the usual'],
    ['ten months', '2027-03-19', 'below the usual'],
  ])('with a target in %s says which stages, by how much, and the earliest honest day', (_, targetOn, expected) => {
    const after = changed(iso('2027-06-30'), replan({ targetOn: parseDay(targetOn) }));
    const finding = findingOf(after, 'plan_shortened') ?? findingOf(after, 'target_too_soon');

    expect(finding).toBeDefined();
    if (finding?.code === 'plan_shortened') expect(finding.message).toContain(expected);
  });

  it('with Stage 2 agreed for January names the stages squeezed before it', () => {
    const stage2 = {
      key: 'stage-2-audit',
      plannedFromOn: parseDay('2026-08-03'),
      plannedToOn: parseDay('2026-08-14'),
      isPinned: true,
    };
    const finding = findingOf(changed(iso('2027-06-30'), replan({ stages: [stage2] })), 'plan_shortened');

    expect(finding?.message).toContain('ISMS implementation has');
    expect(finding?.message).toContain('below its least length of 84 days');
    expect(finding?.message).toContain('With the least lengths the earliest day for Stage 2 audit is 28 Sep 2026.');
  });

  it.each([
    ['2026-11-02', '2026-11-06'],
    ['2026-12-07', '2026-12-08'],
  ])('is said too where an audit given %s to %s is shorter than its least length', (fromOn, toOn) => {
    const stage2 = { key: 'stage-2-audit', plannedFromOn: parseDay(fromOn), plannedToOn: parseDay(toOn) };
    const finding = findingOf(changed(iso('2027-04-20'), replan({ stages: [stage2] })), 'plan_shortened');

    expect(finding?.message).toContain('ISMS implementation has');
    expect(finding?.message).toContain('With the usual lengths the earliest day for Certificate issued');
  });

  it.each([
    ['2026-11-02', '2026-11-06', '5 working days below the usual 10 working days'],
    ['2026-11-02', '2026-11-05', '1 working day below its least length of 5 working days'],
    ['2026-11-05', '2026-11-10', '1 working day below its least length of 5 working days'],
    ['2026-11-02', '2026-11-13', undefined],
  ])('measures an audit given %s to %s by the days on which auditors come', (fromOn, toOn, expected) => {
    const stage2 = { key: 'stage-2-audit', plannedFromOn: parseDay(fromOn), plannedToOn: parseDay(toOn) };
    const said = findingOf(changed(iso('2027-04-20'), replan({ stages: [stage2] })), 'plan_shortened')?.message;

    if (expected) expect(said).toContain(expected);
    else expect(said).not.toContain('Stage 2 audit has');
  });

  it.each([
    ['move', '2026-06-20'],
    ['replan', '2026-06-20'],
    ['replan', '2026-05-25'],
  ] as const)('never ends a stage before it began: %s with a target of %s', (mode, targetOn) => {
    const running = withStage(iso('2027-06-30', '2026-08-01'), 'isms-implementation', {
      status: 'active',
      actualFromOn: parseDay('2026-07-15'),
    });
    const pinned = withStage(
      running,
      'internal-audit-review',
      plannedOn('2026-06-20', '2026-06-25', { isPinned: true }),
    );
    const after = changed(pinned, { mode, targetOn: parseDay(targetOn) });

    for (const { plannedFromOn, plannedToOn } of after.stages)
      expect(`${plannedToOn}` >= `${plannedFromOn}`).toBe(true);
  });

  it.each([
    ['soc-2-type-1', '2028-02-01', '11 Apr 2028'],
    ['soc-1-type-1', '2028-02-01', '29 Feb 2028'],
    ['isae-3000-type-1', '2028-01-31', '29 Feb 2028'],
  ] as const)(
    'names as the honest as-of day of %s the one that planning anew reaches with nothing shortened',
    (id, asOfOn, honestOn) => {
      const input = planned(id, { startOn: '2027-12-01', asOfOn, targetOn: '2028-06-30' });
      const finding = findingOf(input, 'plan_shortened');
      const honest = (asOfOn?: Day) => findingOf(changed(input, replan({ asOfOn })), 'plan_shortened');

      expect(finding?.message).toContain(`is ${honestOn}.`);
      expect(honest(finding?.on ?? undefined)).toBeUndefined();
      expect(honest(finding?.on?.subtract({ days: 1 }))).toBeDefined();
    },
  );

  it('tells in what-if which of two like findings of one stage it solves', () => {
    const closing = withStage(iso('2027-06-30', '2027-04-01'), 'stage-1-audit', doneOn('2027-03-01', '2027-03-12'));
    const reviewed = {
      ...closing,
      facts: { ...closing.facts, managementReviewDoneOn: parseDay('2027-03-01') },
    };
    const solved = differences(timelineOf(closing), timelineOf(reviewed)).solvedFindings;

    expect(solved.map(({ code, rule }) => `${code} ${rule?.id}`)).toContain(
      'fact_missing management-review-before-stage-1',
    );
  });

  it('is not said of one with the usual lengths', () => {
    expect(findingOf(iso('2027-06-30'), 'plan_shortened')).toBeUndefined();
  });
});

describe('an interval', () => {
  it('is the plain difference of two days, for pauses too', () => {
    const stages = timelineOf(iso('2027-06-30')).stages;
    const stage1 = stages.find(({ key }) => key === 'stage-1-audit');
    const stage2 = stages.find(({ key }) => key === 'stage-2-audit');

    expect(`${stage1?.toOn.add({ weeks: 6 })}`).toBe(`${stage2?.fromOn}`);
  });
});

describe('laying a plan out anew', () => {
  const frozen = (input: TimelineInput, fromOn: string, toOn: string): TimelineInput => {
    const closure = { kind: 'freeze' as const, name: 'Closing of the year', isYearly: false };
    const calendar: WorkCalendar = {
      ...input.calendar,
      closures: [{ ...closure, fromOn: parseDay(fromOn), toOn: parseDay(toOn) }],
    };
    return { ...input, calendar };
  };
  const stage2 = (input: TimelineInput) => rangesOf(timelineOf(input))['stage-2-audit'];

  it.each([
    ['a freeze in the middle of Stage 2', '2027-05-25', '2027-06-01'],
    ['a freeze over all of Stage 2', '2027-05-10', '2027-06-14'],
    ['a freeze on its last day', '2027-06-02', '2027-06-02'],
  ])('moves the audit out of %s', (_, fromOn, toOn) => {
    const input = frozen(iso('2027-06-30'), fromOn, toOn);
    const after = changed(input, replan());

    expect(findingOf(input, 'fieldwork_in_freeze')).toBeDefined();
    expect(findingOf(after, 'fieldwork_in_freeze')).toBeUndefined();
    expect(stage2(after)).not.toBe(stage2(input));
    expect(timelineOf(after).findings.filter(({ severity }) => severity === 'blocker')).toEqual([]);
  });

  it.each([
    ['the last month before its limit', '2027-04-01', '2027-05-10', '2027-03-31'],
    ['one day', '2027-05-05', '2027-05-05', '2027-05-04'],
    ['a freeze right before another', '2027-04-20', '2027-05-06', '2027-04-09', '2027-04-10', '2027-04-19'],
  ])('moves a surveillance audit out of %s, and keeps its rule', (_, fromOn, toOn, expected, ...another) => {
    const input = frozen(certified('2026-05-05', '2026-06-01'), fromOn, toOn);
    const [before, until] = another;
    const [closure] = input.calendar.closures;
    const second = before && until && closure && { ...closure, fromOn: parseDay(before), toOn: parseDay(until) };
    const closures = second ? [...input.calendar.closures, second] : input.calendar.closures;

    const after = changed({ ...input, calendar: { ...input.calendar, closures } }, replan());

    expect(rangesOf(timelineOf(after)).surveillance?.split(' ')[1]).toBe(expected);
    expect(timelineOf(after).findings.filter(({ severity }) => severity === 'blocker')).toEqual([]);
  });

  it.each([
    ['2027-01-01', '2027-12-31', '2028-'],
    ['2026-08-01', '2027-10-31', '2027-1'],
  ])(
    'moves both audits behind a closure of %s to %s, as none of the rules lets them stay',
    (fromOn, toOn, expected) => {
      const after = changed(frozen(iso('2027-04-20', '2026-06-01'), fromOn, toOn), replan());

      expect(findingOf(after, 'fieldwork_in_freeze')).toBeUndefined();
      expect(stage2(after)?.startsWith(expected)).toBe(true);
      expect(findingOf(after, 'stage_gap')).toBeUndefined();
      expect(findingOf(after, 'target_too_soon')).toBeDefined();
    },
  );

  it('leaves an agreed audit where it is, and says so', () => {
    const input = frozen(iso('2027-06-30'), '2027-05-25', '2027-06-01');
    const pinned = { ...input, stages: input.stages.map((row) => ({ ...row, isPinned: row.key === 'stage-2-audit' })) };

    expect(stage2(changed(pinned, replan()))).toBe(stage2(input));
    expect(findingOf(changed(pinned, replan()), 'fieldwork_in_freeze')).toBeDefined();
  });
});

describe('ways out', () => {
  const inPast = /\b(\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4})\b/g;

  it.each(['2026-05-19', '2026-09-01', '2027-01-15', '2027-05-01', '2028-01-01'])(
    'never lie in the past, seen on %s',
    (today) => {
      const schemes = ['iso-27001-2022', 'soc-2-type-2', 'soc-1-type-2', 'soc-2-type-1'] as const;
      for (const id of schemes) {
        const input = planned(id, {
          startOn: '2026-05-19',
          targetOn: '2027-04-20',
          asOfOn: '2027-02-01',
          period: ['2026-10-01', '2026-12-15'],
          today,
        });
        for (const { waysOut } of timelineOf(input).findings) {
          const days = waysOut.flatMap((text) => text.match(inPast) ?? []);
          for (const day of days) expect(Date.parse(`${day} UTC`)).toBeGreaterThanOrEqual(Date.parse(today));
        }
      }
    },
  );
});
