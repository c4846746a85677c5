import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { programmeAbilities, type Role } from '@waymark/domain';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../test/fixtures.ts';
import { aDecision, aForecast, aJudgedCriterion, anExitCriterion, aStageGate } from '../../test/gates.ts';
import { renderApp } from '../../test/render.tsx';
import { anOverview, aStage } from '../../test/standing.ts';
import { aTimeline } from '../../test/timeline.ts';

const at = `/o/northwind/programmes/${anId(3)}`;
const active = aStage(2, { status: 'active' });
const gates = 'GET /orgs/:org/programmes/:programme/stage-gates';
const sign = 'POST /orgs/:org/programmes/:programme/stages/:stage/decisions';

const server = (more: Readonly<Record<string, unknown>> = {}, stage = active, role: Role = 'manager') =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/overview': anOverview(),
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/programmes/:programme': {
      ...aProgramme(),
      stages: [aStage(1), stage],
      milestones: [],
      abilities: programmeAbilities({ role }),
    },
    'GET /orgs/:org/programmes/:programme/timeline': aTimeline(),
    'GET /orgs/:org/programmes/:programme/forecast': aForecast(),
    [gates]: [aStageGate()],
    ...more,
  });

const openDialog = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Sign off' }));
  return within(await screen.findByRole('dialog', { name: 'Sign off: Stage name 2' }));
};
const chooseGo = async () => userEvent.click(screen.getByRole('radio', { name: /^Go/ }));

