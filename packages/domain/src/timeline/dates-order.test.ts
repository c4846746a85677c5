import { describe, expect, it } from '@jest/globals';
import { parseDay, type TimelineInput, timelineOf } from '@waymark/domain';
import { certified, doneOn, findingOf, findingsOf, planned, plannedOn, withStage } from '../../test/timelines.ts';

const iso = (today = '2026-05-19') =>
  planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20', today });
const skipped = (input: TimelineInput, ...keys: string[]) =>
  keys.reduce((all, key) => withStage(all, key, { status: 'skipped' }), input);
const milestone = (input: TimelineInput, id: string) => timelineOf(input).milestones.find((each) => each.id === id);
const certificate = (decidedOn: string) => ({
  decidedOn: parseDay(decidedOn),
  validFromOn: parseDay(decidedOn),
  expiresOn: parseDay(decidedOn).add({ months: 36 }),
  status: 'valid' as const,
});

describe('what is required before', () => {
  it.each([
    ['Stage 1 was skipped', skipped(iso(), 'stage-1-audit'), 'blocker missing_before'],
    ['Stage 2 was skipped', skipped(iso(), 'stage-2-audit'), 'blocker missing_before'],
    [
      'a surveillance audit was held without a certificate',
      withStage(iso(), 'surveillance', doneOn('2026-06-01', '2026-06-05')),
      'warning missing_before',
    ],
    [
      'a surveillance audit is planned and the certificate was skipped',
      skipped(iso(), 'certification'),
      'warning missing_before',
    ],
    [
      'the certificate is recorded while Stage 2 lies ahead',
      { ...iso(), certificate: certificate('2026-08-01') },
      'warning missing_before 2027-03-23',
    ],
    [
      'the certificate’s stage is over without a certificate',
      withStage(iso(), 'certification', doneOn('2026-06-01', '2026-06-05')),
      'warning missing_before',
    ],
    ['everything was skipped', skipped(iso(), ...iso().stages.map(({ key }) => key)), 'warning missing_before'],
    [
      'Stage 2 is planned before Stage 1',
      withStage(iso(), 'stage-2-audit', plannedOn('2026-12-01', '2026-12-10')),
      'blocker missing_before 2026-12-01',
    ],
  ])('%s: that is said', (_, input, expected) => {
    expect(findingsOf(input)).toContain(expected);
  });

  it('is all there in a plan nobody touched, and in a programme that came to its certificate', () => {
    expect(findingOf(iso(), 'missing_before')).toBeUndefined();
    expect(findingOf(certified('2026-05-05'), 'missing_before')).toBeUndefined();
  });

  it('makes nothing done in silence: without a certificate no milestone of it is', () => {
    const all = skipped(iso('2027-06-01'), ...iso().stages.map(({ key }) => key));
    const over = withStage(iso('2027-06-01'), 'certification', doneOn('2027-04-01', '2027-04-20'));

    expect(timelineOf(all).milestones.filter(({ isDone, stageKey }) => isDone && stageKey !== null)).toEqual([]);
    expect(milestone(over, 'certification-decision')?.isDone).toBe(false);
  });

  it.each(['soc-2-type-2', 'soc-1-type-2', 'isae-3000-type-1', 'soc-3'] as const)(
    'of %s no day comes by itself after an audit that was skipped',
    (id) => {
      const asOf = { asOfOn: '2027-01-31', period: ['2026-07-01', '2026-12-31'] as [string, string] };
      const input = planned(id, { startOn: '2026-05-19', targetOn: '2027-04-20', today: '2028-01-01', ...asOf });
      const all = skipped(input, ...input.stages.map(({ key }) => key));

      expect(timelineOf(all).milestones.filter(({ isDone }) => isDone)).toEqual([]);
    },
  );

  it('is less for a renewal, which may do without Stage 1', () => {
    const renewal = planned('iso-27001-2022', {
      startOn: '2028-09-16',
      targetOn: '2029-02-14',
      previousExpiresOn: '2029-03-16',
    });

    expect(findingOf(skipped(renewal, 'stage-1-audit'), 'missing_before')).toBeUndefined();
    expect(findingOf(skipped(renewal, 'stage-2-audit'), 'missing_before')).toBeDefined();
  });
});

describe('what was done late', () => {
  const held = (on: string) => withStage(certified('2026-05-05', '2028-01-10'), 'surveillance', doneOn(on, on));

  it.each([
    ['2027-05-05', undefined],
    ['2027-05-06', '1 day after the latest day, 5 May 2027'],
    ['2027-05-09', '4 days after the latest day, 5 May 2027'],
  ])('a first surveillance held on %s stays so', (on, expected) => {
    const finding = findingOf(held(on), 'held_late');

    if (expected === undefined) expect(finding).toBeUndefined();
    else expect(finding?.message).toContain(expected);
  });

  it.each([
    ['2027-02-05', undefined],
    ['2027-02-06', '1 day after'],
    ['2027-03-01', '24 days after'],
  ])('a management review of %s after Stage 1 ended on 5 February 2027', (on, expected) => {
    const input = withStage(iso('2027-03-10'), 'stage-1-audit', doneOn('2027-02-01', '2027-02-05'));
    const facts = { ...input.facts, internalAuditDoneOn: parseDay('2027-01-10'), managementReviewDoneOn: parseDay(on) };
    const late = findingOf({ ...input, facts }, 'held_late');

    if (expected === undefined) expect(late).toBeUndefined();
    else expect(late?.message).toContain(expected);
  });

  it.each([
    ['2026-12-12', undefined],
    ['2026-12-13', '1 day after the latest day, 12 Dec 2026'],
    ['2027-01-01', '20 days after the latest day, 12 Dec 2026'],
  ])('majors verified on %s after Stage 2 ended on 12 June 2026', (on, expected) => {
    const input = withStage(iso('2027-02-01'), 'stage-2-audit', doneOn('2026-06-08', '2026-06-12'));
    const overrides = [{ ruleId: 'major-nc-closure', on: parseDay(on), reason: 'letter of the body', isDone: true }];
    const late = findingOf({ ...input, overrides }, 'held_late');

    if (expected === undefined) expect(late).toBeUndefined();
    else expect(late?.message).toContain(expected);
  });

  it('a certificate renewed after the one before had run out', () => {
    const renewed = certified('2029-04-01', '2029-06-01', {
      previousCertificate: { expiresOn: parseDay('2029-03-16') },
    });

    expect(findingOf(renewed, 'held_late')?.message).toContain('16 days after the one before had run out');
  });
});
