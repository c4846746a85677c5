import type { PortfolioTimeline, Proof, Timeline, TimelineMilestone, TimelineStage, WhatIf } from '@waymark/contracts';
import { milestoneAbilities, type Role, timelineAbilities, timelineStageAbilities } from '@waymark/domain';
import { anId } from './fixtures.ts';
import { aMilestone, aStage } from './standing.ts';

export const aProof = (more: Partial<Proof> = {}): Proof => ({
  ruleId: 'stage-start',
  ruleName: 'Follows the stage before',
  binding: 'default',
  inputs: [{ name: 'end of Stage 1', on: '2027-01-21', isActual: false }],
  explanation: 'end of Stage 1 21 Jan 2027 + 47 days = 9 Mar 2027',
  source: 'Waymark',
  note: '',
  ...more,
});

export const aTimelineStage = (order: number, more: Partial<TimelineStage> = {}): TimelineStage => {
  const stage = aStage(order, more);
  return {
    ...stage,
    role: 'preparation',
    fromOn: stage.actualFromOn ?? stage.plannedFromOn,
    toOn: stage.actualToOn ?? stage.plannedToOn,
    slipDays: 0,
    floatDays: 12,
    isCritical: false,
    abilities: timelineStageAbilities(stage, { role: 'manager' }),
    why: { from: aProof(), to: aProof({ ruleId: 'stage-length', ruleName: 'Length of the stage' }) },
    ...more,
  };
};

export function aTimelineMilestone(more: Partial<TimelineMilestone> = {}): TimelineMilestone {
  const milestone = {
    ...aMilestone({ id: 'majors-closed', name: 'Majors closed', on: '2027-09-12' }),
    ruleId: 'majors-closed',
    kind: 'deadline' as const,
    isDone: false,
    inputs: [{ name: 'end of Stage 2', on: '2027-03-12', isActual: false }],
    note: 'The certification body may ask for less.',
    isOverridable: true,
    isReportable: false,
    isRenewal: false,
    override: null,
    ...more,
  };
  return { abilities: milestoneAbilities(milestone, { role: 'manager' }), ...milestone };
}

export const aTimeline = (more: Partial<Timeline> = {}): Timeline => ({
  programmeId: anId(3),
  name: 'ISO/IEC 27001',
  schemeName: 'ISO/IEC 27001:2022',
  today: '2026-11-24',
  targetOn: '2027-04-20',
  asOfOn: null,
  periodFromOn: null,
  periodToOn: null,
  stages: [],
  milestones: [],
  findings: [],
  criticalPath: [],
  closures: [],
  abilities: { adopt: true },
  version: 7,
  ...more,
});

/** The timeline as the API tells it to somebody of a role; the others are those of who plans. */
export const seenBy = (role: Role, timeline: Timeline): Timeline => ({
  ...timeline,
  abilities: timelineAbilities({ role }),
  stages: timeline.stages.map((stage) => ({ ...stage, abilities: timelineStageAbilities(stage, { role }) })),
  milestones: timeline.milestones.map((each) => ({ ...each, abilities: milestoneAbilities(each, { role }) })),
});

const stage1 = { key: 'stage-1-audit', name: 'Stage 1 audit', plannedFromOn: '2027-01-19', plannedToOn: '2027-01-21' };
const stage2 = {
  role: 'examination' as const,
  key: 'stage-2-audit',
  name: 'Stage 2 audit',
  plannedFromOn: '2027-03-09',
  plannedToOn: '2027-03-13',
};
const baseline = { baselineFromOn: '2027-02-16', baselineToOn: '2027-02-20', slipDays: 21 };

/** Three stages, one of them over, two on the critical path. */
export const anIsoTimeline = (more: Partial<Timeline> = {}): Timeline =>
  aTimeline({
    stages: [
      aTimelineStage(1, {
        key: 'gap-analysis',
        name: 'Gap analysis',
        status: 'done',
        plannedFromOn: '2026-04-06',
        plannedToOn: '2026-05-01',
        actualFromOn: '2026-04-06',
        actualToOn: '2026-05-08',
        floatDays: null,
        slipDays: 7,
      }),
      aTimelineStage(2, { ...stage1, isCritical: true, floatDays: 0, slipDays: 42 }),
      aTimelineStage(3, { ...stage2, ...baseline, isCritical: true, floatDays: 0 }),
    ],
    milestones: [aTimelineMilestone({ stageKey: 'stage-2-audit' })],
    criticalPath: ['stage-1-audit', 'stage-2-audit'],
    ...more,
  });

/** Stage 2 a day later, with one rule broken by it. */
export const aWhatIf = (before: Timeline = anIsoTimeline()): WhatIf => ({
  before,
  after: {
    ...before,
    stages: before.stages.map((stage) =>
      stage.key === 'stage-2-audit'
        ? { ...stage, fromOn: '2027-03-10', toOn: '2027-03-14', plannedFromOn: '2027-03-10', plannedToOn: '2027-03-14' }
        : stage,
    ),
  },
  moves: [
    { type: 'stage', id: 'stage-2-audit', name: 'Stage 2 audit', fromOn: '2027-03-13', toOn: '2027-03-14', days: 1 },
  ],
  newFindings: [
    {
      code: 'plan.target_missed',
      severity: 'blocker',
      stageKey: 'stage-2-audit',
      milestoneId: null,
      on: '2027-04-21',
      message: 'The decision comes a day after the target.',
      rule: null,
      waysOut: ['Move the target to 21 Apr 2027.'],
    },
  ],
  solvedFindings: [],
});

export const aPortfolioTimeline = (more: Partial<PortfolioTimeline> = {}): PortfolioTimeline => ({
  today: '2026-11-24',
  programmes: [anIsoTimeline()],
  clashes: [],
  shared: [],
  ...more,
});
