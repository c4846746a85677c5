import type { Lifecycle, LifecycleStage, MilestoneRule, Offset, WeekRange } from '../src/schemes/lifecycle.ts';

const weeks = (min: number, usual: number, max: number): WeekRange => ({ min, default: usual, max });

const stage = (facts: Pick<LifecycleStage, 'key' | 'role'> & Partial<LifecycleStage>): LifecycleStage => ({
  name: facts.key,
  shortName: facts.key,
  purpose: '',
  durationWeeks: weeks(1, 2, 4),
  pauseBeforeWeeks: weeks(0, 0, 0),
  holds: [],
  recurring: 'once',
  entryCriteria: [],
  exitCriteria: [],
  dates: null,
  ...facts,
});

type RuleFacts = Pick<MilestoneRule, 'id' | 'anchor' | 'timing'> & Partial<MilestoneRule>;
const rule = (facts: RuleFacts): MilestoneRule => ({
  name: facts.id,
  kind: 'deadline',
  fact: null,
  sharedWork: null,
  isRenewal: false,
  renewalAnchor: facts.anchor,
  isOverridable: true,
  stageKey: null,
  binding: 'requirement',
  source: 'a source',
  note: '',
  ...facts,
});

const decision = { type: 'milestone', milestoneId: 'decision' } as const;
const expiry = { type: 'milestone', milestoneId: 'expiry' } as const;
const periodTo = { type: 'period_to' } as const;
const offset = (by: Offset) => ({ type: 'offset', by, limit: null, isCappedByExpiry: false }) as const;
const months = (count: number) => ({ unit: 'months', count }) as const;

/** 3 + 6 weeks of preparation, two audits with a wait between them, the certificate: usually 21 weeks, at least 9. */
export const certificateLifecycle: Lifecycle = {
  stages: [
    stage({ key: 'analyse', role: 'preparation', durationWeeks: weeks(1, 3, 5) }),
    stage({ key: 'build', role: 'preparation', durationWeeks: weeks(2, 6, 12) }),
    stage({ key: 'first', role: 'examination' }),
    stage({ key: 'second', role: 'examination', pauseBeforeWeeks: weeks(2, 4, 26) }),
    stage({ key: 'certificate', role: 'result', durationWeeks: weeks(2, 4, 12) }),
    stage({
      key: 'surveillance',
      holds: ['surveillance_audit'],
      role: 'afterwards',
      dates: { from: { anchor: decision, by: months(11) }, to: { anchor: decision, by: months(12) } },
    }),
    stage({
      key: 'again',
      role: 'afterwards',
      dates: { from: { anchor: expiry, by: months(-6) }, to: { anchor: expiry, by: { unit: 'days', count: 0 } } },
    }),
  ],
  milestones: [
    rule({
      id: 'decision',
      stageKey: 'certificate',
      anchor: { type: 'stage_end', stageKey: 'second' },
      timing: { type: 'stage_end', usual: { from: { unit: 'weeks', count: 2 }, to: { unit: 'weeks', count: 12 } } },
    }),
    rule({ id: 'expiry', anchor: decision, timing: offset(months(36)), name: 'Certificate expires' }),
    rule({ id: 'restart', anchor: expiry, timing: offset(months(-6)) }),
    rule({
      id: 'yearly',
      anchor: decision,
      timing: { type: 'every_calendar_year', until: expiry },
      note: 'Not in the last year.',
    }),
    rule({
      id: 'review',
      anchor: { type: 'stage_end', stageKey: 'build' },
      timing: { type: 'every_months', months: 12, until: expiry },
    }),
  ],
  conditions: [],
  documents: [],
};

/** Two weeks or more of preparation, the period or the day, one to four weeks for the report, and its renewal. */
export const reportLifecycle = (fixed: 'period_to' | 'as_of'): Lifecycle => ({
  stages: [
    stage({ key: 'analyse', role: 'preparation' }),
    stage({ key: 'build', role: 'preparation' }),
    stage({ key: 'period', role: 'examination' }),
    stage({ key: 'report', role: 'result' }),
    stage({
      key: 'renewal',
      role: 'afterwards',
      dates: {
        from: { anchor: { type: 'stage_end', stageKey: 'report' }, by: { unit: 'days', count: 1 } },
        to: { anchor: { type: fixed }, by: months(12) },
      },
    }),
  ],
  milestones: [
    rule({ id: 'next', anchor: periodTo, timing: offset({ unit: 'days', count: 1 }) }),
    rule({ id: 'bridge', anchor: periodTo, timing: offset(months(3)), binding: 'common-practice' }),
    rule({ id: 'day', anchor: { type: 'as_of' }, timing: offset({ unit: 'days', count: 0 }) }),
    rule({ id: 'begin', anchor: { type: 'period_from' }, timing: offset({ unit: 'weeks', count: 1 }) }),
  ],
  conditions: [],
  documents: [],
});
