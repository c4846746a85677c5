import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { aMilestone, anOverview, aStage } from '../test/standing.ts';

const words = {
  summary: 'What it is.',
  result: 'A report',
  issuedBy: 'Licensed CPA firm',
  audience: 'Customers',
  usualMonths: { from: 6, to: 18 },
  requirementCount: 33,
  isWithdrawn: false,
};
const security = { id: 'security', name: 'Security', isMandatory: true, requirementCount: 33, meaning: 'Protection' };
const availability = { ...security, id: 'availability', name: 'Availability', isMandatory: false, requirementCount: 3 };
const schemes = [
  {
    ...words,
    id: 'iso-27001-2022',
    name: 'ISO/IEC 27001:2022',
    frameworkId: 'x',
    timeBasis: 'certificate',
    categories: [],
  },
  {
    ...words,
    id: 'soc-2-type-2',
    name: 'SOC 2 Type 2',
    frameworkId: 'y',
    timeBasis: 'period',
    categories: [security, availability],
  },
  {
    ...words,
    id: 'soc-3',
    name: 'SOC 3',
    frameworkId: 'y',
    timeBasis: 'period',
    categories: [security, availability],
  },
  {
    ...words,
    id: 'soc-1-type-2',
    name: 'SOC 1 Type 2',
    frameworkId: 'z',
    timeBasis: 'period',
    categories: [],
  },
];
const answer = (id: string, text: string, weights: object, category: string | null = null) => ({
  ...{ id, text, weights, category },
  rationale: `Because of ${text}.`,
});
const questions = [
  {
    id: 'q-customers',
    question: 'Where are most of your customers?',
    answers: [answer('europe', 'Europe', { 'iso-27001': 3 }), answer('us', 'North America', { 'soc-2': 3 })],
  },
  {
    id: 'q-uptime',
    question: 'Do you promise uptime?',
    answers: [answer('yes', 'We do', {}, 'availability')],
  },
];
const preview = {
  requirementCount: 33,
  stages: [{ key: 'readiness', name: 'Readiness assessment', fromOn: '2026-11-24', toOn: '2026-12-20' }],
  milestones: [aMilestone()],
  findings: [],
  notes: ['The plan has 12 days to spare.'],
};

const server = (more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /me': aMe(aMembership()),
    'GET /system': { version: '1', demo: false, mail: false },
    'GET /orgs/:org/programmes': [],
    'GET /schemes': schemes,
    'GET /schemes/advice-questions': questions,
    'POST /orgs/:org/programmes/preview': preview,
    'POST /orgs/:org/programmes': { ...aProgramme({ name: 'SOC 2 Type 2' }), stages: [aStage(1)], milestones: [] },
    'GET /orgs/:org/overview': anOverview(),
    'GET /orgs/:org/programmes/:programme': {
      ...aProgramme({ name: 'SOC 2 Type 2' }),
      stages: [aStage(1)],
      milestones: [],
    },
    ...more,
  });

const at = '/o/northwind/programmes/new';
const goOn = async () => userEvent.click(await screen.findByRole('button', { name: /^Continue/ }));

beforeEach(() => sessionStorage.clear());

