import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { programmeAbilities, type Role } from '@waymark/domain';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMember, aMembership, anId, aProgramme } from '../test/fixtures.ts';
import { aForecast, aStageGate } from '../test/gates.ts';
import { renderApp } from '../test/render.tsx';
import { aMilestone, anOverview, aStage } from '../test/standing.ts';
import { aTimeline, aTimelineMilestone } from '../test/timeline.ts';

const at = `/o/northwind/programmes/${anId(3)}`;
const late = aStage(2, { status: 'active', plannedToOn: '2099-02-22' });
const detail = { ...aProgramme(), stages: [aStage(1), late], milestones: [aMilestone()] };

const server = (role: Role, more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/overview': anOverview(),
    'GET /orgs/:org/members': [aMember({ id: anId(2), name: 'Ines Halvorsen', email: 'ines@x.example' }, role)],
    'GET /orgs/:org/programmes/:programme': { ...detail, abilities: programmeAbilities({ role }) },
    'GET /orgs/:org/programmes/:programme/stage-gates': [aStageGate()],
    'GET /orgs/:org/programmes/:programme/timeline': aTimeline(),
    'GET /orgs/:org/programmes/:programme/forecast': aForecast(),
    ...more,
  });

describe('the programme page', () => {
  it('shows the slip of each stage against its baseline', async () => {
    server('manager');
    renderApp(at);

    const row = within(await screen.findByRole('row', { name: /Stage name 2/ }));
    expect(row.getByText('+21 d')).toBeInTheDocument();
  });

  it('says why a date is there: the rule, the sum, the source, and which kind it is', async () => {
    const milestone = aTimelineMilestone({ explanation: 'end of Stage 2 12 Mar 2027 + 6 months = 12 Sep 2027' });
    server('manager', { 'GET /orgs/:org/programmes/:programme/timeline': aTimeline({ milestones: [milestone] }) });
    renderApp(`${at}?tab=dates`);

    await userEvent.click(await screen.findByRole('button', { name: /^Why this date\? Majors closed, 12 Sept? 2027/ }));

    const why = within(await screen.findByRole('dialog'));
    expect(why.getByText('+ 6 months')).toBeInTheDocument();
    expect(why.getByText('Requirement')).toBeInTheDocument();
    expect(why.getByText('Source: ISO/IEC 17021-1')).toBeInTheDocument();
  });

  it('says what breaks in the plan, with the ways out', async () => {
    const finding = {
      ...{ code: 'plan.target_missed', severity: 'blocker', stageKey: null, milestoneId: null, on: null, rule: null },
      message: 'The decision comes after the target.',
      waysOut: ['Move the target.'],
    };
    server('manager', {
      'GET /orgs/:org/programmes/:programme/timeline': { ...aTimeline(), findings: [finding] },
    });
    renderApp(at);

    expect(await screen.findByText('1 blocker')).toBeInTheDocument();
    expect(screen.getByText('Move the target.')).toBeInTheDocument();
  });

  it('edits a stage by its address and sends only what was changed, with the version seen', async () => {
    const requests = server('manager', { 'PATCH /orgs/:org/programmes/:programme/stages/:stage': late });
    const { router } = renderApp(`${at}?stage=stage-2&edit=stage`);

    const dialog = within(await screen.findByRole('dialog', { name: 'Edit Stage name 2' }));
    await userEvent.click(await dialog.findByLabelText('Owner', { selector: 'input' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Ines Halvorsen' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await screen.findByRole('table', { name: 'Stages' });
    const patch = requests.find(({ method }) => method === 'PATCH');
    expect(patch?.body).toEqual({ ownerId: anId(2) });
    expect(patch?.headers.get('if-match')).toBe('"1"');
    expect(router.state.location.search).toEqual({ stage: 'stage-2' });
  });

  it('shows both versions when somebody was faster, and lets the person choose', async () => {
    const theirs = { ...late, status: 'planned', version: 2 };
    const answers = [aProblem(412, 'resource.changed_meanwhile', { facts: { current: theirs } }), theirs];
    const requests = server('manager', {
      'PATCH /orgs/:org/programmes/:programme/stages/:stage': () => answers.shift(),
    });
    renderApp(`${at}?stage=stage-2&edit=stage`);

    const dialog = within(await screen.findByRole('dialog', { name: 'Edit Stage name 2' }));
    await userEvent.click(await dialog.findByLabelText('Status', { selector: 'input' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Left out' }));
    await userEvent.type(dialog.getByLabelText(/Why is this stage left out/), 'Done by the group');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    const row = within(await screen.findByRole('region', { name: 'Status' }));
    expect(row.getByText('Planned')).toBeInTheDocument();
    expect(row.getByText('Left out')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));

    const patches = requests.filter(({ method }) => method === 'PATCH');
    expect(patches.at(-1)?.headers.get('if-match')).toBe('"2"');
    expect(patches.at(-1)?.body).toEqual({ status: 'skipped', reason: 'Done by the group' });
  });

  it('keeps what was entered and says why a change was refused', async () => {
    server('manager', {
      'PATCH /orgs/:org/programmes/:programme/stages/:stage': aProblem(422, 'stage.actual_in_future'),
    });
    renderApp(`${at}?stage=stage-2&edit=stage`);

    const dialog = within(await screen.findByRole('dialog', { name: 'Edit Stage name 2' }));
    await userEvent.type(await dialog.findByLabelText('Began'), '1 Jan 2099');
    await userEvent.tab();
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent('An actual date cannot be in the future.');
    expect(dialog.getByLabelText('Began')).toHaveValue('1 Jan 2099');
  });

  it('edits what only some schemes ask for: the year-end of the customers, and what a SOC 3 is made from', async () => {
    const soc2 = aProgramme({ id: anId(7), name: 'Customer report', scheme: 'soc-2-type-2' });
    const traits = {
      'soc-3': { madeFrom: [{ id: 'soc-2-type-2', name: 'SOC 2 Type 2' }] },
      'isae-3402-type-2': { asksForYearEnd: true },
    };
    const edit = async (scheme: keyof typeof traits) => {
      const requests = server('manager', {
        'GET /orgs/:org/programmes': [aProgramme(), soc2],
        'GET /orgs/:org/programmes/:programme': {
          ...detail,
          ...traits[scheme],
          scheme,
          abilities: programmeAbilities({ role: 'manager' }),
        },
        'PATCH /orgs/:org/programmes/:programme': {
          ...detail,
          ...traits[scheme],
          scheme,
          abilities: programmeAbilities({ role: 'manager' }),
        },
      });
      const { unmount } = renderApp(`${at}?edit=programme`);
      const dialog = within(await screen.findByRole('dialog', { name: 'Edit programme' }));
      const label = scheme === 'soc-3' ? 'Made from' : /financial year ends on/;
      await userEvent.click(await dialog.findByLabelText(label, { selector: 'input' }));
      await userEvent.click(
        await screen.findByRole('option', { name: scheme === 'soc-3' ? 'Customer report' : '31 March' }),
      );
      await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(requests.some(({ method }) => method === 'PATCH')).toBe(true));
      unmount();
      return requests.find(({ method }) => method === 'PATCH')?.body;
    };

    expect(await edit('soc-3')).toEqual({ parentId: anId(7) });
    expect(await edit('isae-3402-type-2')).toEqual({ customersYearEnd: '03-31' });
  });

  it('asks why days are agreed with the auditor, and why a stage is left out', async () => {
    const requests = server('manager', { 'PATCH /orgs/:org/programmes/:programme/stages/:stage': late });
    renderApp(`${at}?stage=stage-2&edit=stage`);

    const dialog = within(await screen.findByRole('dialog', { name: 'Edit Stage name 2' }));
    await userEvent.click(await dialog.findByLabelText('These days are agreed with the auditor'));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(dialog.getByText('Say why; auditors read this.')).toBeInTheDocument();
    expect(requests.some(({ method }) => method === 'PATCH')).toBe(false);

    await userEvent.type(dialog.getByLabelText(/What was agreed/), 'Mail of 3 May');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
        isPinned: true,
        pinReason: 'Mail of 3 May',
      }),
    );
  });

  it('lets a contributor read a stage but change nothing', async () => {
    server('contributor');
    renderApp(`${at}?stage=stage-2&edit=stage`);

    const gate = within(await screen.findByRole('region', { name: 'Gate of Stage name 2' }));
    expect(gate.getByText('Every requirement rated')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Sign off' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Edit/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
