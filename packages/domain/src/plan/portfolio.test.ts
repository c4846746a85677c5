import { describe, expect, it } from '@jest/globals';
import {
  clashes,
  heldTogetherOn,
  parseDay,
  sharedMilestones,
  type TimelineInput,
  timelineOf,
  type WorkCalendar,
} from '@waymark/domain';
import { doneOn, planned, plannedOn, withStage } from '../../test/timelines.ts';

const open: WorkCalendar = { workingDays: [1, 2, 3, 4, 5], closures: [] };
const programme = (id: string, input: TimelineInput, auditsOwnArea = false) => ({
  id,
  name: id.toUpperCase(),
  lifecycle: input.lifecycle,
  timeline: timelineOf(input),
  auditsOwnArea,
  work: [],
});
const today = parseDay('2026-05-19');
const iso = (ownerId: string | null) =>
  withStage(planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2027-04-20' }), 'stage-2-audit', { ownerId });
const soc = (ownerId: string, from = '2027-03-01', to = '2027-03-12') =>
  withStage(
    planned('soc-2-type-1', { startOn: '2026-05-19', targetOn: '2027-04-20', asOfOn: '2027-03-12' }),
    'audit-period',
    plannedOn(from, to, { ownerId }),
  );

describe('clashes', () => {
  it('are two audits of one owner that share a day', () => {
    const [clash, ...more] = clashes(
      [programme('iso', iso('ada')), programme('soc', soc('ada'))],
      { today, calendar: open },
      'en',
    );

    expect(more).toEqual([]);
    expect(clash).toMatchObject({
      code: 'audits_clash',
      severity: 'warning',
      programmeIds: ['iso', 'soc'],
      message:
        'One person owns Stage 2 audit (ISO) and Audit as of a date (SOC) at the same time, 10 Mar 2027 to 12 Mar 2027.',
    });
  });

  const codesOf = (first: TimelineInput, second: TimelineInput) =>
    clashes([programme('iso', first), programme('soc', second)], { today, calendar: open }, 'en').map(
      ({ code }) => code,
    );

  it.each([
    ['of two owners on the same days', iso('ada'), soc('ben')],
    ['of one owner in one week, one after the other', iso('ada'), soc('ada', '2027-03-08', '2027-03-09')],
    ['of nobody', iso(null), soc('ada')],
  ])('are two audits in one week %s', (_, first, second) => {
    const [clash, ...more] = clashes(
      [programme('iso', first), programme('soc', second)],
      { today, calendar: open },
      'en',
    );

    expect(more).toEqual([]);
    expect(clash).toMatchObject({ code: 'weeks_full', severity: 'warning', programmeIds: ['iso', 'soc'] });
    expect(clash?.message).toBe(
      'In the week from 8 Mar 2027 are 2 audits: Stage 2 audit (ISO), Audit as of a date (SOC). The same people answer all of them.',
    );
  });

  it('name weeks one after the other with the same audits once', () => {
    const found = clashes(
      [programme('iso', iso(null)), programme('soc', soc('ada', '2027-03-01', '2027-03-24'))],
      { today, calendar: open },
      'en',
    );

    expect(found.map(({ code, on, message }) => [code, `${on}`, message.slice(0, 33)])).toEqual([
      ['weeks_full', '2027-03-08', 'In the 3 weeks from 8 Mar 2027 ar'],
    ]);
  });

  it('are none in weeks of their own', () => {
    expect(codesOf(iso('ada'), soc('ben', '2027-02-22', '2027-03-07'))).toEqual([]);
  });

  it.each([
    ['one after the other in weeks of their own', iso('ada'), soc('ada', '2027-02-20', '2027-03-07')],
    ['one of which is over', withStage(iso('ada'), 'stage-2-audit', doneOn('2027-03-10', '2027-03-20')), soc('ada')],
  ])('are not two audits %s', (_, first, second) => {
    expect(clashes([programme('iso', first), programme('soc', second)], { today, calendar: open }, 'en')).toEqual([]);
  });

  it('are fieldwork in a freeze and an auditor who owns what is audited', () => {
    const freeze = {
      kind: 'freeze',
      name: 'Release',
      fromOn: parseDay('2027-03-12'),
      toOn: parseDay('2027-03-14'),
    } as const;
    const calendar = { ...open, closures: [{ ...freeze, isYearly: false }] };
    const found = clashes([programme('iso', iso(null), true), programme('soc', soc('ada'))], { today, calendar }, 'de');

    expect(found.map(({ code, programmeIds, severity }) => [code, severity, ...programmeIds])).toEqual([
      ['weeks_full', 'warning', 'iso', 'soc'],
      ['fieldwork_in_freeze', 'warning', 'iso'],
      ['auditor_owns_area', 'blocker', 'iso'],
      ['fieldwork_in_freeze', 'warning', 'soc'],
    ]);
    expect(found[1]?.message).toContain('Sperrzeit „Release“: 3 Tage, 12. März 2027 bis 14. März 2027');
  });
});

describe('shared milestones', () => {
  const period = (from: string, to: string) =>
    planned('soc-2-type-2', {
      startOn: '2026-05-19',
      targetOn: `${parseDay(to).add({ weeks: 6 })}`,
      period: [from, to],
    });
  const shared = (...inputs: [string, TimelineInput][]) =>
    sharedMilestones(
      inputs.map(([id, input]) => programme(id, input)),
      'en',
    ).map(({ name, on, milestones, sharedId }) =>
      [`${on} ${name}:`, ...milestones.map(({ programmeId }) => programmeId), ...(sharedId ? ['together'] : [])].join(
        ' ',
      ),
    );

  it('are one internal audit and one penetration test for both, on the earlier day', () => {
    // Internal audit of ISO ends on 12 January 2027; that of SOC 2 is due three months before its period ends.
    expect(shared(['iso', iso(null)], ['soc', period('2026-11-01', '2027-04-30')])).toEqual([
      '2026-12-16 Penetration test: iso soc',
      '2027-01-13 Internal audit: iso soc',
    ]);
  });

  it('held together keep one day, whatever lies between their own, and are done for all', () => {
    const together = (isDone: boolean) => ({
      on: parseDay('2026-12-20'),
      reason: 'one for both',
      isDone,
      sharedId: 's',
    });
    const own = { ...iso(null), overrides: [{ ruleId: 'first-internal-audit', ...together(false) }] };
    const other = {
      ...period('2027-05-01', '2027-10-31'),
      overrides: [{ ruleId: 'internal-audit', ...together(false) }],
    };
    const held = { ...own, overrides: [{ ruleId: 'internal-audit-1', ...together(true), on: parseDay('2027-02-01') }] };

    expect(shared(['iso', own], ['soc', other])).toEqual(['2026-12-20 Internal audit: iso soc together']);
    expect(timelineOf(held).milestones.find(({ id }) => id === 'internal-audit-1')).toMatchObject({
      isDone: true,
      isReportable: true,
    });
    expect(heldTogetherOn('internal_audit', held.lifecycle.milestones, held.overrides)?.toString()).toBe('2027-02-01');
    expect(heldTogetherOn('management_review', held.lifecycle.milestones, held.overrides)).toBeNull();
    // By itself, only its record says that an internal audit was held.
    const alone = { ...held, overrides: held.overrides.map((each) => ({ ...each, sharedId: null })) };
    expect(timelineOf(alone).milestones.find(({ id }) => id === 'internal-audit-1')?.isDone).toBe(false);
  });

  it('are none more than 90 days apart, within one programme, or done', () => {
    expect(shared(['iso', iso(null)], ['soc', period('2027-05-01', '2027-10-31')])).toEqual([]);
    expect(shared(['iso', iso(null)])).toEqual([]);
    const audited = withStage(iso(null), 'internal-audit-review', doneOn('2026-12-16', '2027-01-10'));
    expect(shared(['iso', audited], ['soc', period('2026-11-01', '2027-04-30')])).toEqual([
      '2026-12-16 Penetration test: iso soc',
    ]);
  });
});
