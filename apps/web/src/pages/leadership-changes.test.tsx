import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComparedDays, ProgrammeChanges } from '@waymark/contracts';
import { parseDay } from '@waymark/domain';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { aLeadershipReport } from '../test/standing.ts';

const at = '/o/northwind/reports/leadership';
const { on, programmes } = aLeadershipReport();
const programme = programmes[0] ?? { id: '', name: '' };
const ago = (days: number) => parseDay(on).subtract({ days }).toString();

const points = (proven: number, claimed: number, gap = 0, unknown = 0) => ({ proven, claimed, gap, unknown });
const accepted = {
  ...{ cause: 'accepted' as const, count: 2, points: points(5, -5), exact: points(4.9, -4.9) },
  rows: [
    {
      ...{ gapItemId: anId(50), requirementId: 'A.5.1', title: 'Policies', points: points(4.9, -4.9) },
      from: { standing: 'claimed' as const, weight: 1, proven: 0 },
      to: { standing: 'proven' as const, weight: 1, proven: 1 },
    },
  ],
  more: null,
};
const compared = (more: Partial<ComparedDays> = {}): ComparedDays => ({
  ...{ from: ago(7), to: on, isNow: true, dates: [], gates: [] },
  items: {
    ...{ state: 'compared', before: points(57, 21, 15, 7), after: points(61, 17, 15, 7), rounding: points(0, 0) },
    causes: [
      accepted,
      { cause: 'stale', count: 1, points: points(-1, 1), exact: points(-0.6, 0.6), rows: [], more: null },
    ],
  },
  ...more,
});
const told = (more: Partial<ProgrammeChanges> = {}): ProgrammeChanges => ({
  ...{ since: 'week', askedFrom: ago(7), compared: compared() },
  ...more,
});

const server = (changes: unknown, report: object = aLeadershipReport()) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'executive' })) },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/reports': [],
    'GET /orgs/:org/report-decisions': [],
    'GET /orgs/:org/reports/leadership': report,
    'GET /orgs/:org/share-links': [],
    'GET /orgs/:org/programmes/:programme/changes': changes,
  });

const table = () => screen.findByRole('table', { name: `What changed in ${programme.name}, in percentage points` });
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('what changed, in the leadership report', () => {
  it('says each cause with its points, which add up, and opens the requirements behind it', async () => {
    server(told());
    renderApp(at);

    const shown = within(await table());
    expect(screen.getByText(/^Since .*: from 57.% to 61.% proven,/)).toBeVisible();
    const rows = shown.getAllByRole('row');
    expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'Accepted',
      'Evidence gone stale',
      'Together',
    ]);
    expect(rows.slice(1).map((row) => cells(row)[1])).toEqual(['+5', '−1', '+4']);
    expect(cells(rows[1] as HTMLElement)[0]).toBe('2 items');

    await userEvent.click(shown.getByRole('button', { name: 'Accepted' }));

    const item = shown.getByRole('link', { name: 'A.5.1 Policies' });
    expect(item).toHaveAttribute('href', `/o/northwind/programmes/${programme.id}/gap-analysis?item=${anId(50)}`);
    expect(item.parentElement).toHaveTextContent('Claimed, now Proven, weight 1');
    const exact = shown.getByRole('rowheader', { name: 'Exactly, to the tenth' }).parentElement;
    expect(cells(exact as HTMLElement).slice(1, 3)).toEqual(['+4.9', '−4.9']);
  });

  it('asks again since another day, which stands in the address', async () => {
    const requests = server(told());
    const { router } = renderApp(at);
    await table();

    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Changes since' }), 'Since 4 weeks ago');

    await waitFor(() => expect(router.state.location.search).toEqual({ since: 'month' }));
    await table();
    const asked = requests.filter(({ path }) => path.endsWith('/changes')).map(({ query }) => query.get('from'));
    expect(asked).toEqual([null, ago(28)]);
  });

  it.each<[string, Partial<ProgrammeChanges>, RegExp]>([
    ['nothing is kept', { compared: null }, /^Not measured yet: each day is kept from now on/],
    [
      'nothing changed',
      { compared: compared({ items: { ...compared().items, causes: [] } as ComparedDays['items'] }) },
      /^Nothing changed since/,
    ],
    [
      'readiness was defined otherwise',
      { compared: compared({ items: { state: 'other_definition', from: 1, to: 2 } }) },
      /readiness is defined otherwise \(v1, now v2\)/,
    ],
    [
      'nothing was in scope',
      { compared: compared({ items: { state: 'not_measurable' } }) },
      /nothing was in scope on one of the days/,
    ],
    ['no day was kept on the one asked for', { askedFrom: ago(6) }, /^No day was kept on/],
  ])('says so where %s', async (_, changes, sentence) => {
    server(told(changes));
    renderApp(at);
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it('says which dates moved, by whom and why, and which gates are met or open', async () => {
    const gates = [
      { id: 'documents_approved', isMet: false },
      { id: 'no_open_major', isMet: true },
    ];
    const why = {
      action: 'plan.adopted' as const,
      byName: 'Ines Halvorsen',
      at: '2026-11-20T08:00:00Z',
      reason: 'No room',
    };
    const dates = [
      { kind: 'target' as const, key: null, from: '2027-03-30', to: '2027-04-20', days: 21, why },
      { kind: 'stage' as const, key: 'stage-1', from: '2027-01-19', to: '2027-01-18', days: -1, why: null },
    ];
    server(told({ compared: compared({ dates, gates }) }));
    renderApp(at);

    await table();
    const heading = screen.getByRole('heading', { name: 'What changed' });
    const part = within(heading.closest('section') as HTMLElement);
    const lines = part.getAllByRole('listitem').map((line) => line.textContent);
    expect(lines).toEqual([
      'Target date: from 30 Mar 2027 to 20 Apr 2027, 21 days laterPlan adopted by Ines Halvorsen: No room',
      'Stage name 1 ends: from 19 Jan 2027 to 18 Jan 2027, 1 day earlier',
      'Mandatory documents: gate is open again',
      'No open major: gate is met now',
    ]);
  });

  it('stands in a report that is kept as it was told then, and in none of before', async () => {
    const kept = (changes?: ProgrammeChanges) => ({
      ...aLeadershipReport(),
      programmes: programmes.map((one) => ({ ...one, ...(changes && { changes }) })),
    });
    const shared = (report: object) => {
      fakeApi({
        'GET /shared-reports/:token': {
          ...{ title: 'For the board', createdAt: '2026-11-24T08:00:00Z', expiresAt: '2099-01-01T00:00:00Z', report },
        },
      });
      renderApp('/shared/token');
    };
    shared(kept(told()));
    const shown = within(await table());
    await userEvent.click(shown.getByRole('button', { name: 'Accepted' }));
    expect(shown.getByText('A.5.1 Policies')).toBeVisible();
    expect(shown.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('is left out of a report that is kept from before it was told', async () => {
    fakeApi({
      'GET /shared-reports/:token': {
        ...{ title: 'For the board', createdAt: '2026-11-24T08:00:00Z', expiresAt: '2099-01-01T00:00:00Z' },
        report: aLeadershipReport(),
      },
    });
    renderApp('/shared/token');
    await screen.findByRole('heading', { name: 'What blocks' });
    expect(screen.queryByRole('heading', { name: 'What changed' })).not.toBeInTheDocument();
  });
});
