import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProgrammeDocument, Stage, StageGate } from '@waymark/contracts';
import { programmeAbilities } from '@waymark/domain';
import { formatPeriod } from '../../lib/format.ts';
import { aDocument, anApprovedDocument } from '../documents.ts';
import { anId, aProgramme } from '../fixtures.ts';
import {
  aCertificate,
  aDecision,
  aForecast,
  aJudgedCriterion,
  anExitCriterion,
  aReport,
  aStageGate,
  someRecords,
} from '../gates.ts';
import { anOverview, aStage } from '../standing.ts';
import { aPortfolioTimeline, aTimeline } from '../timeline.ts';
import { type Action, press, pressIn, type Routes, without, write } from './action.ts';

const at = `/o/northwind/programmes/${anId(3)}`;
const documents = '/orgs/:org/programmes/:programme/documents';
const gates = '/orgs/:org/programmes/:programme/stages/:stage';

const programmeWith = (stages: Stage[], more: Routes): Routes => ({
  'GET /orgs/:org/programmes': [aProgramme()],
  'GET /orgs/:org/overview': anOverview(),
  'GET /orgs/:org/members': [],
  'GET /orgs/:org/programmes/:programme': {
    ...aProgramme(),
    ...{ stages, milestones: [], abilities: programmeAbilities({ role: 'manager' }) },
  },
  'GET /orgs/:org/programmes/:programme/timeline': aTimeline(),
  'GET /orgs/:org/programmes/:programme/forecast': aForecast(),
  'GET /orgs/:org/programmes/:programme/open-points': [],
  ...more,
});
const stageAt = (status: 'active' | 'done', gate: StageGate): Routes =>
  programmeWith([aStage(1, { status: 'done' }), aStage(2, { status })], {
    'GET /orgs/:org/programmes/:programme/stage-gates': [gate],
  });
const met = aStageGate({ isMet: true, criteria: [anExitCriterion({ isMet: true, have: 123 })] });
const signed = { ...met, decisions: [aDecision()], version: 5 };
const judged = aStageGate({
  criteria: [
    aJudgedCriterion({
      isMet: true,
      judgement: { by: { id: anId(2), name: 'Ines' }, at: '2026-11-20T09:00:00Z', note: '' },
    }),
  ],
});
const documentNow = (document: ProgrammeDocument) => programmeWith([], { [`GET ${documents}`]: [document] });
const letters = ['2099-07-01', '2099-08-01'].map((fromOn, nth) => ({
  ...{ id: anId(420 + nth), fromOn, toOn: fromOn.replace('01', '20'), issuedOn: '2099-07-02', note: '' },
  ...{ createdBy: { id: anId(2), name: 'Ines' }, createdAt: '2099-07-02T09:00:00Z' },
}));
const period = (letter: { fromOn: string; toOn: string } | undefined) =>
  formatPeriod(letter?.fromOn ?? '', letter?.toOn ?? '');
const shared = {
  ...{ name: 'Management review', on: '2027-02-01', sharedId: null, abilities: { hold: true } },
  milestones: [anId(3), anId(4)].map((programmeId) => ({ programmeId, milestoneId: 'management-review', version: 1 })),
};

