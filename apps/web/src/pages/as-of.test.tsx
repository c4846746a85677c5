import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PastDay } from '@waymark/contracts';
import { parseDay } from '@waymark/domain';
import { today } from '../lib/today.ts';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../test/fixtures.ts';
import { aGapItem } from '../test/gap-items.ts';
import { renderApp } from '../test/render.tsx';

const id = anId(10);
const ago = (days: number) => parseDay(today()).subtract({ days }).toString();
const on = ago(9);

const shares = { proven: 41, claimed: 17, gap: 35, unknown: 7 };
const counts = { inScope: 120, notApplicable: 3, byState: shares };
const stage = { plannedFromOn: '2026-02-01', plannedToOn: '2026-05-08', actualFromOn: '2026-02-02', actualToOn: null };
const aPastDay = (more: Partial<PastDay> = {}): PastDay => ({
  ...{ askedOn: on, on, firstOn: ago(200), organisationName: 'Northwind Analytics', isDemo: false },
  programmes: [
    {
      ...{ id, name: 'ISO/IEC 27001', on, takenAt: `${on}T00:05:00.000Z`, definitionVersion: 1, inScope: 120, shares },
      facts: {
        ...{ verdict: 'not_ready', targetOn: '2027-03-30', counts, gates: [], stages: [], nextHardDate: null },
        ...{ overdue: { tasks: 2, gapItems: 1 }, forecast: null },
      },
      stages: [{ key: 'gap', name: 'Gap analysis', status: 'active', ...stage }],
      gates: [
        { id: 'documents_approved', title: 'Mandatory documents', isMet: false },
        { id: 'no_open_major', title: 'No open major', isMet: true },
      ],
      nextHardDate: { name: 'First surveillance audit', on: '2027-12-01' },
      trend: [],
    },
  ],
  ...more,
});

const server = (past: unknown, more: object = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'executive' })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
    'GET /orgs/:org/snapshots/:day': past,
    ...more,
  });

const asked = (requests: ReturnType<typeof fakeApi>) =>
  requests.map(({ path }) => path).filter((path) => path !== '/session');

describe('the leadership report as of a day', () => {
  it('shows what was kept of it, says so, and asks for nothing of today', async () => {
    const requests = server(aPastDay());
    renderApp(`/o/northwind/reports/leadership?on=${on}`);

    expect(await screen.findByText(/^As of /)).toBeVisible();
    const card = within(screen.getByRole('region', { name: 'ISO/IEC 27001' }));
    expect(card.getByText('41 % proven', { exact: false })).toBeVisible();
    expect(card.getByText('stage 1 of 1')).toBeVisible();
    const gates = within(card.getByRole('list', { name: 'Gates' })).getAllByRole('listitem');
    expect(gates.map((gate) => gate.textContent)).toEqual(['Mandatory documents: Open', 'No open major: Met']);
    expect(card.getByRole('row', { name: /^Gap analysis/ })).toBeVisible();
    expect(screen.getByText(/was not kept, so it is not shown/)).toBeVisible();
    expect(asked(requests).some((path) => path.includes('/reports'))).toBe(false);
    expect(screen.queryByRole('button', { name: 'Share link' })).not.toBeInTheDocument();
  });

  it('is chosen above the report, stands in the address, and leads back to today', async () => {
    server(aPastDay());
    const { router } = renderApp(`/o/northwind/reports/leadership?on=${on}`);
    const choice = within(await screen.findByRole('radiogroup', { name: 'As of' }));

    await userEvent.click(choice.getAllByRole('radio')[1] as HTMLElement);
    await waitFor(() => expect(router.state.location.search).toEqual({ on: ago(7) }));

    expect(await screen.findByRole('link', { name: 'Back to today' })).toHaveAttribute(
      'href',
      '/o/northwind/reports/leadership',
    );
  });

  it.each<[string, Partial<PastDay>, RegExp]>([
    ['the day itself was not kept', { askedOn: ago(8) }, /^No day was kept on .*: this is the last one before it/],
    ['it is before the first', { on: null, programmes: [] }, /was not kept: the first day that is, is/],
    ['none is kept', { on: null, firstOn: null, programmes: [] }, /^No day is kept yet/],
    ['no programme ran', { programmes: [] }, /^No programme ran on that day/],
  ])('says so where %s', async (_, more, sentence) => {
    server(aPastDay(more));
    renderApp(`/o/northwind/reports/leadership?on=${on}`);
    expect(await screen.findByText(sentence, { exact: false })).toBeVisible();
  });
});

