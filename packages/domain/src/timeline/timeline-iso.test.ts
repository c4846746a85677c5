import { describe, expect, it } from '@jest/globals';
import { parseDay, type TimelineInput, timelineOf } from '@waymark/domain';
import {
  certified,
  daysOf,
  doneOn,
  findingOf,
  findingsOf,
  onDay,
  planned,
  plannedOn,
  rangesOf,
  withStage,
} from '../../test/timelines.ts';

const plan = (today = '2026-05-19') =>
  planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20', today });
const codes = (input: TimelineInput) => timelineOf(input).findings.map(({ code }) => code);

describe('the certification cycle', () => {
  it.each([
    [
      '2027-04-20',
      { 'surveillance-1': '2028-04-20', 'surveillance-rhythm-2029': '2029-12-31', 'certificate-expiry': '2030-04-20' },
    ],
    [
      '2028-02-29',
      { 'surveillance-1': '2029-02-28', 'surveillance-rhythm-2030': '2030-12-31', 'certificate-expiry': '2031-02-28' },
    ],
    [
      '2027-12-31',
      { 'surveillance-1': '2028-12-31', 'surveillance-rhythm-2029': '2029-12-31', 'certificate-expiry': '2030-12-31' },
    ],
    ['2027-08-31', { 'recertification-start': '2030-02-28', 'restoration-limit': '2031-02-28' }],
  ])('decided on %s has the days of the standard', (decidedOn, days) => {
    expect(daysOf(timelineOf(certified(decidedOn)))).toMatchObject(days);
  });

  it('wants a surveillance audit in each calendar year after that of the first, up to the year before the last', () => {
    const early = withStage(certified('2027-04-20', '2028-02-01'), 'surveillance', doneOn('2027-11-08', '2027-11-12'));
    const ids = (input: TimelineInput) => Object.keys(daysOf(timelineOf(input))).filter((id) => id.includes('rhythm'));

    expect(ids(certified('2027-04-20'))).toEqual(['surveillance-rhythm-2029']);
    expect(ids(early)).toEqual(['surveillance-rhythm-2028', 'surveillance-rhythm-2029']);
  });

  it('takes no later year for the first audit than the rule, however late it is planned', () => {
    const late = withStage(certified('2027-04-20'), 'surveillance', plannedOn('2029-03-01', '2029-03-05'));

    expect(daysOf(timelineOf(late))).toMatchObject({ 'surveillance-rhythm-2029': '2029-12-31' });
    expect(findingOf(late, 'stage_after_limit')).toMatchObject({
      severity: 'blocker',
      milestoneId: 'surveillance-1',
      message:
        'The end of Surveillance audits on 5 Mar 2029 is after 20 Apr 2028 (First surveillance audit at the latest).',
      rule: { id: 'surveillance-1-in-time', binding: 'requirement' },
    });
  });

  const held = (...days: string[]) => {
    const input = withStage(certified('2027-04-20', '2030-01-01'), 'surveillance', doneOn('2028-04-10', '2028-04-12'));
    return { ...input, facts: { ...input.facts, surveillanceDoneOn: days.map(parseDay) } };
  };

  it('says when an audit of a year was not held, once its year is over', () => {
    expect(findingOf(held('2028-04-12'), 'milestone_overdue')?.milestoneId).toBe('surveillance-rhythm-2029');
    expect(codes(held('2028-04-12', '2029-05-01'))).not.toContain('milestone_overdue');
    expect(codes(held('2028-04-12', '2028-12-30'))).toContain('milestone_overdue');
    // Held early, in the year of the decision: 2028 is open again although its stage lies in it.
    expect(daysOf(timelineOf(held('2027-11-10')))).toMatchObject({ 'surveillance-rhythm-2028': '2028-12-31' });
    expect(findingOf(held(), 'milestone_overdue')?.milestoneId).toBe('surveillance-rhythm-2029');
    expect(codes(certified('2027-04-20', '2028-04-20'))).not.toContain('milestone_overdue');
    expect(codes(certified('2027-04-20', '2028-04-21'))).toContain('milestone_overdue');
  });

  it('holds no year against anyone that was over before the programme began here', () => {
    const { dates } = held();
    const startedIn = (startOn: string) => ({ ...held(), dates: { ...dates, startOn: parseDay(startOn) } });

    expect(codes(startedIn('2029-12-31'))).toContain('milestone_overdue');
    expect(codes(startedIn('2030-01-01'))).not.toContain('milestone_overdue');
  });

  it('counts the new expiry from the old one when recertified in time or restored, else from the decision', () => {
    const renewed = (decidedOn: string) => {
      const input = { ...certified(decidedOn), previousCertificate: { expiresOn: parseDay('2030-04-20') } };
      const days = daysOf(timelineOf({ ...input, certificate: null }));
      return [days['certificate-expiry'], days['surveillance-1']];
    };

    expect(renewed('2030-03-01')).toEqual(['2033-04-20', undefined]);
    expect(renewed('2030-10-20')).toEqual(['2033-04-20', undefined]);
    expect(renewed('2030-10-21')).toEqual(['2033-10-21', '2031-10-21']);
  });

  it('wants surveillance in every year of a later cycle but its first and its last', () => {
    const input = { ...certified('2030-03-01'), previousCertificate: { expiresOn: parseDay('2030-04-20') } };
    const certificate = input.certificate && { ...input.certificate, expiresOn: parseDay('2033-04-20') };
    const days = daysOf(timelineOf({ ...input, certificate }));

    expect(Object.keys(days).filter((id) => id.startsWith('surveillance-rhythm'))).toEqual([
      'surveillance-rhythm-2031',
      'surveillance-rhythm-2032',
    ]);
  });
});

