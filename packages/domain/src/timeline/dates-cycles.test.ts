import { describe, expect, it } from '@jest/globals';
import { nextHardDate, parseDay, type TimelineInput, timelineOf } from '@waymark/domain';
import {
  certified,
  doneOn,
  findingOf,
  findingsOf,
  onDay,
  planned,
  plannedOn,
  withStage,
} from '../../test/timelines.ts';

const iso = (today: string) => planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20', today });
const milestoneOf = (input: TimelineInput, id: string) =>
  timelineOf(input).milestones.find((milestone) => milestone.id === id);
const hardOf = (input: TimelineInput) => {
  const hard = nextHardDate(timelineOf(input), input.today, 'en');
  return hard && `${hard.id} ${hard.on}`;
};

describe('what only a certificate makes possible', () => {
  it.each(['surveillance-1', 'certificate-expiry', 'recertification-decision', 'restoration-limit'])(
    '%s is not done without one, however many stages are',
    (id) => {
      const all = iso('2027-06-01');
      const done = all.stages.reduce(
        (input, { key }) => withStage(input, key, doneOn('2026-06-01', '2026-07-01')),
        all,
      );

      expect(milestoneOf(done, id)?.isDone).toBe(false);
    },
  );

  it.each([
    ['2026-04-12', false],
    ['2026-05-04', false],
    ['2026-05-05', true],
  ])('a surveillance audit that ended on %s is one of a cycle decided on 5 May 2026: %s', (endedOn, counts) => {
    const input = withStage(certified('2026-05-05', '2026-06-01'), 'surveillance', doneOn('2026-04-10', endedOn));

    expect(milestoneOf(input, 'surveillance-1')?.isDone).toBe(counts);
    expect(findingOf(input, 'missing_before') === undefined).toBe(counts);
  });

  it('is not asked for any more once it was withdrawn, while a suspended one still needs its surveillance', () => {
    const input = certified('2026-05-05', '2027-06-01');
    const as = (status: 'suspended' | 'withdrawn') => ({
      ...input,
      certificate: input.certificate && { ...input.certificate, status },
    });

    expect(findingsOf(as('withdrawn'))).toEqual(['blocker certificate_withdrawn']);
    expect(hardOf(as('withdrawn'))).toBeNull();
    expect(milestoneOf(as('withdrawn'), 'certification-decision')?.isDone).toBe(true);
    expect(findingsOf(as('suspended'))).toContain('blocker milestone_overdue 2027-05-05');
  });

  it('skipped as a whole is said of the whole', () => {
    const all = iso('2026-06-01');
    const skipped = all.stages.reduce((input, { key }) => withStage(input, key, { status: 'skipped' }), all);

    expect(findingOf(skipped, 'missing_before')?.message).toBe(
      'Every stage was skipped: there will be no certificate.',
    );
  });
});

