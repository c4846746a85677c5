import { describe, expect, it } from '@jest/globals';
import { parseDay, type TimelineInput, timelineOf } from '@waymark/domain';
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

describe('a surveillance audit of a calendar year', () => {
  const second = (endsOn: string) => {
    const input = certified('2026-02-28', '2028-01-05');
    const facts = { ...input.facts, surveillanceDoneOn: [parseDay('2027-02-01')] };
    return { ...withStage(input, 'surveillance', plannedOn('2028-12-01', endsOn)), facts };
  };
  const blockers = (input: TimelineInput) => findingsOf(input).filter((text) => text.startsWith('blocker'));

  it.each([
    ['2028-12-30', []],
    ['2028-12-31', []],
    ['2029-01-01', ['blocker stage_after_limit 2028-12-31']],
  ])('planned until %s', (endsOn, expected) => {
    expect(blockers(second(endsOn))).toEqual(expected);
  });

  it('in a cycle that renewed another is due from its first year on', () => {
    const renewed = {
      ...certified('2026-03-01', '2026-06-01'),
      previousCertificate: { expiresOn: parseDay('2026-04-01') },
    };

    expect(blockers(withStage(renewed, 'surveillance', plannedOn('2027-12-20', '2028-01-04')))).toEqual([
      'blocker stage_after_limit 2027-12-31',
    ]);
  });
});

describe('a surveillance audit of a calendar year that was held late', () => {
  // Decided 5 May 2025, first surveillance 10 Apr 2026: only 2027 is still to have one.
  const held = (today: string, endedOn: string, ...before: string[]) => {
    const input = withStage(certified('2025-05-05', today), 'surveillance', doneOn(endedOn, endedOn));
    return { ...input, facts: { ...input.facts, surveillanceDoneOn: ['2026-04-10', ...before].map(parseDay) } };
  };
  const said = (input: TimelineInput) =>
    findingsOf(input).filter((text) => /overdue 20\d\d-12-31|held_late/.test(text));

  it.each([
    ['2027-12-31', undefined],
    ['2028-01-01', '1 day after'],
    ['2028-01-10', '10 days after'],
    ['2028-03-10', '70 days after'],
  ])('on %s stays late, and is no blocker any more', (endedOn, expected) => {
    const input = held('2028-04-01', endedOn);
    const message = findingOf(input, 'held_late')?.message;

    expect(said(input)).toEqual(expected ? ['warning held_late 2027-12-31'] : []);
    if (expected) expect(message).toContain(expected);
  });

  it('is late by the first audit after the year, not by those after it', () => {
    expect(findingOf(held('2028-04-01', '2028-03-10', '2028-01-10'), 'held_late')?.message).toContain('10 days after');
  });

  it('does not come about by an audit of an earlier year', () => {
    expect(said(held('2028-04-01', '2026-12-30'))).toEqual(['blocker milestone_overdue 2027-12-31']);
  });

  it('in a renewed cycle leaves the next year to its own audit', () => {
    const renewed = {
      ...certified('2029-02-14', '2032-01-02'),
      previousCertificate: { expiresOn: parseDay('2029-03-16') },
    };
    const late = (today: string, on: string) =>
      withStage({ ...renewed, today: parseDay(today) }, 'surveillance', doneOn(on, on));

    expect(said(late('2031-01-10', '2031-01-06'))).toEqual(['warning held_late 2030-12-31']);
    expect(said(late('2032-01-02', '2030-06-06'))).toEqual(['blocker milestone_overdue 2031-12-31']);
  });
});

describe('a certificate issued anew long before the one before ends', () => {
  it.each([
    ['2028-02-14', true],
    ['2028-03-15', true],
    ['2028-03-16', false],
    ['2029-02-14', false],
  ])('decided on %s ends with it: %s', (decidedOn, isTooLong) => {
    const input = certified(decidedOn);
    const certificate = input.certificate && { ...input.certificate, expiresOn: parseDay('2032-03-16') };
    const found = findingOf(
      { ...input, certificate, previousCertificate: { expiresOn: parseDay('2029-03-16') } },
      'certificate_dates',
    );

    expect(found !== undefined).toBe(isTooLong);
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
      'A certificate that has lapsed means Stage 1 audit and Stage 2 audit anew, to A:2022.',
    ]);
    expect(findingOf(iso('2026-11-01'), 'edition_withdrawn')).toBeUndefined();
  });
});