/** What is done with the stages, documents and records of a programme. */
export const programmeActions: readonly Action[] = [
  {
    ...{ of: 'useSignGate', what: 'a gate was signed', path: `${at}?stage=stage-2` },
    routes: (before) => (before ? stageAt('active', met) : stageAt('done', signed)),
    sent: `POST ${gates}/decisions`,
    answer: () => signed,
    act: async () => {
      await press('Sign off');
      await userEvent.click(await screen.findByRole('radio', { name: /^Go/ }));
      await pressIn(undefined, 'Sign: go');
    },
    says: /Signed go: Stage name 2/,
    next: 'Reopen',
  },
  {
    ...{ of: 'useReopenStage', what: 'a stage was reopened', path: `${at}?stage=stage-2` },
    routes: (before) => (before ? stageAt('done', signed) : stageAt('active', met)),
    sent: `POST ${gates}/reopen`,
    answer: () => met,
    act: async () => {
      await press('Reopen');
      await write(/^Reason/, 'The report was wrong');
      await pressIn(undefined, 'Reopen the stage');
    },
    says: /The stage runs again/,
    next: 'Sign off',
  },
  {
    ...{ of: 'useJudgeCriterion', what: 'a criterion was judged', path: `${at}?stage=stage-2` },
    routes: (before) => stageAt('active', before ? aStageGate({ criteria: [aJudgedCriterion()] }) : judged),
    sent: `PUT ${gates}/criteria/:key`,
    answer: () => judged,
    act: async () => {
      await press('Judge: Stage 1 report received');
      await press('It holds', 'checkbox');
      await press('Save');
    },
    says: /Saved/,
    next: 'Judge again: Stage 1 report received',
  },
  {
    ...{ of: 'useSaid', what: 'a document was approved', path: `${at}/documents` },
    routes: (before) => documentNow(before ? aDocument() : anApprovedDocument()),
    sent: `POST ${documents}/soa/approvals`,
    answer: () => anApprovedDocument(),
    act: async () => {
      await press('Approve Statement of Applicability');
      await pressIn(undefined, 'Approve this version');
    },
    says: /Approved: Statement of Applicability/,
    next: 'Statement of Applicability',
  },
  {
    ...{ of: 'useSaid', what: 'an approval was withdrawn', path: `${at}/documents` },
    routes: (before) => documentNow(before ? anApprovedDocument() : aDocument()),
    sent: `POST ${documents}/soa/withdrawals`,
    answer: () => aDocument(),
    act: async () => {
      await press('Withdraw the approval of Statement of Applicability');
      await write(/^Reason/, 'The wrong file');
      await pressIn(undefined, 'Withdraw the approval');
    },
    says: /Approval taken back/,
    next: 'Statement of Applicability',
  },
  {
    ...{ of: 'useRecordCertificate', what: 'the first certificate was recorded', path: `${at}?tab=records` },
    routes: (before) =>
      programmeWith([aStage(1)], {
        'GET /orgs/:org/programmes/:programme/records': someRecords(before ? {} : { certificates: [aCertificate()] }),
      }),
    sent: 'POST /orgs/:org/programmes/:programme/certificates',
    answer: () => aCertificate(),
    act: async () => {
      await press('Record the certificate');
      await write(/^Certification body/, 'Nordcert');
      await write(/^Number/, 'NC-1');
      await write(/^Decided on/, '20 Apr 2024');
      await pressIn(undefined, 'Record the certificate');
    },
    says: /Saved/,
    next: '',
  },
  {
    ...{ of: 'useRemoveBridgeLetter', what: 'a bridge letter was removed', path: `${at}?tab=records` },
    routes: (before) =>
      programmeWith([aStage(1)], {
        'GET /orgs/:org/programmes/:programme/records': someRecords({
          reports: [aReport({ bridgeLetters: without(letters, before) })],
        }),
      }),
    sent: 'DELETE /orgs/:org/bridge-letters/:id',
    act: async () => {
      await press(`Remove the bridge letter for ${period(letters[0])}`);
      await pressIn(undefined, 'Remove the letter');
    },
    says: /Bridge letter removed/,
    next: period(letters[1]),
  },
  {
    ...{ of: 'useShareMilestones', what: 'a date was held together', path: '/o/northwind/timeline' },
    routes: (before) => ({
      'GET /orgs/:org/timeline': aPortfolioTimeline({
        shared: [before ? shared : { ...shared, sharedId: anId(70), abilities: { hold: false } }],
      }),
    }),
    sent: 'POST /orgs/:org/shared-milestones',
    answer: () => ({ sharedId: anId(70) }),
    act: async () => {
      await press('Hold together');
      await write(/^Reason/, 'One meeting');
      await pressIn(undefined, 'Hold together');
    },
    says: /These days are held together/,
    next: 'Shared dates',
  },
];