describe('a certificate', () => {
  const input = certified('2027-04-20');
  const withCertificate = (today: string, more: object) => ({
    ...onDay(input, today),
    certificate: input.certificate && { ...input.certificate, ...more },
  });

  it.each([
    ['valid to its last day', '2030-04-20', {}, 'certificate_lapsed', null],
    [
      'lapsed the day after',
      '2030-04-21',
      {},
      'certificate_lapsed',
      'The certificate ran out on 20 Apr 2030. It can be restored until 20 Oct 2030; until then nobody may call themselves certified.',
    ],
    [
      'still restorable on the last day',
      '2030-10-20',
      { status: 'expired' },
      'certificate_lapsed',
      'The certificate ran out on 20 Apr 2030. It can be restored until 20 Oct 2030; until then nobody may call themselves certified.',
    ],
    [
      'lost after six months',
      '2030-10-21',
      { status: 'expired' },
      'certificate_lapsed',
      'The certificate ran out on 20 Apr 2030 and could be restored until 20 Oct 2030. Now at least this is needed again: Stage 2 audit.',
    ],
    [
      'suspended',
      '2028-01-01',
      { status: 'suspended' },
      'certificate_suspended',
      'The certificate is suspended: until the body lifts it, nobody may call themselves certified.',
    ],
    [
      'withdrawn',
      '2028-01-01',
      { status: 'withdrawn' },
      'certificate_withdrawn',
      'The certificate has been withdrawn.',
    ],
    [
      'valid from before its decision',
      '2028-01-01',
      { validFromOn: parseDay('2027-04-19') },
      'certificate_dates',
      'The certificate is recorded as valid from 19 Apr 2027, before the decision of 20 Apr 2027.',
    ],
    [
      'valid for too long',
      '2028-01-01',
      { expiresOn: parseDay('2030-04-21') },
      'certificate_dates',
      'The certificate is recorded as valid until 21 Apr 2030; by the rules it ends on 20 Apr 2030.',
    ],
  ])('%s', (_, today, more, code, message) => {
    expect(findingOf(withCertificate(today, more), code)?.message ?? null).toBe(message);
  });

  it('that lapsed is told no more once the recertification is over', () => {
    const renewed = withStage(onDay(input, '2030-06-01'), 'recertification', doneOn('2029-11-01', '2030-04-01'));

    expect(codes(renewed)).not.toContain('certificate_lapsed');
  });

  it('that runs out before audit and corrections are over is a blocker, with the last day that works', () => {
    // 8 weeks of audit and 30 days of corrections: 85 days from the first to the last, both included.
    const started = (on: string) => withStage(onDay(input, on), 'recertification', plannedOn(on, '2030-04-20'));

    expect(codes(started('2030-01-25'))).not.toContain('certificate_runs_out');
    expect(findingOf(onDay(started('2030-01-26'), '2030-01-25'), 'certificate_runs_out')).toMatchObject({
      severity: 'blocker',
      waysOut: ['End the audit by 21 Mar 2030.', 'Agree on shorter times for corrections with the certification body.'],
    });
    const generous = { ...started('2030-01-25'), limits: { ...input.limits, majorClosureDays: 60 } };
    expect(codes(generous)).toContain('certificate_runs_out');
    // Eight weeks from 26 January end a day too late, so only shorter corrections are left.
    const waysOut = (today: string) => findingOf(onDay(started('2030-02-01'), today), 'certificate_runs_out')?.waysOut;
    expect(waysOut('2030-01-25')).toContain('End the audit by 21 Mar 2030.');
    expect(waysOut('2030-01-26')).toEqual(['Agree on shorter times for corrections with the certification body.']);
  });

  it('before this one must outlast the audit of its renewal', () => {
    const renewing = { ...plan(), previousCertificate: { expiresOn: parseDay('2027-04-10') } };

    expect(findingsOf(renewing)).toContain('blocker certificate_runs_out 2027-04-10');
    expect(findingsOf(renewing)).toContain('blocker stage_after_limit 2027-04-10');
    expect(daysOf(timelineOf(renewing))).toMatchObject({ 'previous-restoration-limit': '2027-10-10' });
  });
});