describe('a programme as of a day', () => {
  const detail = {
    'GET /orgs/:org/programmes/:id': {
      ...aProgramme(),
      ...{ stages: [], milestones: [], abilities: { edit: true, sign: true, record: true } },
    },
  };

  it('shows only it, and nothing that could be changed', async () => {
    const [first] = aPastDay().programmes;
    if (!first) throw new Error('no programme');
    server(aPastDay({ programmes: [first, { ...first, id: anId(11), name: 'SOC 2' }] }), detail);
    renderApp(`/o/northwind/programmes/${id}?on=${on}`);

    expect(await screen.findByRole('region', { name: 'ISO/IEC 27001' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'SOC 2' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
  });
});

describe('a gap item as of a day', () => {
  const rows = [
    { on: ago(5), takenAt: `${ago(5)}T00:05:00.000Z`, standing: 'proven', weight: 3, proven: 1 },
    { on: ago(30), takenAt: `${ago(30)}T00:05:00.000Z`, standing: 'claimed', weight: 3, proven: 0.5 },
  ];
  const given = (past: object) =>
    server(aPastDay(), {
      'GET /orgs/:org/programmes/:id': {
        ...aProgramme(),
        ...{ stages: [], milestones: [], abilities: { edit: true, sign: true, record: true } },
      },
      'GET /orgs/:org/programmes/:id/gap-items': { items: [], nextCursor: null, total: null },
      'GET /orgs/:org/programmes/:id/gap-items/summary': {
        ...{
          readiness: {
            on,
            definitionVersion: 1,
            weighted: shares,
            unweighted: shares,
            range: { from: 41, to: 48 },
            counts,
          },
        },
        ...{ matching: 0, groups: [] },
        byConformity: { not_assessed: 0, conform: 0, improvement: 0, minor: 0, major: 0, not_applicable: 0 },
      },
      'GET /orgs/:org/programmes/:id/gap-items/:item': aGapItem(),
      'GET /orgs/:org/programmes/:id/gap-items/:item/snapshots': past,
      'GET /orgs/:org/members': [],
      'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: null },
      'GET /orgs/:org/comments': { items: [], nextCursor: null, total: null },
      'GET /orgs/:org/activity': { items: [], nextCursor: null, total: null },
      'PUT /orgs/:org/presence': undefined,
    });
  const open = (day: string) => renderApp(`/o/northwind/programmes/${id}/gap-analysis?item=${aGapItem().id}&on=${day}`);

  it('says how it stood then and since when, and offers nothing to change', async () => {
    given({ kept: { firstOn: ago(30), lastOn: ago(1) }, rows });
    const { router } = open(ago(10));

    const panel = within(await screen.findByRole('complementary', { name: aGapItem().title }));
    const asOf = await panel.findByRole('status');
    expect(asOf).toHaveTextContent(/^As of .*Claimed 50.% proven, weight 3$/);
    expect(panel.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      expect.stringMatching(/^Since .*Proven weight 3$/),
      expect.stringMatching(/^Since .*Claimed 50.% proven, weight 3$/),
    ]);
    expect(panel.queryByRole('tab')).not.toBeInTheDocument();

    await userEvent.click(panel.getByRole('button', { name: 'Back to today' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ item: aGapItem().id }));
  });

  it('says so where the day is before the first that is kept', async () => {
    given({ kept: { firstOn: ago(30), lastOn: ago(1) }, rows });
    open(ago(40));
    expect(await screen.findByText(/^How it stood on .* was not kept: the first day that is/)).toBeVisible();
  });
});
