import type {
  Gate,
  LeadershipReport,
  Milestone,
  Overview,
  ProgrammeChanges,
  Readiness,
  Stage,
  TimelineFinding,
} from '@waymark/contracts';
import { anId, aProgramme } from './fixtures.ts';

export const aStage = (order: number, more: Partial<Stage> = {}): Stage => ({
  id: anId(100 + order),
  key: `stage-${order}`,
  order,
  name: `Stage name ${order}`,
  shortName: `Stage ${order}`,
  purpose: 'What it is for.',
  entryCriteria: ['Scope agreed'],
  exitCriteria: ['Report issued'],
  status: 'planned',
  owner: null,
  plannedFromOn: '2099-01-01',
  plannedToOn: '2099-02-01',
  baselineFromOn: '2099-01-01',
  baselineToOn: '2099-02-01',
  actualFromOn: null,
  actualToOn: null,
  isPinned: false,
  pinReason: null,
  version: 1,
  ...more,
});

export const aMilestone = (more: Partial<Milestone> = {}): Milestone => ({
  id: 'surveillance-1',
  name: 'First surveillance audit',
  on: '2099-04-20',
  stageKey: null,
  binding: 'requirement',
  isHard: true,
  explanation: 'certification decision 20 Apr 2098 + 12 months. Counted from the decision',
  source: 'ISO/IEC 17021-1',
  inputs: [],
  note: '',
  ...more,
});

export const aGate = (more: Partial<Gate> = {}): Gate => ({
  id: 'documents_approved',
  title: 'Mandatory documents',
  isMet: false,
  fact: '12 of 18 approved',
  stages: [],
  target: { page: 'documents', filter: {} },
  ...more,
});

const shares = { proven: 61, claimed: 17, gap: 15, unknown: 7 };
export const aWholeReadiness: Readiness = {
  on: '2026-11-24',
  definitionVersion: 1,
  weighted: shares,
  unweighted: shares,
  range: { from: 61, to: 68 },
  counts: { inScope: 120, notApplicable: 3, byState: shares },
};

export const aFinding = (more: Partial<TimelineFinding> = {}): TimelineFinding => ({
  code: 'target_too_soon',
  severity: 'blocker',
  stageKey: null,
  milestoneId: null,
  on: '2027-05-04',
  message: 'The target comes before the audit can end.',
  rule: null,
  waysOut: ['Move the target.'],
  ...more,
});

export const aStanding = (more: Partial<Overview['programmes'][number]> = {}): Overview['programmes'][number] => ({
  ...aProgramme(),
  stages: [aStage(1, { status: 'done', actualToOn: '2026-05-08' }), aStage(2, { status: 'active' }), aStage(3)],
  readiness: aWholeReadiness,
  gates: [aGate(), aGate({ id: 'no_open_major', title: 'No open major', isMet: true, fact: 'none open' })],
  nextHardDate: aMilestone(),
  record: null,
  findings: [],
  ...more,
});

export const anOverview = (more: Partial<Overview> = {}): Overview => ({
  programmes: [aStanding()],
  nextDates: [],
  toReview: 0,
  myOpenWork: 0,
  ...more,
});

/** What is said of a programme before a day was kept. */
export const noChanges: ProgrammeChanges = { since: 'week', askedFrom: '2026-11-17', compared: null };

export const aLeadershipReport = (more: Partial<LeadershipReport> = {}): LeadershipReport => ({
  organisationName: 'Northwind Analytics',
  isDemo: false,
  asOf: '2026-11-24T08:00:00Z',
  on: '2026-11-24',
  definitionVersion: 1,
  programmes: [
    {
      ...aStanding(),
      currentStage: { name: 'Stage name 2', order: 2, of: 3 },
      openGates: 1,
      overdue: { tasks: 2, gapItems: 1 },
      blockers: [
        {
          gapItemId: anId(40),
          requirementId: 'A.8.16',
          title: 'Monitoring activities',
          reason: 'Minor nonconformity open',
          ownerName: 'Priya Nair',
          dueOn: '2026-11-20',
          daysOverdue: 4,
          weight: 3,
          sinceOn: '2026-11-20',
          remedy: 'Close the gap and put in evidence',
          delayDays: 28,
        },
      ],
      threat: { kind: 'audit', name: 'Stage 1 audit', on: '2027-01-19', byOn: '2026-12-11' },
      verdict: 'not_ready',
    },
  ],
  decisions: [],
  message: {
    wording: null,
    clauses: [
      {
        programmeIds: [aProgramme().id],
        text: 'ISO/IEC 27001 will be certified on 20 April 2027, three weeks late, if A.8.16 is proven by 11 December.',
      },
    ],
  },
  ...more,
});
