import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Decision, Timeline } from '@waymark/contracts';
import { programmeAbilities } from '@waymark/domain';
import { aDecision } from '../decisions.ts';
import { anId, aProgramme } from '../fixtures.ts';
import { aLeadershipReport, noChanges } from '../standing.ts';
import { anIsoTimeline, aTimelineMilestone, aWhatIf } from '../timeline.ts';
import { type Action, press, pressIn, type Routes, write } from './action.ts';

const at = `/o/northwind/programmes/${anId(3)}`;
const adopted = { ...aWhatIf().after, version: 8 };
const timelineNow = (timeline: Timeline): Routes => ({
  'GET /orgs/:org/programmes': [aProgramme()],
  'GET /orgs/:org/programmes/:programme/timeline': timeline,
  'POST /orgs/:org/programmes/:programme/timeline/what-if': aWhatIf(),
});
const agreed = {
  ...{ on: '2027-09-20', ruledOn: '2027-09-12', isDone: false, sharedId: null, reason: 'Written in the contract' },
  ...{ by: { id: anId(2), name: 'Ines' }, at: '2026-11-22T08:00:00.000Z' },
};
const datesNow = (isAgreed: boolean): Routes => ({
  ...timelineNow(anIsoTimeline({ milestones: [aTimelineMilestone({ override: isAgreed ? agreed : null })] })),
  'GET /orgs/:org/programmes/:programme': {
    ...aProgramme(),
    ...{ stages: [], milestones: [], abilities: programmeAbilities({ role: 'manager' }) },
  },
});

const worded = {
  ...{ language: 'en' as const, text: 'Spring it is.', insteadOf: 'Earlier', byName: 'Ines', version: 2 },
  ...{ writtenOn: '2026-11-22', isOutdated: true },
};
const reportNow = (text: string): Routes => ({
  'GET /orgs/:org/reports': [],
  'GET /orgs/:org/share-links': [],
  'GET /orgs/:org/programmes/:programme/changes': noChanges,
  'GET /orgs/:org/report-decisions': [],
  'GET /orgs/:org/reports/leadership': {
    ...aLeadershipReport(),
    message: { ...aLeadershipReport().message, wording: { ...worded, text } },
  },
});

const asked = aDecision({ abilities: { edit: true, withdraw: true, decide: true } });
const decisionNow = (decision: Decision): Routes => ({
  ...reportNow(''),
  'GET /orgs/:org/members': [],
  'GET /orgs/:org/report-decisions': [decision],
});

/** What is done with the days of a plan, and with what the report says of them. */
export const planActions: readonly Action[] = [
  {
    ...{ of: 'useAdoptPlan', what: 'a plan was adopted' },
    path: `${at}/timeline?whatIf=${anId(3)}&plan=stage.stage-2-audit.2027-03-10.2027-03-14`,
    routes: (before) => timelineNow(before ? anIsoTimeline() : adopted),
    sent: 'POST /orgs/:org/programmes/:programme/timeline/adopt',
    answer: () => adopted,
    act: async () => {
      await write(/^Reason/, 'No earlier slot');
      await press('Adopt this plan');
    },
    says: /The plan of ISO\/IEC 27001 is changed/,
    next: 'Timeline of ISO/IEC 27001',
  },
  {
    ...{ of: 'useReleaseMilestone', what: 'a day went by its rule again', path: `${at}?tab=dates` },
    routes: datesNow,
    sent: 'DELETE /orgs/:org/programmes/:programme/milestones/:milestone/override',
    act: async () => {
      await userEvent.click(await screen.findByRole('button', { name: /^Why this date\?/ }));
      await press('Back to the rule’s day');
    },
    says: /The day goes by its rule again/,
    next: 'Why this date? Majors closed',
  },
  {
    ...{
      of: 'useWriteWording',
      what: 'the report says the rule’s sentence again',
      path: '/o/northwind/reports/leadership',
    },
    routes: (before) => reportNow(before ? worded.text : ''),
    sent: 'PATCH /orgs/:org/report-wordings/:language',
    answer: () => ({ ...worded, text: '', version: 3 }),
    act: () => press('Back to the rule’s sentence'),
    says: /The report says the rule’s sentence again/,
    next: 'Say it in own words',
  },
  {
    ...{ of: 'useWithdrawDecision', what: 'a decision was withdrawn', path: '/o/northwind/reports/leadership' },
    routes: (before) => decisionNow(before ? asked : aDecision({ state: 'withdrawn', isInReport: false })),
    sent: 'POST /orgs/:org/report-decisions/:id/withdraw',
    answer: () => aDecision({ state: 'withdrawn', version: 4 }),
    act: async () => {
      await press('Withdraw: Move Stage 2?');
      await pressIn(undefined, 'Withdraw');
    },
    says: /The decision is withdrawn/,
    next: 'Decisions asked',
  },
  {
    ...{ of: 'useDecide', what: 'it was decided', path: '/o/northwind/reports/leadership' },
    routes: (before) => decisionNow(before ? asked : aDecision({ state: 'decided', isInReport: false })),
    sent: 'POST /orgs/:org/report-decisions/:id/verdict',
    answer: () => aDecision({ state: 'decided', version: 4 }),
    act: async () => {
      await press('Decide: Move Stage 2?');
      await userEvent.click(await screen.findByRole('radio', { name: /Smaller scope/ }));
      await write(/^Reason/, 'Enough for now');
      await pressIn('Decide', 'Decide');
    },
    says: /Decided/,
    next: 'Decisions asked',
  },
];
