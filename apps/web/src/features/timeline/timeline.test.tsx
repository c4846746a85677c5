import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { formatPeriod } from '../../lib/format.ts';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';
import { anIsoTimeline, aPortfolioTimeline, aTimelineMilestone, aWhatIf } from '../../test/timeline.ts';

const at = `/o/northwind/programmes/${anId(3)}/timeline`;

/** As text is searched for: each white space is a plain one. */
const period = (fromOn: string, toOn: string) => formatPeriod(fromOn, toOn).replaceAll(/\s+/gu, ' ');

const server = (role: Role, more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /me': aMe(aMembership({ role })),
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:programme/timeline': anIsoTimeline(),
    'POST /orgs/:org/programmes/:programme/timeline/what-if': aWhatIf(),
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
    await waitFor(() =>
      expect(
        screen.getByText(`Stage 2 audit, ${period('2027-03-10', '2027-03-14')}. 1 date moves. 1 new problem`),
      ).toBeInTheDocument(),
    );
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

  it('moves a dragged stage by whole days, and its end alone when that is dragged', async () => {
    const requests = server('manager');
    const { router } = renderApp(`${at}?zoom=month`);
    const bar = await stage2();
    const width = () => Number.parseFloat(bar.style.getPropertyValue('--width'));
    const before = width();
    const day = (1280 - 236) / 35;
    // jsdom's pointer events have no place.
    const point = (type: string, clientX: number) => new MouseEvent(type, { bubbles: true, button: 0, clientX });
    const drag = (element: Element, pixels: number) => {
      fireEvent(element, point('pointerdown', 100));
      fireEvent(element, point('pointermove', 100 + pixels));
      fireEvent(element, point('pointerup', 100 + pixels));
    };

    drag(bar, day);
    await waitFor(() =>
      expect(router.state.location.search).toMatchObject({ plan: 'stage.stage-2-audit.2027-03-10.2027-03-14' }),
    );
    expect(bar.style.getPropertyValue('translate')).toBe('');
    expect(width()).toBeCloseTo(before, 6);
    await waitFor(() => expect(requests.some(({ path }) => path.endsWith('/what-if'))).toBe(true));

    drag(bar.querySelector('[data-edge="to"]') ?? bar, 2 * day);
    await waitFor(() =>
      expect(router.state.location.search).toMatchObject({ plan: 'stage.stage-2-audit.2027-03-10.2027-03-16' }),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
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

describe('why a date', () => {
  it('of a stage is told for both of its days', async () => {
    server('contributor');
    renderApp(at);

    await userEvent.click(await stage2());
    const why = within(await screen.findByRole('dialog', { name: 'Why 13 Mar 2027?' }));
    expect(why.getByText('+ 47 days')).toBeInTheDocument();
    expect(why.getByText('Waymark’s default')).toBeInTheDocument();
    await userEvent.click(why.getByText('Starts 9 Mar 2027'));
    expect(await screen.findByRole('dialog', { name: 'Why 9 Mar 2027?' })).toBeInTheDocument();
  });

  it('set by a rule can be agreed otherwise by managers, with a reason', async () => {
    const requests = server('manager', {
      'PUT /orgs/:org/programmes/:programme/milestones/majors-closed/override': anIsoTimeline(),
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: /^Majors closed/ }));
    const why = within(await screen.findByRole('dialog'));
    await userEvent.click(why.getByRole('button', { name: 'Agree on another day' }));
    await userEvent.clear(why.getByLabelText('Agreed day'));
    await userEvent.type(why.getByLabelText('Agreed day'), '1 Aug 2027');
    await userEvent.click(why.getByRole('button', { name: 'Agree on this day' }));
    expect(why.getByText('Say why, so that others can follow.')).toBeInTheDocument();
    await userEvent.type(why.getByLabelText('Reason'), 'Contract, clause 4');
    await userEvent.click(why.getByRole('button', { name: 'Agree on this day' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const put = requests.find(({ method }) => method === 'PUT');
    expect(put?.body).toEqual({ on: '2027-08-01', reason: 'Contract, clause 4' });
    expect(put?.headers.get('if-match')).toBe('"7"');
  });

  it('set by a rule that somebody else agreed on meanwhile shows both days, and is set only when the person says so', async () => {
    const theirs = aTimelineMilestone({ stageKey: 'stage-2-audit', on: '2027-07-01' });
    const current = anIsoTimeline({ milestones: [theirs], version: 9 });
    const answers = [aProblem(412, 'resource.changed_meanwhile', { facts: { current } }), current];
    const requests = server('manager', {
      'PUT /orgs/:org/programmes/:programme/milestones/majors-closed/override': () => answers.shift(),
    });
    renderApp(at);
    await userEvent.click(await screen.findByRole('button', { name: /^Majors closed/ }));
    const why = within(await screen.findByRole('dialog'));
    await userEvent.click(why.getByRole('button', { name: 'Agree on another day' }));
    await userEvent.type(why.getByLabelText('Reason'), 'Contract, clause 4');
    await userEvent.click(why.getByRole('button', { name: 'Agree on this day' }));

    const row = within(await why.findByRole('row', { name: /^Majors closed/ }));
    expect(row.getByText('1 Jul 2027')).toBeInTheDocument();
    expect(row.getByText(/^12 Sept? 2027$/)).toBeInTheDocument();
    await userEvent.click(why.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(
      requests
        .filter(({ method }) => method === 'PUT')
        .at(-1)
        ?.headers.get('if-match'),
    ).toBe('"9"');
  });

  it('agreed otherwise names who agreed and what the rule gives; nobody else is offered a change', async () => {
    const override = {
      ruledOn: '2027-09-12',
      reason: 'Contract, clause 4',
      by: { id: anId(2), name: 'Ines Halvorsen' },
      at: '2026-11-20T08:00:00Z',
    };
    const agreed = aTimelineMilestone({ stageKey: 'stage-2-audit', on: '2027-08-01', override });
    server('contributor', {
      'GET /orgs/:org/programmes/:programme/timeline': anIsoTimeline({ milestones: [agreed] }),
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: /^Majors closed/ }));
    const why = within(await screen.findByRole('dialog'));
    expect(why.getByText(/Agreed by Ines Halvorsen.*Contract, clause 4.*12 Sept? 2027/)).toBeInTheDocument();
    expect(why.queryByRole('button')).not.toBeInTheDocument();
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
  const portfolio = aPortfolioTimeline({
    programmes: [anIsoTimeline(), other],
    clashes: [clash as never],
    shared: [{ name: 'Penetration test', on: '2027-01-10', programmeIds: [anId(3), anId(4)] }],
  });

  it('list clashes and what is shared, and can be narrowed to one', async () => {
    server('manager', { 'GET /orgs/:org/timeline': portfolio });
    const { router } = renderApp('/o/northwind/timeline');

    expect(await screen.findAllByRole('button', { name: /Stage 2 audit/ })).toHaveLength(2);
    expect(screen.getByText('Two audits need Priya in March.')).toBeInTheDocument();
    expect(screen.getByText('ISO/IEC 27001, SOC 2')).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Programme', { selector: 'input' }));
    await userEvent.click(await screen.findByRole('option', { name: 'SOC 2' }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: /Stage 2 audit/ })).toHaveLength(1));
    expect(router.state.location.search).toEqual({ only: anId(4) });
  });

  it('say what to do where there is none, and try again where they did not load', async () => {
    const answers = [aProblem(503, 'service.unavailable'), aPortfolioTimeline({ programmes: [] })];
    server('manager', { 'GET /orgs/:org/timeline': () => answers.shift() });
    renderApp('/o/northwind/timeline');

    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /programme/i })).toBeInTheDocument();
  });
});
