import { expect } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Decision, DecisionEffect, DecisionOption } from '@waymark/contracts';
import type { Role } from '@waymark/domain';
import { fakeApi } from './fake-api.ts';
import { aMe, aMember, aMembership, anId, aProgramme } from './fixtures.ts';
import { aLeadershipReport, aStage, noChanges } from './standing.ts';

export const aReckonedEffect = (
  more: Partial<Extract<DecisionEffect, { state: 'reckoned' }>> = {},
): DecisionEffect => ({
  ...{ state: 'reckoned', kind: 'certificate', notAtOnce: null, planVersion: 7 },
  before: { planOn: '2027-03-20', p50On: '2027-03-30', p85On: '2027-04-20' },
  after: { planOn: '2027-04-10', p50On: '2027-04-20', p85On: '2027-04-20' },
  moves: [
    { type: 'stage', id: 'stage-2-audit', name: 'Stage 2 audit', fromOn: '2027-03-10', toOn: '2027-03-31', days: 21 },
    {
      type: 'milestone',
      id: 'expiry',
      name: 'Certificate expires',
      fromOn: '2030-03-10',
      toOn: '2030-03-31',
      days: 21,
    },
  ],
  newFindings: [
    { code: 'target_too_soon', severity: 'blocker', on: '2027-04-20', message: 'Three weeks after the target.' },
  ],
  solvedFindings: [],
  ...more,
});

export const aLaterDay = (more: Partial<DecisionOption> = {}): DecisionOption => ({
  ...{ id: anId(71), kind: 'later_day', text: '', on: '2027-03-27' },
  stage: { key: 'stage-2-audit', name: 'Stage 2 audit' },
  effect: aReckonedEffect(),
  ...more,
});

export const aDecision = (more: Partial<Decision> = {}): Decision => ({
  id: anId(70),
  programme: { id: aProgramme().id, name: aProgramme().name },
  question: 'Move Stage 2?',
  why: 'Lisbon began late.',
  neededByOn: '2026-12-04',
  decider: { id: anId(5), name: 'Lena Fischer' },
  askedBy: { id: anId(2), name: 'Ines Halvorsen' },
  state: 'open',
  options: [
    aLaterDay(),
    {
      ...{ id: anId(72), kind: 'smaller_scope', stage: null, on: null, text: 'Hamburg alone' },
      effect: { state: 'not_reckoned' },
    },
  ],
  verdict: null,
  isInReport: true,
  abilities: { edit: false, withdraw: false, decide: false },
  version: 3,
  ...more,
});

export const reportPath = '/o/northwind/reports/leadership';
const [programme] = aLeadershipReport().programmes;
/** The report of one programme whose audit is ahead. */
export const reportAhead = aLeadershipReport({
  programmes: programme
    ? [{ ...programme, stages: [aStage(1, { status: 'planned', key: 'stage-2-audit', name: 'Stage 2 audit' })] }]
    : [],
});
const lena = { ...aMe().user, id: anId(5), name: 'Lena Fischer' };

/** The server as a reader of that role asks it. */
export const decisionServer = (
  role: Role,
  decisions: readonly Decision[],
  more: Readonly<Record<string, unknown>> = {},
) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/reports': [],
    'GET /orgs/:org/members': [aMember(lena, 'executive'), aMember(aMe().user, 'contributor')],
    'GET /orgs/:org/programmes/:programme/changes': noChanges,
    'GET /orgs/:org/reports/leadership': reportAhead,
    'GET /orgs/:org/report-decisions': decisions,
    'GET /orgs/:org/share-links': [],
    ...more,
  });
/** The part of the report that tells of decisions. */
export const decisionPart = async () => {
  const heading = await screen.findByRole('heading', { name: 'Decisions asked' });
  return within(heading.closest('section') ?? document.body);
};
/** What is said to whoever does not see the page. */
export const heard = (text: string) =>
  waitFor(() =>
    expect(
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join(' '),
    ).toContain(text),
  );
