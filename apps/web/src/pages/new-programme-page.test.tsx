import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anId } from '../test/fixtures.ts';
import { newProgrammeServer } from '../test/new-programme.ts';
import { renderApp } from '../test/render.tsx';

const at = '/o/northwind/programmes/new';
const goOn = async () => userEvent.click(await screen.findByRole('button', { name: /^Continue/ }));

beforeEach(() => sessionStorage.clear());

describe('the wizard for a new programme', () => {
  it('leads from the scheme to a programme with a plan', async () => {
    const requests = newProgrammeServer();
    const { router } = renderApp(at);

    await userEvent.click(await screen.findByRole('radio', { name: /SOC 2 Type 2/ }));
    await goOn();
    await userEvent.type(await screen.findByLabelText('What does it cover?'), 'The platform');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Availability' }));
    await goOn();
    await userEvent.click(await screen.findByRole('button', { name: '12 months' }));
    await goOn();
    expect(await screen.findByText('The plan has 12 days to spare.')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Start the programme' }));

    await waitFor(() => expect(router.state.location.pathname).toBe(`/o/northwind/programmes/${anId(3)}`));
    const create = requests.find(({ method, path }) => method === 'POST' && path.endsWith('/programmes'));
    expect(create?.body).toMatchObject({
      scheme: 'soc-2-type-2',
      scopeStatement: 'The platform',
      categories: ['security', 'availability'],
    });
    expect(sessionStorage).toHaveLength(0);
  });

  it('shows what breaks in the plan before it is agreed to: blockers as well as warnings, with the ways out', async () => {
    const rule = {
      id: 'year-end',
      name: 'Close to the year-end',
      source: 'Common in the market',
      binding: 'common-practice',
    };
    const finding = (severity: string, message: string, waysOut: string[]) => ({
      ...{ code: message, severity, stageKey: null, milestoneId: null, on: null, rule, message, waysOut },
    });
    newProgrammeServer({
      'POST /orgs/:org/programmes/preview': {
        ...{ requirementCount: 140, stages: [], milestones: [], notes: [] },
        findings: [
          finding('blocker', 'The edition is withdrawn.', ['Take the edition of 2022.']),
          finding('warning', 'The target is tight.', []),
        ],
      },
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('radio', { name: /ISO\/IEC 27001/ }));
    await goOn();
    await userEvent.type(await screen.findByLabelText('What does it cover?'), 'The platform');
    await goOn();
    await screen.findByLabelText('Certificate needed by');
    await goOn();

    expect(await screen.findByText('1 blocker, 1 warning')).toBeInTheDocument();
    expect(screen.getByText('Take the edition of 2022.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Start the programme' })).toBeEnabled();
  });

  it('does not go on without a scope, and says so', async () => {
    newProgrammeServer();
    renderApp(at);

    await userEvent.click(await screen.findByRole('radio', { name: /ISO\/IEC 27001/ }));
    await goOn();
    await screen.findByLabelText('What does it cover?');
    await goOn();

    expect(await screen.findByText('Write what is covered; one sentence is enough.')).toBeInTheDocument();
  });

  it('keeps everything through a reload and on the way back', async () => {
    newProgrammeServer();
    const first = renderApp(at);
    await userEvent.click(await screen.findByRole('radio', { name: /SOC 2 Type 2/ }));
    await goOn();
    await userEvent.type(await screen.findByLabelText('What does it cover?'), 'The platform');
    first.unmount();

    renderApp(`${at}?step=scope`);
    expect(await screen.findByLabelText('What does it cover?')).toHaveValue('The platform');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));

    expect(await screen.findByRole('radio', { name: /SOC 2 Type 2/ })).toBeChecked();
  });

  it('says at the field which date does not work', async () => {
    newProgrammeServer();
    renderApp(at);
    await userEvent.click(await screen.findByRole('radio', { name: /SOC 2 Type 2/ }));
    await goOn();
    await userEvent.type(await screen.findByLabelText('What does it cover?'), 'The platform');
    await goOn();

    const end = await screen.findByLabelText('Observation period to');
    await userEvent.clear(end);
    await userEvent.type(end, '1 Jan 2026');
    await userEvent.tab();

    expect(await screen.findByText('The end is before the start. Swap or correct the dates.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Plan/ })).toBeDisabled();
    expect(screen.getByRole('button', { name: '1 Scheme, done' })).toBeEnabled();
  });

  it('advises by the answers, says why, and carries a category over', async () => {
    newProgrammeServer();
    renderApp(at);

    await userEvent.click(await screen.findByRole('radio', { name: 'North America' }));
    expect(await screen.findByText('So far: SOC 2 Type 2')).toBeInTheDocument();
    expect(screen.getByText('Because of North America.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'More questions' }));
    await userEvent.click(screen.getByRole('radio', { name: 'We do' }));
    await userEvent.click(screen.getByRole('button', { name: 'Choose SOC 2 Type 2' }));
    await goOn();

    expect(await screen.findByRole('checkbox', { name: 'Availability' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Security' })).toBeDisabled();
  });

  it('asks before it is left half-way', async () => {
    newProgrammeServer();
    const { router } = renderApp(at);
    await userEvent.click(await screen.findByRole('radio', { name: /SOC 2 Type 2/ }));

    const nav = within(screen.getByRole('navigation', { name: 'Main' }));
    await userEvent.click(nav.getByRole('link', { name: 'Calendar' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Stay' }));

    expect(router.state.location.pathname).toBe(at);
  });
});
