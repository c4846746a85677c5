import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { formatPeriod } from '../../../lib/format.ts';
import { aProblem, fakeApi } from '../../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../../test/fixtures.ts';
import { renderApp } from '../../../test/render.tsx';
import { anIsoTimeline, aPortfolioTimeline, aWhatIf, seenBy } from '../../../test/timeline.ts';

const at = `/o/northwind/programmes/${anId(3)}/timeline`;

/** As text is searched for: each white space is a plain one. */
const period = (fromOn: string, toOn: string) => formatPeriod(fromOn, toOn).replaceAll(/\s+/gu, ' ');

const server = (role: Role, more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:programme/timeline': seenBy(role, anIsoTimeline()),
    'POST /orgs/:org/programmes/:programme/timeline/what-if': aWhatIf(seenBy(role, anIsoTimeline())),
    ...more,
  });

const stage2 = () => screen.findByRole('button', { name: /^3 Stage 2 audit, / });
const panel = () => screen.findByRole('complementary', { name: 'What if' });

describe('the chart', () => {
  it('says of each stage what it shows: days, state, slip, critical path', async () => {
    server('contributor');
    renderApp(at);

    expect(await stage2()).toHaveAccessibleName(
      `3 Stage 2 audit, ${formatPeriod('2027-03-09', '2027-03-13')}, Planned, +21 days against the baseline, on the critical path`,
    );
    const row = within(screen.getByRole('row', { name: /Stage 2 audit/ }));
    expect(row.getByText('+21 d')).toBeInTheDocument();
  });

  it('moves a stage by the keyboard, shows what moves and what breaks, and says so', async () => {
    const requests = server('manager');
    const { router } = renderApp(at);

    (await stage2()).focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');

    const what = within(await panel());
    expect(await what.findByText('The decision comes a day after the target.')).toBeInTheDocument();
    expect(what.getByText('Move the target to 21 Apr 2027.')).toBeInTheDocument();
    expect(what.getByRole('heading', { name: '1 date moves' })).toBeInTheDocument();
    const asked = requests.filter(({ path }) => path.endsWith('/what-if'));
    expect(asked.at(-1)?.body).toEqual({
      stages: [{ key: 'stage-2-audit', plannedFromOn: '2027-03-10', plannedToOn: '2027-03-14' }],
    });
    expect(router.state.location.search).toEqual({
      whatIf: anId(3),
      plan: 'stage.stage-2-audit.2027-03-10.2027-03-14',
    });
    const said = screen.getByRole('status', { name: '' });
    expect(said).toHaveTextContent(`Stage 2 audit, ${period('2027-03-10', '2027-03-14')}, 1 day later`);
    await waitFor(() => expect(said).toHaveTextContent('1 date moves. 1 new problem'));
  });

  it.each([
    ['{Shift>}{ArrowLeft}{/Shift}', '2027-03-02', '2027-03-06'],
    ['{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}', '2027-03-09', '2027-03-14'],
  ])('%s moves by a week, or the end alone', async (keys, plannedFromOn, plannedToOn) => {
    const requests = server('manager');
    renderApp(at);

    (await stage2()).focus();
    await userEvent.keyboard(keys);

    await panel();
    await waitFor(() => expect(requests.some(({ path }) => path.endsWith('/what-if'))).toBe(true));
    const asked = requests.find(({ path }) => path.endsWith('/what-if'));
    expect(asked?.body).toEqual({ stages: [{ key: 'stage-2-audit', plannedFromOn, plannedToOn }] });
  });

  it('walks with the arrow keys and discards with Escape', async () => {
    server('manager');
    const { router } = renderApp(`${at}?whatIf=${anId(3)}&plan=target.2027-05-01`);

    (await stage2()).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(await screen.findByRole('button', { name: /^2 Stage 1 audit/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(await screen.findByRole('button', { name: /^Majors closed, 12 Sep(t)? 2027/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it('lets those who only read move nothing', async () => {
    server('contributor');
    const { router } = renderApp(at);

    (await stage2()).focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');

    expect(router.state.location.search).toEqual({});
    expect(screen.queryByRole('complementary', { name: 'What if' })).not.toBeInTheDocument();
  });

  it('leaves what is over where it was', async () => {
    server('manager');
    const { router } = renderApp(at);

    (await screen.findByRole('button', { name: /^1 Gap analysis/ })).focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');

    expect(router.state.location.search).toEqual({});
  });
});

describe('the table', () => {
  it('has every date, sorts, and says why', async () => {
    server('contributor');
    renderApp(`${at}?view=table`);

    const table = within(await screen.findByRole('table', { name: 'All dates' }));
    const names = () => table.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names()).toEqual(['1Gap analysis', '2Stage 1 audit', '3Stage 2 audit', 'Majors closed']);
    await userEvent.click(table.getByRole('button', { name: /^Slip/ }));
    await userEvent.click(table.getByRole('button', { name: /^Slip/ }));
    expect(table.getByRole('columnheader', { name: /^Slip/ })).toHaveAttribute('aria-sort', 'descending');
    expect(names()).toEqual(['2Stage 1 audit', '3Stage 2 audit', '1Gap analysis', 'Majors closed']);

    await userEvent.click(table.getByRole('button', { name: '13 Mar 2027. Why this date? Stage 2 audit' }));
    expect(await screen.findByRole('dialog', { name: 'Why 13 Mar 2027?' })).toBeInTheDocument();
  });
});

describe('all programmes on one line', () => {
  const other = { ...anIsoTimeline(), programmeId: anId(4), name: 'SOC 2' };
  const clash = { ...aWhatIf().newFindings[0], message: 'Two audits need Priya in March.', programmeIds: [anId(3)] };
  const own = { ...aWhatIf().newFindings[0], message: 'The period opens with two gates open.' };
  const portfolio = aPortfolioTimeline({
    programmes: [anIsoTimeline(), { ...other, findings: [own as never, clash as never] }],
    clashes: [clash as never],
    shared: [
      {
        name: 'Penetration test',
        on: '2027-01-10',
        milestones: [anId(3), anId(4)].map((programmeId) => ({ programmeId, milestoneId: 'penetration-test' })),
        sharedId: null,
        abilities: { hold: true },
      },
    ],
  });

  it('list clashes and what is shared, and can be narrowed to one', async () => {
    server('manager', { 'GET /orgs/:org/timeline': portfolio });
    const { router } = renderApp('/o/northwind/timeline');

    expect(await screen.findAllByRole('button', { name: /Stage 2 audit/ })).toHaveLength(2);
    const told = (name: string) => within(screen.getByRole('heading', { name }).parentElement ?? document.body);
    // Told once, although the programme has it among its own findings too.
    expect(screen.getByText('1 clash · 1 problem within a programme · 1 shared date')).toBeInTheDocument();
    expect(told('Clashes').getByText('Two audits need Priya in March.')).toBeInTheDocument();
    expect(told('Clashes').getByText('ISO/IEC 27001')).toBeInTheDocument();
    const alone = told('Within a programme');
    expect(alone.getByText('The period opens with two gates open.')).toBeInTheDocument();
    expect(alone.getByText('SOC 2')).toBeInTheDocument();
    expect(told('Shared dates').getByText('ISO/IEC 27001, SOC 2')).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Programme', { selector: 'input' }));
    await userEvent.click(await screen.findByRole('option', { name: 'SOC 2' }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: /Stage 2 audit/ })).toHaveLength(1));
    expect(router.state.location.search).toEqual({ only: anId(4) });
  });

  it('hold what they share together, on a day and for a reason', async () => {
    const sent = server('manager', {
      'GET /orgs/:org/timeline': portfolio,
      'POST /orgs/:org/shared-milestones': { sharedId: anId(9) },
    });
    renderApp('/o/northwind/timeline');

    await userEvent.click(await screen.findByRole('button', { name: 'Hold together' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Penetration test/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Hold together' }));
    expect(dialog.getByText('Say why, so that others can follow.')).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText(/Reason/), 'One tester for both');
    await userEvent.click(dialog.getByRole('button', { name: 'Hold together' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent.find(({ path }) => path.endsWith('/shared-milestones'))?.body).toEqual({
      milestones: [anId(3), anId(4)].map((programmeId) => ({ programmeId, milestoneId: 'penetration-test' })),
      on: '2027-01-10',
      reason: 'One tester for both',
    });
  });

  it('say what to do where there is none, and try again where they did not load', async () => {
    const answers = [aProblem(503, 'service.unavailable'), aPortfolioTimeline({ programmes: [] })];
    server('manager', { 'GET /orgs/:org/timeline': () => answers.shift() });
    renderApp('/o/northwind/timeline');

    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'See how the programmes stand' })).toBeInTheDocument();
  });
});