describe('every date of a plan', () => {
  it('says after which stage, which pause and which length', () => {
    const { stages } = timelineOf(plan());
    const why = Object.fromEntries(stages.map((stage) => [stage.key, stage.why]));

    expect(rangesOf(timelineOf(plan()))['stage-2-audit']).toBe('2027-03-10 2027-03-23');
    expect(why['gap-analysis']?.from.explanation).toBe('start of the programme = 19 May 2026');
    expect(why['stage-2-audit']?.from).toMatchObject({
      ruleId: 'stage-after',
      explanation: 'end of Stage 1 audit 27 Jan 2027 + 42 days = 10 Mar 2027',
      note: '42 days after it; usual are 6 weeks, possible 2 to 26 weeks.',
      inputs: [{ name: 'end of Stage 1 audit', isActual: false }],
    });
    expect(why['stage-2-audit']?.to).toMatchObject({
      explanation: 'start of Stage 2 audit 10 Mar 2027 + 13 days = 23 Mar 2027',
      note: '14 days: the usual length. The earliest possible is 4 Oct 2026: for that the open stages up to it would have to take their least lengths.',
    });
    expect(why.certification?.to.explanation).toBe('start of Certificate issued 24 Mar 2027 + 27 days = 20 Apr 2027');
    expect(why.surveillance?.to.explanation).toBe('certification decision 20 Apr 2027 + 12 months = 20 Apr 2028');
  });

  it('says what is actual, what the auditor agreed to, and what was set by hand', () => {
    const pinned = { isPinned: true, pinReason: 'Letter of 3 May' };
    const begun = withStage(plan('2026-06-01'), 'gap-analysis', doneOn('2026-05-20', '2026-05-30'));
    const agreed = withStage(begun, 'stage-1-audit', pinned);
    const moved = withStage(agreed, 'surveillance', plannedOn('2028-01-10', '2028-01-12'));
    const why = Object.fromEntries(timelineOf(moved).stages.map((stage) => [stage.key, stage.why]));

    expect(why['gap-analysis']?.from.explanation).toBe('actual day, as entered = 20 May 2026');
    expect(why['stage-1-audit']?.from).toMatchObject({ ruleId: 'stage-pinned', note: 'Letter of 3 May' });
    expect(why.surveillance?.from).toMatchObject({
      ruleId: 'stage-by-hand',
      note: 'The rule gives: certification decision 20 Apr 2027 + 11 months = 20 Mar 2028.',
    });
  });
});