describe('the way to a result that is recorded', () => {
  const renewal = (today: string) =>
    planned('iso-27001-2022', {
      startOn: '2028-09-16',
      targetOn: '2029-02-14',
      previousExpiresOn: '2029-03-16',
      today,
    });
  const decided = (on: string) => {
    const day = parseDay(on);
    return { decidedOn: day, validFromOn: day, expiresOn: parseDay('2032-03-16'), status: 'valid' as const };
  };

  it('no longer has the last day of the certificate before', () => {
    const input = { ...renewal('2029-02-21'), certificate: decided('2029-02-20') };

    expect(hardOf(input)).toBe('surveillance-rhythm-2030 2030-12-31');
    expect(milestoneOf(input, 'previous-expiry')?.isDone).toBe(true);
    expect(milestoneOf(input, 'previous-restoration-limit')?.isDone).toBe(true);
  });

  it.each([
    ['soc-2-type-2', 'period-end'],
    ['soc-1-type-2', 'period-end'],
    ['soc-2-type-1', 'as-of-date'],
  ] as const)('of %s has its %s behind it, and a test nobody held still open', (scheme, id) => {
    const base = planned(scheme, {
      startOn: '2026-01-05',
      targetOn: '2027-08-11',
      period: ['2026-07-01', '2027-06-30'],
      asOfOn: '2027-06-30',
      today: '2027-09-15',
    });
    const { asOfOn, periodFromOn, periodToOn } = base.dates;
    const input = { ...base, report: { issuedOn: parseDay('2027-08-11'), asOfOn, periodFromOn, periodToOn } };

    expect(milestoneOf(base, id)?.isDone).toBe(false);
    expect(milestoneOf(input, id)?.isDone).toBe(true);
    expect(milestoneOf(input, 'penetration-test')?.isDone ?? false).toBe(false);
  });

  it.each([
    ['2029-03-16', undefined],
    ['2029-03-20', '4 days after'],
    ['2029-10-01', '199 days after'],
  ])('decided on %s says how long nobody was certified', (on, expected) => {
    const said = findingOf({ ...renewal('2029-11-01'), certificate: decided(on) }, 'held_late')?.message;

    if (expected === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(expected);
  });

  it.each([
    ['2029-03-16', 'else the certificate runs out'],
    ['2029-03-17', 'it can be restored until 16 Sep 2029'],
    ['2029-07-01', 'it can be restored until 16 Sep 2029'],
  ])('on %s open majors cost the certificate, not another audit', (today, expected) => {
    const audited = withStage(renewal(today), 'stage-2-audit', doneOn('2029-02-01', '2029-02-05'));
    const said = findingOf({ ...audited, majors: { openCount: 1 } }, 'majors_not_verified')?.message;

    expect(said).toContain(expected);
    expect(said).not.toContain('repeated');
  });
});

describe('days that people gave the recertification audit', () => {
  const limits = { stageGapWarnMonths: 3, stageGapBlockMonths: 6, majorClosureDays: 90 };
  const severityOf = (from: string, to: string) => {
    const input = withStage(certified('2026-03-16', '2028-12-01'), 'recertification', plannedOn(from, to));
    const { severity, message } = findingOf({ ...input, limits }, 'certificate_runs_out') ?? {};
    return { severity, message };
  };

  it.each([
    ['2028-12-05', '2028-12-16', undefined],
    ['2029-01-08', '2029-01-12', 'warning'],
    ['2029-02-10', '2029-02-14', 'warning'],
    ['2029-02-11', '2029-02-15', 'blocker'],
  ])('%s to %s are those that are looked at', (from, to, expected) => {
    expect(severityOf(from, to).severity).toBe(expected);
  });

  it('are named as they are planned', () => {
    expect(severityOf('2029-01-08', '2029-01-12').message).toContain('is over on 12 Jan 2029');
  });
});

describe('a withdrawn edition', () => {
  it.each([iso('2026-06-01'), certified('2024-05-05', '2026-06-01')])('has no hard date ahead', (input) => {
    const edition = { name: 'ISO/IEC 27001:2013', endedOn: parseDay('2025-10-31'), successor: 'ISO/IEC 27001:2022' };

    expect(hardOf(input)).not.toBeNull();
    expect(hardOf({ ...input, edition })).toBeNull();
  });
});

describe('a test that was to be over before a day', () => {
  it.each([
    ['2027-03-31', true],
    ['2027-06-30', true],
    ['2027-07-15', true],
  ])('and was held on %s is done: %s', (heldOn, isDone) => {
    const input = planned('soc-2-type-2', {
      startOn: '2026-01-05',
      targetOn: '2027-08-11',
      period: ['2026-07-01', '2027-06-30'],
    });
    const override = { ruleId: 'penetration-test', on: parseDay(heldOn), reason: 'held', isDone: true };
    const agreed = { ...override, on: parseDay('2027-07-15'), isDone: false };

    expect(milestoneOf({ ...onDay(input, '2027-08-01'), overrides: [override] }, 'penetration-test')?.isDone).toBe(
      isDone,
    );
    expect(findingOf({ ...input, overrides: [agreed] }, 'override_refused')).toBeDefined();
  });
});
