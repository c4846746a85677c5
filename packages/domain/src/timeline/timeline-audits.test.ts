import { describe, expect, it } from '@jest/globals';
import { parseDay, type TimelineInput, timelineOf } from '@waymark/domain';
import { daysOf, doneOn, findingOf, findingsOf, planned, plannedOn, withStage } from '../../test/timelines.ts';

const plan = (today = '2026-05-19') =>
  planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20', today });
const codes = (input: TimelineInput) => timelineOf(input).findings.map(({ code }) => code);
const prepared = (input: TimelineInput): TimelineInput => ({
  ...input,
  facts: {
    ...input.facts,
    internalAuditDoneOn: parseDay('2027-01-10'),
    managementReviewDoneOn: parseDay('2027-01-15'),
  },
});

describe('Stage 1', () => {
  const stage1 = (today: string) =>
    withStage(plan(today), 'stage-1-audit', plannedOn('2027-02-01', '2027-02-12', { actualFromOn: null }));
  const missing = (input: TimelineInput) =>
    timelineOf(input)
      .findings.filter(({ code }) => code === 'fact_missing')
      .map(({ severity, rule }) => `${severity} ${rule?.id}`);

  it.each([
    ['not before it is entered', '2027-01-31', []],
    [
      'a warning on entering',
      '2027-02-01',
      ['warning internal-audit-before-stage-1', 'warning management-review-before-stage-1'],
    ],
    [
      'a blocker on closing',
      '2027-02-12',
      ['blocker internal-audit-before-stage-1', 'blocker management-review-before-stage-1'],
    ],
  ])('without internal audit and management review: %s', (_, today, expected) => {
    expect(missing(stage1(today))).toEqual(expected);
    expect(missing(prepared(stage1(today)))).toEqual([]);
  });

  it('closed without them stays a blocker', () => {
    expect(missing(withStage(stage1('2027-02-05'), 'stage-1-audit', doneOn('2027-02-01', '2027-02-04')))).toHaveLength(
      2,
    );
  });

  it('is prepared by a management review after the internal audit', () => {
    const reviewed = (auditOn: string | null, reviewOn: string): TimelineInput => ({
      ...plan(),
      facts: {
        internalAuditDoneOn: auditOn === null ? null : parseDay(auditOn),
        managementReviewDoneOn: parseDay(reviewOn),
        openHardGates: 0,
        surveillanceDoneOn: [],
      },
    });

    expect(codes(reviewed('2027-01-10', '2027-01-10'))).not.toContain('review_before_audit');
    expect(codes(reviewed('2027-01-10', '2027-01-09'))).toContain('review_before_audit');
    expect(codes(reviewed(null, '2027-01-09'))).toContain('review_before_audit');
  });
});

describe('the time between Stage 1 and Stage 2', () => {
  const gap = (stage2: string, limits = { stageGapWarnMonths: 3, stageGapBlockMonths: 6, majorClosureDays: null }) => {
    const first = withStage(plan(), 'stage-1-audit', plannedOn('2026-11-20', '2026-11-30'));
    return { ...withStage(first, 'stage-2-audit', plannedOn(stage2, '2027-06-10')), limits };
  };

  it.each([
    ['2026-12-13', 'warning pause_too_short 2026-12-14'],
    ['2026-12-14', undefined],
    ['2027-02-28', undefined],
    ['2027-03-01', 'warning stage_gap 2027-02-28'],
    ['2027-05-30', 'warning stage_gap 2027-02-28'],
    ['2027-05-31', 'blocker stage_gap 2027-05-30'],
  ])('Stage 2 on %s after Stage 1 ended on 30 November: %s', (on, expected) => {
    expect(findingsOf(gap(on)).find((text) => /pause|gap/.test(text))).toBe(expected);
  });

  it('is not asked to end by a day that is past', () => {
    const waysOut = (today: string) =>
      findingOf({ ...gap('2027-06-01'), today: parseDay(today) }, 'stage_gap')?.waysOut;

    expect(waysOut('2027-05-30')).toContain('Start Stage 2 audit by 30 May 2027.');
    expect(waysOut('2027-05-31')).toEqual([
      'Plan Stage 1 audit again.',
      'Where the certification body confirms that Stage 1 audit still holds, enter the day until which, with the reason.',
    ]);
  });

  it('is that of the certification body where it has its own', () => {
    const limits = { stageGapWarnMonths: 1, stageGapBlockMonths: 2, majorClosureDays: null };

    expect(findingsOf(gap('2027-02-01', limits))).toContain('blocker stage_gap 2027-01-30');
    expect(daysOf(timelineOf(gap('2027-02-01', limits)))).toMatchObject({ 'stage-2-window': '2027-01-30' });
  });
});

describe('major nonconformities', () => {
  const audited = (today: string, openCount: number, majorClosureDays: number | null = null): TimelineInput => {
    const input = withStage(plan(today), 'stage-2-audit', doneOn('2027-03-01', '2027-03-31'));
    const later = withStage(input, 'certification', plannedOn('2027-04-01', '2027-09-30'));
    return { ...later, majors: { openCount }, limits: { ...input.limits, majorClosureDays } };
  };

  it.each([
    ['far from the limit', '2027-07-01', 2, null, undefined],
    ['within two months of it', '2027-08-01', 2, null, 'warning majors_not_verified 2027-09-30'],
    ['on its last day', '2027-09-30', 1, null, 'warning majors_not_verified 2027-09-30'],
    ['after it', '2027-10-01', 1, null, 'blocker majors_not_verified 2027-09-30'],
    ['verified', '2027-10-01', 0, null, undefined],
    ['by a stricter body', '2027-05-01', 1, 60, 'warning majors_not_verified 2027-05-30'],
    ['after the limit of a stricter body', '2027-05-31', 1, 60, 'warning majors_not_verified 2027-05-30'],
    [
      'long before the limit, with the decision after it',
      '2027-04-02',
      1,
      90,
      'warning majors_not_verified 2027-06-29',
    ],
    ['by a body more generous than the standard', '2027-10-01', 1, 365, 'blocker majors_not_verified 2027-09-30'],
  ])('%s', (_, today, count, days, expected) => {
    expect(findingsOf(audited(today, count, days)).find((text) => text.includes('majors'))).toBe(expected);
  });
});
