import { describe, expect, it } from '@jest/globals';
import { changed, parseDay, type TimelineInput, timelineOf } from '@waymark/domain';
import { certified, doneOn, findingOf, onDay, planned, plannedOn, withStage } from '../../test/timelines.ts';

const iso = (today = '2026-05-19') =>
  planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20', today });
const milestone = (input: TimelineInput, id: string) => timelineOf(input).milestones.find((each) => each.id === id);
const certificate = (decidedOn: string) => ({
  decidedOn: parseDay(decidedOn),
  validFromOn: parseDay(decidedOn),
  expiresOn: parseDay(decidedOn).add({ months: 36 }),
  status: 'valid' as const,
});

describe('once the result is recorded', () => {
  const late = (today: string) =>
    planned('soc-2-type-2', {
      startOn: '2026-01-05',
      targetOn: '2027-02-01',
      period: ['2026-01-06', '2026-12-31'],
      today,
    });
  const report = {
    issuedOn: parseDay('2027-02-10'),
    asOfOn: null,
    periodFromOn: parseDay('2026-01-06'),
    periodToOn: parseDay('2026-12-31'),
  };

  it.each([
    ['a report that came late', { ...late('2027-03-01'), report }],
    ['a report on its day', { ...late('2027-02-10'), report }],
    ['a certificate', { ...iso('2027-06-01'), certificate: certificate('2027-05-20') }],
  ])('%s: the way to it is the past', (_, input) => {
    const codes = timelineOf(input).findings.map(({ code }) => code);

    for (const code of [
      'target_too_soon',
      'preparation_too_short',
      'plan_shortened',
      'stages_overlap',
      'stage_overdue',
    ]) {
      expect(codes).not.toContain(code);
    }
  });

  it('its decision and the majors before it are done, and not before', () => {
    const done = (input: TimelineInput) =>
      ['certification-decision', 'major-nc-closure'].map((id) => milestone(input, id)?.isDone);

    expect(done(certified('2026-05-05'))).toEqual([true, true]);
    expect(done({ ...certified('2026-05-05'), certificate: null })).toEqual([false, false]);
  });

  it.each([
    ['2027-02-10', '2027-02-11'],
    ['2027-03-20', '2027-03-21'],
    ['2026-12-31', '2027-01-01'],
  ])('of %s, the next stage begins the day after, whatever was planned', (issuedOn, expected) => {
    const input = { ...late('2027-03-21'), report: { ...report, issuedOn: parseDay(issuedOn) } };
    const renewal = withStage(input, 'report-issuance', plannedOn('2027-01-01', '2028-06-01'));

    const followed = changed(renewal, { mode: 'replan' });

    expect(`${followed.stages.find(({ key }) => key === 'annual-renewal')?.plannedFromOn}`).toBe(expected);
  });

  it('what the plan lacked is said until then', () => {
    expect(findingOf(late('2026-01-05'), 'preparation_too_short')).toBeDefined();
  });
});

