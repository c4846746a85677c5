import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { formatPeriod } from '../../../lib/format.ts';
import { aProblem, fakeApi } from '../../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../../test/fixtures.ts';
import { renderApp } from '../../../test/render.tsx';
import { anIsoTimeline, aTimeline, aWhatIf, seenBy } from '../../../test/timeline.ts';

const at = `/o/northwind/programmes/${anId(3)}/timeline`;
const adoptRoute = 'POST /orgs/:org/programmes/:programme/timeline/adopt';

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

const panel = () => screen.findByRole('complementary', { name: 'What if' });

describe('a plan being tried', () => {
  const tried = `${at}?whatIf=${anId(3)}&plan=stage.stage-2-audit.2027-03-10.2027-03-14`;

  it('is adopted with a reason and the version seen, and undone with the former days', async () => {
    const now = { ...aWhatIf().after, version: 8 };
    const requests = server('manager', { [adoptRoute]: now });
    const { router } = renderApp(tried);

    const what = within(await panel());
    await what.findByText('1 new problem');
    await userEvent.click(what.getByRole('button', { name: 'Adopt this plan' }));
    expect(what.getByText('Say why, so that others can follow.')).toBeInTheDocument();
    await userEvent.type(what.getByLabelText('Reason'), 'No earlier slot');
    await userEvent.click(what.getByRole('button', { name: 'Adopt this plan' }));

    await waitFor(() => expect(router.state.location.search).toEqual({}));
    const adopted = requests.find(({ path }) => path.endsWith('/adopt'));
    expect(adopted?.headers.get('if-match')).toBe('"7"');
    expect(adopted?.body).toEqual({
      stages: [{ key: 'stage-2-audit', plannedFromOn: '2027-03-10', plannedToOn: '2027-03-14' }],
      reason: 'No earlier slot',
    });

    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(requests.filter(({ path }) => path.endsWith('/adopt'))).toHaveLength(2));
    const undone = requests.filter(({ path }) => path.endsWith('/adopt'))[1];
    expect(undone?.headers.get('if-match')).toBe('"8"');
    expect(undone?.body).toEqual({
      stages: [{ key: 'stage-2-audit', plannedFromOn: '2027-03-09', plannedToOn: '2027-03-13' }],
      reason: 'Undo: No earlier slot',
    });
  });

  it('is undone and adopted again by the keyboard, each time with one toast that offers the way back', async () => {
    const tried = { ...aWhatIf().after, version: 8 };
    const answers = [tried, anIsoTimeline({ version: 9 }), { ...tried, version: 10 }];
    const requests = server('manager', { [adoptRoute]: () => answers.shift() });
    renderApp(`${at}?whatIf=${anId(3)}&plan=stage.stage-2-audit.2027-03-10.2027-03-14`);
    const what = within(await panel());
    await what.findByText('1 new problem');
    await userEvent.type(what.getByLabelText('Reason'), 'No earlier slot');
    await userEvent.click(what.getByRole('button', { name: 'Adopt this plan' }));
    await screen.findByRole('button', { name: 'Undo' });

    await userEvent.keyboard('{Control>}z{/Control}');
    expect(await screen.findByRole('button', { name: 'Redo' })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument());
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Redo' })).not.toBeInTheDocument());

    const adopted = requests.filter(({ path }) => path.endsWith('/adopt'));
    expect(adopted.map(({ headers }) => headers.get('if-match'))).toEqual(['"7"', '"8"', '"9"']);
    expect(adopted.map(({ body }) => body)).toMatchObject([
      { reason: 'No earlier slot' },
      { reason: 'Undo: No earlier slot' },
      {
        reason: 'No earlier slot',
        stages: [{ key: 'stage-2-audit', plannedFromOn: '2027-03-10', plannedToOn: '2027-03-14' }],
      },
    ]);
  });

  it('that meets a newer one shows both, and is adopted over it only when the person says so', async () => {
    const stages = anIsoTimeline().stages.map((stage) =>
      stage.key === 'stage-2-audit' ? { ...stage, fromOn: '2027-04-05', toOn: '2027-04-09' } : stage,
    );
    const current = anIsoTimeline({ stages, version: 9 });
    const answers = [aProblem(412, 'resource.changed_meanwhile', { facts: { current } }), current];
    const requests = server('manager', { [adoptRoute]: () => answers.shift() });
    renderApp(tried);

    const what = within(await panel());
    await what.findByText('1 new problem');
    await userEvent.type(what.getByLabelText('Reason'), 'No earlier slot');
    await userEvent.click(what.getByRole('button', { name: 'Adopt this plan' }));

    const days = within(await screen.findByRole('region', { name: /Stage 3/ }));
    expect(days.getByText(period('2027-04-05', '2027-04-09'))).toBeInTheDocument();
    expect(days.getByText(period('2027-03-10', '2027-03-14'))).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(requests.filter(({ path }) => path.endsWith('/adopt'))).toHaveLength(2));
    expect(requests.filter(({ path }) => path.endsWith('/adopt'))[1]?.headers.get('if-match')).toBe('"9"');
  });

  it('that cannot work says why, and cannot be adopted', async () => {
    server('manager', {
      'POST /orgs/:org/programmes/:programme/timeline/what-if': aProblem(422, 'programme.dates_reversed'),
    });
    renderApp(tried);

    const what = within(await panel());
    expect(await what.findByRole('alert')).toHaveTextContent('The end is before the start.');
    expect(what.getByRole('button', { name: 'Adopt this plan' })).toBeDisabled();
  });

  it('is compared side by side with the plan in force', async () => {
    server('executive');
    renderApp(`${tried}&view=compare`);

    const row = within(await screen.findByRole('row', { name: /^Stage 2 audit/ }));
    expect(row.getByText(period('2027-03-09', '2027-03-13'))).toBeInTheDocument();
    expect(row.getByText(period('2027-03-10', '2027-03-14'))).toBeInTheDocument();
    expect(row.getByText('+1 d')).toBeInTheDocument();
    const what = within(await panel());
    expect(what.queryByRole('button', { name: 'Adopt this plan' })).not.toBeInTheDocument();
  });

  it('changes the length of the observation period in whole months', async () => {
    const period = { periodFromOn: '2027-01-01', periodToOn: '2027-06-30' };
    const { router } = (() => {
      server('manager', { 'GET /orgs/:org/programmes/:programme/timeline': aTimeline(period) });
      return renderApp(`${at}?whatIf=${anId(3)}`);
    })();

    const length = await screen.findByLabelText('Length in months');
    expect(length).toHaveValue('6');
    await userEvent.clear(length);
    await userEvent.type(length, '9');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ plan: 'to.2027-09-30' }));
  });
});