describe('the gate of a stage', () => {
  it('shows the stage that is worked on, with how far each criterion is and where its rows are', async () => {
    server();
    renderApp(at);

    const gate = within(await screen.findByRole('region', { name: 'Gate of Stage name 2' }));
    const rows = gate.getByRole('link', { name: 'Rows behind Every requirement rated: 120 of 123' });
    expect(rows).toHaveAttribute('href', `${at}/gap-analysis?conformity=not_assessed`);
    expect(gate.getByText('0 of 2 criteria met')).toBeInTheDocument();
  });

  it('is named for the stage it opens, and says what is a gate of the programme as well', async () => {
    const alike = anExitCriterion({ isHardGate: true });
    const own = anExitCriterion({ key: 'work-list', text: 'Work list with owners and dates' });
    const first = aStageGate({ stageId: anId(101), stageKey: 'stage-1', stageName: 'Stage name 1' });
    server({ [gates]: [{ ...first, criteria: [alike, own] }, aStageGate()] });
    renderApp(`${at}?stage=stage-1`);

    const gate = within(await screen.findByRole('region', { name: 'Gate of Stage name 1' }));
    const [asked, alone] = gate.getAllByRole('listitem');
    expect(gate.getByRole('heading', { name: /^Gate to Stage name 2/ })).toBeInTheDocument();
    expect(asked).toHaveTextContent('also a gate of the programme');
    expect(alone).not.toHaveTextContent('also a gate');
  });

  it('shows another stage when it is chosen on the rail', async () => {
    const first = aStageGate({ stageId: anId(101), stageKey: 'stage-1', stageName: 'Stage name 1' });
    server({ [gates]: [first, aStageGate()] });
    const { router } = renderApp(at);

    await userEvent.click(await screen.findByRole('link', { name: 'Stage 1' }));

    expect(await screen.findByRole('region', { name: 'Gate of Stage name 1' })).toBeInTheDocument();
    expect(router.state.location.search).toEqual({ stage: 'stage-1' });
  });

  it('signs a go with the version seen, and shows the facts that are kept', async () => {
    const met = aStageGate({ isMet: true, criteria: [anExitCriterion({ isMet: true, have: 123 })] });
    const requests = server({ [gates]: [met], [sign]: met });
    renderApp(at);

    const dialog = await openDialog();
    const facts = within(dialog.getByRole('list', { name: 'Facts kept with the decision' }));
    expect(facts.getByText('123 of 123')).toBeInTheDocument();
    await chooseGo();
    await userEvent.click(dialog.getByRole('button', { name: 'Sign: go' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const post = requests.find(({ method }) => method === 'POST');
    expect(post?.body).toEqual({ decision: 'go', note: '' });
    expect(post?.headers.get('if-match')).toBe('"4"');
  });

  it('chooses nothing for anybody: what is signed is chosen first', async () => {
    const requests = server({ [sign]: aStageGate() });
    renderApp(at);

    const dialog = await openDialog();
    for (const choice of dialog.getAllByRole('radio')) expect(choice).not.toBeChecked();
    await userEvent.click(dialog.getByRole('button', { name: 'Sign' }));

    expect(dialog.getByText('Choose go or no go.')).toBeInTheDocument();
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('asks for a note while a criterion is open, and says that the stage then completes itself', async () => {
    const requests = server({ [sign]: aStageGate() });
    renderApp(at);

    const dialog = await openDialog();
    expect(dialog.getByText(/2 criteria are open: the stage completes itself once all hold/)).toBeInTheDocument();
    await chooseGo();
    expect(dialog.getByText('2 criteria are still open. Say why it is a go all the same.')).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Sign: go' }));
    expect(dialog.getByText('Write why; auditors read this.')).toBeInTheDocument();
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);

    await userEvent.type(dialog.getByLabelText(/^Note/), 'Report promised for Friday');
    await userEvent.click(dialog.getByRole('button', { name: 'Sign: go' }));

    await waitFor(() =>
      expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
        decision: 'go',
        note: 'Report promised for Friday',
      }),
    );
  });

  it('shows what somebody else decided meanwhile, and is signed only once that was looked at', async () => {
    const theirs = aStageGate({ version: 5, decisions: [aDecision({ decision: 'no_go' })] });
    const answers = [aProblem(412, 'resource.changed_meanwhile', { facts: { current: theirs } }), theirs];
    const requests = server({ [sign]: () => answers.shift() });
    renderApp(at);

    const dialog = await openDialog();
    await chooseGo();
    await userEvent.type(dialog.getByLabelText(/^Note/), 'It can wait');
    await userEvent.click(dialog.getByRole('button', { name: 'Sign: go' }));

    const decided = within(await screen.findByRole('region', { name: 'Decision' }));
    expect(decided.getByText(/^No go, Ines Halvorsen/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Keep mine' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Look at it again' }));
    const posts = () => requests.filter(({ method }) => method === 'POST');
    expect(posts()).toHaveLength(1);
    expect(dialog.getByLabelText(/^Note/)).toHaveValue('It can wait');
    await userEvent.click(dialog.getByRole('button', { name: 'Sign: go' }));

    await waitFor(() => expect(posts().at(-1)?.headers.get('if-match')).toBe('"5"'));
  });

  it('keeps what was typed when the order is wrong, and says why', async () => {
    server({ [sign]: aProblem(422, 'stage.order') });
    renderApp(at);

    const dialog = await openDialog();
    await chooseGo();
    await userEvent.type(dialog.getByLabelText(/^Note/), 'Early');
    await userEvent.click(dialog.getByRole('button', { name: 'Sign: go' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent('An earlier stage is still open.');
    expect(dialog.getByLabelText(/^Note/)).toHaveValue('Early');
  });

  it('lets a person judge what no row proves, with what it rests on', async () => {
    const put = 'PUT /orgs/:org/programmes/:programme/stages/:stage/criteria/report-received';
    const requests = server({ [put]: aStageGate() }, active, 'executive');
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Judge: Stage 1 report received' }));
    const form = within(screen.getByRole('form', { name: 'Judge: Stage 1 report received' }));
    await userEvent.click(form.getByLabelText('It holds'));
    await userEvent.type(form.getByLabelText('What it rests on'), 'Mail of 20 Nov');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({ isMet: true, note: 'Mail of 20 Nov' }),
    );
  });

  it('says who judged, on what ground', async () => {
    const by = { id: anId(5), name: 'Marc Dubois' };
    const judgement = { by, at: '2026-11-20T09:00:00Z', note: 'Report 7 in the folder' };
    server({ [gates]: [aStageGate({ criteria: [aJudgedCriterion({ isMet: true, judgement })] })] });
    renderApp(at);

    expect(await screen.findByText('Report 7 in the folder')).toBeInTheDocument();
    expect(screen.getByText(/Marc Dubois/)).toBeInTheDocument();
  });

  it('says since when and by whom a stage is over, keeps the facts, and reopens with a reason', async () => {
    const done = aStage(2, { status: 'done', actualToOn: '2026-11-20' });
    const over = aStageGate({ isMet: true, decisions: [aDecision()] });
    const requests = server(
      { [gates]: [over], 'POST /orgs/:org/programmes/:programme/stages/:stage/reopen': over },
      done,
    );
    renderApp(`${at}?stage=stage-2`);

    expect(await screen.findByText(/Over since 20 Nov 2026: signed by Ines Halvorsen/)).toBeInTheDocument();
    expect(screen.getByText('118 of 123')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Reopen' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Reopen: Stage name 2' }));
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'A major came up');
    await userEvent.click(dialog.getByRole('button', { name: 'Reopen the stage' }));

    await waitFor(() => expect(requests.some(({ path }) => path.endsWith('/reopen'))).toBe(true));
    const reopen = requests.find(({ path }) => path.endsWith('/reopen'));
    expect(reopen?.body).toEqual({ reason: 'A major came up' });
    expect(reopen?.headers.get('if-match')).toBe('"4"');
  });
});
