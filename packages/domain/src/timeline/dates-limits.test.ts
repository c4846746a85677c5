import { describe, expect, it } from '@jest/globals';
import { parseDay, type RuleOverride, type TimelineInput, timelineOf } from '@waymark/domain';
import {
  certified,
  daysOf,
  doneOn,
  findingOf,
  findingsOf,
  planned,
  plannedOn,
  withStage,
} from '../../test/timelines.ts';

const iso = (today: string) => planned('iso-27001-2022', { startOn: '2025-05-19', targetOn: '2026-08-20', today });
const limits = (majorClosureDays: number | null) => ({
  stageGapWarnMonths: 3,
  stageGapBlockMonths: 6,
  majorClosureDays,
});
const agreed = (ruleId: string, on: string, reason: string): RuleOverride => ({
  ruleId,
  on: parseDay(on),
  reason,
  isDone: false,
});

describe('a firm’s own limit', () => {
  const audited = (today: string, days: number | null): TimelineInput => {
    const input = withStage(iso(today), 'stage-2-audit', doneOn('2026-06-08', '2026-06-12'));
    return { ...input, majors: { openCount: 1 }, limits: limits(days) };
  };
  const severities = (input: TimelineInput) => findingsOf(input).filter((text) => text.includes('majors'));

  it.each([
    [90, { 'major-nc-agreed': '2026-09-10', 'major-nc-closure': '2026-12-12' }],
    [30, { 'major-nc-agreed': '2026-07-12', 'major-nc-closure': '2026-12-12' }],
    [200, { 'major-nc-agreed': '2026-12-29', 'major-nc-closure': '2026-12-12' }],
  ])('of %i days stands beside the requirement', (days, expected) => {
    expect(daysOf(timelineOf(audited('2026-06-20', days)))).toMatchObject(expected);
  });

  it('missed is a warning; only the requirement repeats Stage 2', () => {
    expect(severities(audited('2026-09-11', 90))).toEqual(['warning majors_not_verified 2026-09-10']);
    expect(severities(audited('2026-12-12', 90))).not.toContain('blocker majors_not_verified 2026-12-12');
    expect(severities(audited('2026-12-13', 90))).toContain('blocker majors_not_verified 2026-12-12');
    expect(findingOf(audited('2026-09-11', 90), 'majors_not_verified')?.message).not.toContain('repeated');
  });

  it('is no date where the firm has none', () => {
    expect(daysOf(timelineOf(audited('2026-06-20', null)))['major-nc-agreed']).toBeUndefined();
  });
});

describe('majors in a renewal', () => {
  const renewal = (stage2EndsOn: string) => {
    const input = planned('iso-27001-2022', {
      startOn: '2028-09-16',
      targetOn: '2029-02-14',
      previousExpiresOn: '2029-03-16',
      today: '2029-02-20',
    });
    return withStage(input, 'stage-2-audit', doneOn('2029-02-01', stage2EndsOn));
  };

  it.each([
    ['2029-02-05', '2029-03-16'],
    ['2028-09-10', '2029-03-10'],
    ['2029-04-02', '2029-09-16'],
  ])('found by %s have to be verified while the certificate holds, or can be restored', (endsOn, expected) => {
    expect(daysOf(timelineOf(renewal(endsOn)))['major-nc-closure']).toBe(expected);
  });
});