describe('a slip', () => {
  it('is carried through to what follows: 21 days of the certificate are 21 days of the surveillance', () => {
    const input = withStage(iso('2027-05-15'), 'certification', doneOn('2027-04-01', '2027-05-11'));
    const stages = timelineOf({ ...input, certificate: certificate('2027-05-11') }).stages;
    const slip = (key: string) => stages.find((stage) => stage.key === key)?.slipDays;

    expect(slip('certification')).toBe(21);
    expect(slip('surveillance')).toBe(21);
    expect(slip('recertification')).toBe(21);
  });

  it('of a stage that people gave days of their own is theirs', () => {
    const input = withStage(iso('2027-05-15'), 'certification', doneOn('2027-04-01', '2027-05-11'));
    const moved = withStage(input, 'surveillance', plannedOn('2028-03-01', '2028-03-10'));
    const stages = timelineOf({ ...moved, certificate: certificate('2027-05-11') }).stages;

    expect(`${stages.find(({ key }) => key === 'surveillance')?.toOn}`).toBe('2028-03-10');
  });

  it('is told where it arose, with the earliest day and what it takes', () => {
    const late = withStage(iso(), 'gap-analysis', doneOn('2026-05-19', '2026-06-30'));
    const moved = withStage(late, 'isms-implementation', plannedOn('2026-07-01', '2026-12-20'));
    const stage = timelineOf(onDay(moved, '2026-07-01')).stages.find(({ key }) => key === 'isms-implementation');
    const planned = timelineOf(iso()).stages.find(({ key }) => key === 'gap-analysis');

    expect(stage?.why.to.note).toContain('made good in ISMS implementation (ends 20 Dec 2026, first planned');
    expect(stage?.why.to.note).toContain('in Gap analysis (ended 30 Jun 2026, first planned');
    expect(planned?.why.to.note).toMatch(/The earliest possible is \d+ Jun 2026: for that the open stages/);
  });

  it('is told of every day that follows from it, until that is done or agreed', () => {
    const late = withStage(iso(), 'certification', plannedOn('2027-04-10', '2027-05-11'));
    const notes = (input: TimelineInput) =>
      Object.fromEntries(timelineOf(input).milestones.map(({ id, note }) => [id, note]));
    const agreed = { ruleId: 'surveillance-1', on: parseDay('2028-04-01'), reason: 'as wanted', isDone: false };

    for (const id of ['certification-decision', 'certificate-expiry', 'surveillance-1', 'recertification-start']) {
      expect(notes(late)[id]).toContain(
        '21 days later than first planned: 21 days in Certificate issued (ends 11 May 2027',
      );
      expect(notes(iso())[id]).not.toContain('than first planned');
    }
    expect(notes({ ...late, overrides: [agreed] })['surveillance-1']).not.toContain('than first planned');
    expect(notes(late)['stage-2-window']).not.toContain('than first planned');
  });

  it('is told with the earliest day of the decision, which is that of its stage', () => {
    const { milestones, stages } = timelineOf(iso());
    const earliest = /The earliest possible is [^:]+:/.exec(
      stages.find(({ key }) => key === 'certification')?.why.to.note ?? '',
    );

    expect(earliest).not.toBeNull();
    expect(milestones.find(({ id }) => id === 'certification-decision')?.note).toContain(earliest?.[0]);
    expect(milestones.find(({ id }) => id === 'certificate-expiry')?.note).not.toContain('The earliest possible');
  });

  it.each([
    ['surveillance', 'to', 'First surveillance audit at the latest (ISO/IEC 17021-1:2015, 9.1.3'],
    ['recertification', 'to', '(ISO/IEC 17021-1:2015, 9.6.3'],
    ['recertification', 'from', '(Usual advice of certification bodies'],
    ['surveillance', 'from', undefined],
  ] as const)(
    'names the rule and its clause where %s takes its last or first day from one: %s',
    (key, end, expected) => {
      const why = timelineOf(iso()).stages.find((stage) => stage.key === key)?.why[end];

      if (expected) expect(why?.note).toContain(expected);
      else expect(why?.note).toBe('');
      expect(why?.binding).toBe('default');
    },
  );

  it('explains the result by the stages before it, not by the wish for it', () => {
    const result = timelineOf(iso()).stages.find(({ key }) => key === 'certification');

    expect(result?.why.to.explanation).toBe('start of Certificate issued 24 Mar 2027 + 27 days = 20 Apr 2027');
    expect(result?.why.to.note).toContain('That is the target date.');
  });
});

describe('hard dates', () => {
  it.each(['iso-27001-2022', 'soc-2-type-1', 'soc-2-type-2', 'soc-1-type-2', 'soc-3'] as const)(
    'of %s are requirements or agreed days, nothing else',
    (id) => {
      const input = planned(id, {
        startOn: '2026-05-19',
        targetOn: '2028-03-01',
        asOfOn: '2027-06-30',
        period: ['2027-01-01', '2027-12-31'],
      });

      for (const { isHard, binding } of timelineOf(input).milestones) {
        expect(isHard).toBe(binding === 'requirement' || binding === 'agreed');
      }
    },
  );
});
