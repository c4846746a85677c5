import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../test/fixtures.ts';
import { aForecast, aStageGate } from '../test/gates.ts';
import { renderApp } from '../test/render.tsx';
import { aMilestone, anOverview, aStage } from '../test/standing.ts';
import { aTimeline } from '../test/timeline.ts';

const detail = {
  ...aProgramme(),
  stages: [aStage(1)],
  milestones: [aMilestone()],
  abilities: { edit: true, sign: true, record: true },
};
const ended = {
  ...{ code: 'edition_withdrawn', severity: 'blocker', stageKey: null, milestoneId: null, on: null, rule: null },
  message: 'ISO/IEC 27001:2013 is no longer certifiable.',
  waysOut: ['Move the programme.'],
};
const move = {
  fromName: 'ISO/IEC 27001:2013',
  toName: 'ISO/IEC 27001:2022 + Amd 1:2024',
  endedOn: '2025-10-31',
  hasLapsedCertificate: true,
  carried: [{ id: 'A.5.1', title: 'Policies', from: ['A.5.1.1', 'A.5.1.2'] }],
  added: [{ id: 'A.5.7', title: 'Threat intelligence' }],
  left: [{ id: 'A.9.9', title: 'Gone' }],
  targetOn: '2027-10-29',
};

function open(role: Role) {
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/overview': anOverview(),
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/programmes/:programme': detail,
    'GET /orgs/:org/programmes/:programme/stage-gates': [aStageGate()],
    'GET /orgs/:org/programmes/:programme/timeline': aTimeline({ findings: [ended] as never }),
    'GET /orgs/:org/programmes/:programme/forecast': aForecast(),
    'GET /orgs/:org/programmes/:programme/edition-move': move,
    'POST /orgs/:org/programmes/:programme/edition-move': { ...detail, id: anId(9) },
  });
  return { requests, ...renderApp(`/o/northwind/programmes/${anId(3)}`) };
}

describe('a programme to an edition that has ended', () => {
  it('is moved to the one in force: what comes along is said before, and the new programme is opened', async () => {
    const { requests, router } = open('manager');

    await userEvent.click(await screen.findByRole('button', { name: 'Move to the edition in force' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Move to the edition in force' }));

    expect(await dialog.findByText(/Certificates to ISO\/IEC 27001:2013 ended on 31 Oct 2025/)).toBeVisible();
    expect(dialog.getByText('Its certificate has lapsed: its audits are held anew.')).toBeVisible();
    expect(dialog.getByText('1 requirement is new')).toBeVisible();
    expect(dialog.getByText('1 requirement cannot come along')).toBeVisible();
    expect(dialog.getByText('← A.5.1.1, A.5.1.2')).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Start the new programme' }));

    await waitFor(() => expect(router.state.location.pathname).toContain(anId(9)));
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'ISO/IEC 27001:2022 + Amd 1:2024',
      targetOn: '2027-10-29',
    });
  });

  it('is told of by who may not move it, without the way to do so', async () => {
    open('executive');

    expect(await screen.findByText('ISO/IEC 27001:2013 is no longer certifiable.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Move to the edition in force' })).not.toBeInTheDocument();
  });
});