describe('an agreed exception', () => {
  const gap = (overrides: RuleOverride[], startsOn = '2026-08-20'): TimelineInput => {
    const input = withStage(iso('2026-02-01'), 'stage-1-audit', doneOn('2026-01-12', '2026-01-16'));
    const later = withStage(input, 'certification', plannedOn('2026-09-10', '2026-10-10'));
    return { ...withStage(later, 'stage-2-audit', plannedOn(startsOn, '2026-09-01')), overrides };
  };
  const confirmed = agreed('stage-2-window', '2026-09-30', 'Nordcert confirms Stage 1, letter of 3 July');

  it('silences the blocker and is said once, as a warning with its reason', () => {
    const said = timelineOf(gap([confirmed])).findings.filter(
      ({ code }) => code === 'stage_gap' || code === 'exception_agreed',
    );

    expect(findingsOf(gap([]))).toContain('blocker stage_gap 2026-07-16');
    expect(said.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning exception_agreed']);
    expect(said[0]?.message).toContain('letter of 3 July');
  });

  it('ends with its own day', () => {
    const short = agreed('stage-2-window', '2026-08-01', 'until August');

    expect(findingsOf(gap([short]))).toContain('blocker stage_gap 2026-08-01');
  });

  it('of a habit is said too, and a day brought forward is none', () => {
    const put = (on: string) =>
      findingsOf({ ...gap([], '2026-03-01'), overrides: [agreed('penetration-test', on, 'x')] });
    const ruled = timelineOf(gap([], '2026-03-01')).milestones.find(({ id }) => id === 'penetration-test')?.on;

    expect(put(`${ruled?.add({ days: 9 })}`)).toContain(`warning exception_agreed ${ruled?.add({ days: 9 })}`);
    expect(put(`${ruled?.subtract({ days: 9 })}`).filter((text) => text.includes('exception'))).toEqual([]);
  });
});

describe('a soft limit', () => {
  const second = (endsOn: string) => {
    const input = certified('2026-05-05', '2028-03-01');
    const facts = { ...input.facts, surveillanceDoneOn: [parseDay('2027-04-20')] };
    return { ...withStage(input, 'surveillance', plannedOn('2028-04-01', endsOn)), facts };
  };

  it.each([
    ['2028-05-05', false],
    ['2028-05-06', true],
    ['2028-11-20', true],
  ])('lets the second surveillance audit be planned for %s, with a warning: %s', (on, isLate) => {
    const found = timelineOf(second(on)).findings.filter(({ code }) => code === 'stage_after_limit');

    expect(found.map(({ severity }) => severity)).toEqual(isLate ? ['warning'] : []);
  });
});

describe('the most that a body allows', () => {
  const renewal = (stage2EndsOn: string, days: number | null) => {
    const input = planned('iso-27001-2022', {
      startOn: '2028-07-16',
      targetOn: '2029-02-14',
      previousExpiresOn: '2029-03-16',
      today: '2028-08-01',
    });
    const audited = withStage(input, 'stage-2-audit', plannedOn('2029-01-08', stage2EndsOn));
    const decided = withStage(audited, 'certification', plannedOn('2029-02-20', '2029-03-10'));
    return { ...decided, limits: limits(days) };
  };
  const found = (input: TimelineInput) => findingsOf(input).filter((text) => text.includes('certificate_runs_out'));

  it.each([
    ['2029-01-12', 90, ['warning certificate_runs_out 2029-03-16']],
    ['2029-01-12', null, []],
    ['2029-01-12', 60, []],
    ['2029-02-20', 90, ['blocker certificate_runs_out 2029-03-16']],
    ['2029-02-20', 14, []],
  ])('is not what is needed: audit until %s, %s days', (endsOn, days, expected) => {
    expect(found(renewal(endsOn, days))).toEqual(expected);
  });
});

describe('days that cannot be', () => {
  const contradictions: [string, RuleOverride][] = [
    ['a restoration before the expiry', agreed('restoration-limit', '2029-01-01', 'x')],
    ['a surveillance before the decision', agreed('surveillance-1', '2026-04-01', 'x')],
    ['a start of recertification after the expiry', agreed('recertification-start', '2029-06-01', 'x')],
    ['a surveillance of 2028 in 2027', agreed('surveillance-rhythm-2028', '2027-12-01', 'x')],
  ];

  it.each(contradictions)('%s does not count, and is said', (_, override) => {
    const input = { ...certified('2026-05-05'), overrides: [override] };
    const milestone = timelineOf(input).milestones.find(({ id }) => id === override.ruleId);

    expect(milestone?.override).toBeNull();
    expect(findingOf(input, 'override_refused')?.message).toContain('counts from');
  });

  it.each(['2200-01-01', '2190-05-05', '9999-12-31'])(
    'a certificate until %s gives no more dates than a cycle has',
    (on) => {
      const input = certified('2026-05-05');
      const until = { ...input, certificate: input.certificate && { ...input.certificate, expiresOn: parseDay(on) } };

      expect(timelineOf(until).milestones.length).toBeLessThan(30);
      expect(findingOf(until, 'certificate_dates')).toBeDefined();
    },
  );
});

describe('a withdrawn edition', () => {
  it('opens as no longer certifiable and offers the move', () => {
    const old = {
      ...iso('2026-11-01'),
      edition: { name: 'A:2013', endedOn: parseDay('2025-10-31'), successor: 'A:2022' },
    };
    const finding = findingOf(old, 'edition_withdrawn');

    expect(finding).toMatchObject({ severity: 'blocker', on: parseDay('2025-10-31') });
    expect(finding?.waysOut).toEqual([
      'Move the programme to A:2022.',
      'A certificate that has lapsed means Stage 1 and Stage 2 anew, to A:2022.',
    ]);
    expect(findingOf(iso('2026-11-01'), 'edition_withdrawn')).toBeUndefined();
  });
});