describe('the wizard for a new programme', () => {
  it('leads from the scheme to a programme with a plan', async () => {
    const requests = server();
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

  it('does not go on without a scope, and says so', async () => {
    server();
    renderApp(at);

    await userEvent.click(await screen.findByRole('radio', { name: /ISO\/IEC 27001/ }));
    await goOn();
    await screen.findByLabelText('What does it cover?');
    await goOn();

    expect(await screen.findByText('Write what is covered; one sentence is enough.')).toBeInTheDocument();
  });

  it('keeps everything through a reload and on the way back', async () => {
    server();
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
    server();
    renderApp(at);
    await userEvent.click(await screen.findByRole('radio', { name: /SOC 2 Type 2/ }));
    await goOn();
    await userEvent.type(await screen.findByLabelText('What does it cover?'), 'The platform');
    await goOn();

    const end = await screen.findByLabelText('to');
    await userEvent.clear(end);
    await userEvent.type(end, '1 Jan 2026');
    await userEvent.tab();

    expect(await screen.findByText('The end is before the start. Swap or correct the dates.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Plan/ })).toBeDisabled();
  });

  it('advises by the answers, says why, and carries a category over', async () => {
    server();
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

  it('makes a SOC 3 from a SOC 2 Type 2: of the same categories and the same period', async () => {
    const soc2 = aProgramme({
      ...{ id: anId(7), name: 'Customer report', scheme: 'soc-2-type-2', timeBasis: 'period' },
      ...{ categories: ['security', 'availability'], targetOn: '2099-08-20' },
      ...{ periodFromOn: '2098-07-01', periodToOn: '2099-06-30' },
    });
    const requests = server({ 'GET /orgs/:org/programmes': [aProgramme({ name: 'Certificate' }), soc2] });
    renderApp(at);

    await userEvent.click(await screen.findByRole('radio', { name: /SOC 3/ }));
    await goOn();
    await userEvent.type(await screen.findByLabelText('What does it cover?'), 'The platform');
    await userEvent.click(await screen.findByLabelText('Made from', { selector: 'input' }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Customer report']);
    await userEvent.click(screen.getByRole('option', { name: 'Customer report' }));
    expect(screen.getByRole('checkbox', { name: 'Availability' })).toBeChecked();
    await goOn();
    expect(await screen.findByLabelText('to')).toHaveValue('30 Jun 2099');
    await goOn();
    await userEvent.click(await screen.findByRole('button', { name: 'Start the programme' }));

    await waitFor(() =>
      expect(
        requests.find(({ method, path }) => method === 'POST' && path.endsWith('/programmes'))?.body,
      ).toMatchObject({
        ...{ scheme: 'soc-3', parentId: anId(7), categories: ['security', 'availability'] },
        ...{ periodFromOn: '2098-07-01', periodToOn: '2099-06-30', targetOn: '2099-08-20' },
      }),
    );
  });

  it('says that a SOC 3 needs a SOC 2 Type 2 where there is none', async () => {
    server();
    renderApp(at);

    await userEvent.click(await screen.findByRole('radio', { name: /SOC 3/ }));
    await goOn();

    expect(await screen.findByText(/There is no such programme yet; begin with that one/)).toBeInTheDocument();
  });

  it('asks for the customers’ year-end where the report is for their figures, and only there', async () => {
    const requests = server();
    renderApp(at);
    const plan = async () => {
      await goOn();
      await screen.findByLabelText('to');
      await goOn();
      await screen.findByRole('button', { name: 'Start the programme' });
    };
    const asked = () => requests.filter(({ path }) => path.endsWith('/preview')).map(({ body }) => body);

    await userEvent.click(await screen.findByRole('radio', { name: /SOC 1 Type 2/ }));
    await goOn();
    await userEvent.type(await screen.findByLabelText('What does it cover?'), 'Payroll');
    await userEvent.click(screen.getByLabelText(/financial year ends on/, { selector: 'input' }));
    await userEvent.click(await screen.findByRole('option', { name: '30 June' }));
    await plan();
    expect(asked()).toEqual([expect.objectContaining({ scheme: 'soc-1-type-2', customersYearEnd: '06-30' })]);

    await userEvent.click(screen.getByRole('button', { name: /Scheme/ }));
    await userEvent.click(await screen.findByRole('radio', { name: /SOC 2 Type 2/ }));
    await goOn();
    expect(await screen.findByRole('group', { name: 'Trust Services Categories' })).toBeInTheDocument();
    expect(screen.queryByLabelText(/financial year ends on/)).not.toBeInTheDocument();
    await plan();
    expect(asked().at(-1)).toMatchObject({ scheme: 'soc-2-type-2', customersYearEnd: null });
  });

  it('asks before it is left half-way', async () => {
    server();
    const { router } = renderApp(at);
    await userEvent.click(await screen.findByRole('radio', { name: /SOC 2 Type 2/ }));

    const nav = within(screen.getByRole('navigation', { name: 'Main' }));
    await userEvent.click(nav.getByRole('link', { name: 'Calendar' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Stay' }));

    expect(router.state.location.pathname).toBe(at);
  });
});
