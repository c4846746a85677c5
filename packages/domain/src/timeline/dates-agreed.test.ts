import { describe, expect, it } from '@jest/globals';
import { parseDay, type RuleOverride, type TimelineInput, timelineOf } from '@waymark/domain';
import { certified, doneOn, findingOf, findingsOf, planned, plannedOn, withStage } from '../../test/timelines.ts';

const iso = (today: string) => planned('iso-27001-2022', { startOn: '2025-05-19', targetOn: '2026-08-20', today });
const agreed = (ruleId: string, on: string, reason: string): RuleOverride => ({
  ruleId,
  on: parseDay(on),
  reason,
  isDone: false,
});

describe('an earlier day that was agreed for a requirement', () => {
  const surveyed = (today: string) => ({
    ...certified('2026-05-05', today),
    overrides: [agreed('surveillance-1', '2027-04-10', 'as the body wants it')],
  });
  const overdue = (input: TimelineInput) => findingsOf(input).filter((text) => text.includes('milestone_overdue'));

  it.each([
    ['2027-04-10', []],
    ['2027-04-11', ['warning milestone_overdue 2027-04-10']],
    ['2027-05-05', ['warning milestone_overdue 2027-04-10']],
    ['2027-05-06', ['blocker milestone_overdue 2027-05-05']],
  ])('missed on %s is a warning until the requirement itself is missed', (today, expected) => {
    expect(overdue(surveyed(today))).toEqual(expected);
  });

  it.each([
    ['2027-04-11', ['warning stage_after_limit 2027-04-10']],
    ['2027-05-05', ['warning stage_after_limit 2027-04-10']],
    ['2027-05-06', ['blocker stage_after_limit 2027-05-05']],
  ])('and an audit planned until %s breaks the one or the other', (endsOn, expected) => {
    const input = withStage(surveyed('2026-06-01'), 'surveillance', plannedOn('2027-04-01', endsOn));

    expect(findingsOf(input).filter((text) => text.includes('after_limit'))).toEqual(expected);
  });

  it('never repeats Stage 2', () => {
    const input = withStage(iso('2026-10-02'), 'stage-2-audit', doneOn('2026-06-08', '2026-06-12'));
    const overrides = [agreed('major-nc-closure', '2026-10-01', 'as agreed')];
    const found = findingsOf({ ...input, majors: { openCount: 1 }, overrides });

    expect(found).toContain('warning majors_not_verified 2026-10-01');
    expect(found.filter((text) => text.startsWith('blocker majors'))).toEqual([]);
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

describe('days that cannot be', () => {
  const contradictions: [string, RuleOverride][] = [
    ['a restoration before the expiry', agreed('restoration-limit', '2029-01-01', 'x')],
    ['a surveillance before the decision', agreed('surveillance-1', '2026-04-01', 'x')],
    ['a start of recertification after the expiry', agreed('recertification-start', '2029-06-01', 'x')],
    ['a surveillance of 2028 in 2027', agreed('surveillance-rhythm-2028', '2027-12-01', 'x')],
    ['a recertification before the first decision', agreed('recertification-decision', '2026-05-04', 'x')],
    ['a start of recertification before the decision', agreed('recertification-start', '2026-05-01', 'x')],
    ['a surveillance after the certificate', agreed('surveillance-2', '2029-05-06', 'x')],
    ['an internal audit of the cycle after it', agreed('internal-audit-3', '2031-01-01', 'x')],
  ];

  it.each(contradictions)('%s does not count, and is said', (_, override) => {
    const input = { ...certified('2026-05-05'), overrides: [override] };
    const milestone = timelineOf(input).milestones.find(({ id }) => id === override.ruleId);

    expect(milestone?.override).toBeNull();
    expect(findingOf(input, 'override_refused')?.message).toMatch(/counts from|has to come by/);
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
