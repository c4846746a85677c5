import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GapItem } from '@waymark/contracts';
import { type FakeRequest, fakeApi } from '../test/fake-api.ts';
import { FakeEventSource } from '../test/fake-live.ts';
import { aMe, aMember, aMembership, anId, aProgramme, aReadiness } from '../test/fixtures.ts';
import { aGapItem, aGapItemRow } from '../test/gap-items.ts';
import { renderApp } from '../test/render.tsx';

const ines = { id: anId(2), name: 'Ines Halvorsen', email: 'ines@northwind.example' };

/** Two pages of a gap analysis whose rows are kept as a server keeps them. */
function given() {
  const rows = [aGapItemRow(11), aGapItemRow(12), aGapItemRow(13), aGapItemRow(14)];
  const readiness = { ...aReadiness(0, 0, 0, 100), on: '2026-11-24', definitionVersion: 1 };
  const owned = () => rows.filter(({ owner }) => owner !== null).length;
  const listed = (query: URLSearchParams) => {
    const kept = query.get('ownerId') === 'none' ? rows.filter(({ owner }) => owner === null) : rows;
    const isOwned = ({ owner }: GapItem) => (owner ? 0 : 1);
    return query.get('sort') === 'owner' ? kept.toSorted((a, b) => isOwned(a) - isOwned(b) || a.order - b.order) : kept;
  };
  const give = (ids: readonly string[]) => {
    for (const row of rows) {
      if (!ids.includes(row.id)) continue;
      row.owner = { id: ines.id, name: ines.name };
      row.version += 1;
    }
  };
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:id': {
      ...aProgramme(),
      stages: [],
      milestones: [],
      abilities: { edit: true, sign: true, record: true },
    },
    'GET /orgs/:org/members': [aMember(ines, 'manager')],
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
    'GET /orgs/:org/programmes/:id/gap-items/summary': () => ({
      readiness: { ...readiness, counts: { ...readiness.counts, inScope: 4 } },
      matching: 4 - owned(),
      byConformity: { not_assessed: 4, conform: 0, improvement: 0, minor: 0, major: 0, not_applicable: 0 },
      groups: [{ id: 'A.5', title: 'A.5 Organizational', count: 4, readiness }],
    }),
    'GET /orgs/:org/programmes/:id/gap-items': ({ query }: FakeRequest) => {
      const ids = query.get('ids')?.split(',');
      const kept = listed(query).filter(({ id }) => ids?.includes(id) ?? true);
      if (ids) return { items: kept, nextCursor: null, total: null };
      return query.get('cursor')
        ? { items: kept.slice(2), nextCursor: null, total: null }
        : { items: kept.slice(0, 2), nextCursor: 'more', total: null };
    },
    'GET /orgs/:org/programmes/:id/gap-items/:item': ({ path }: FakeRequest) =>
      aGapItem(rows.find(({ id }) => path.endsWith(id))),
    'GET /orgs/:org/comments': { items: [], nextCursor: null, total: null },
    'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: null },
    'PUT /orgs/:org/presence': undefined,
    'PATCH /orgs/:org/programmes/:id/gap-items/:item': ({ path }: FakeRequest) => {
      const id = path.split('/').at(-1) ?? '';
      give([id]);
      return aGapItem(rows.find((row) => row.id === id));
    },
    'POST /orgs/:org/programmes/:id/gap-items/bulk': ({ body }: FakeRequest) => {
      const { ids } = body as { ids: string[] };
      give(ids);
      return { changed: ids.length, left: [] };
    },
  });
  return { requests, give };
}

const names = (requests: readonly FakeRequest[]) =>
  requests.map(
    ({ method, path, query }) => `${method} ${path.replace(/^.*\/gap-items/, '')}${query.get('cursor') ?? ''}`,
  );
const settled = async (requests: readonly FakeRequest[]) => {
  let before = -1;
  await waitFor(() => {
    const same = before === requests.length;
    before = requests.length;
    expect(same).toBe(true);
  });
};
const gapAnalysis = `/o/northwind/programmes/${anId(3)}/gap-analysis`;

async function opened(search = '') {
  const scene = given();
  renderApp(`${gapAnalysis}${search}`);
  await screen.findByText('Requirement 14');
  await settled(scene.requests);
  const before = scene.requests.length;
  const since = async () => {
    await settled(scene.requests);
    return names(scene.requests.slice(before));
  };
  return { ...scene, since };
}

async function giveToInes(name: RegExp) {
  const row = within(screen.getByRole('row', { name }));
  await userEvent.click(row.getByRole('button', { name: /^Owner of .*: Nobody\s?, edit$/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Ines Halvorsen' }));
}

const shownRows = () =>
  screen
    .getAllByRole('row')
    .map((row) => row.getAttribute('aria-label'))
    .filter(Boolean);

describe('one edit is one request', () => {
  it('of a cell: its row and the counts come with the answer', async () => {
    const { since } = await opened();

    await giveToInes(/A.5.11/);

    expect(await screen.findByText(/^3 of 7 items/)).toBeInTheDocument();
    expect(await screen.findByText('Ines')).toBeInTheDocument();
    expect(await since()).toEqual([`PATCH /${anId(11)}`]);
  });

  it('of a field in the panel, which the table beside it shows as well', async () => {
    const { since } = await opened(`?item=${anId(11)}`);
    const panel = within(await screen.findByRole('complementary', { name: 'Requirement 11' }));

    await userEvent.click(await panel.findByRole('combobox', { name: /Owner/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Ines Halvorsen' }));

    expect(await screen.findByText(/^3 of 7 items/)).toBeInTheDocument();
    expect(within(screen.getByRole('row', { name: /A.5.11/ })).getByText('Ines')).toBeInTheDocument();
    expect((await since()).filter((name) => !name.startsWith('PUT '))).toEqual([`PATCH /${anId(11)}`]);
  });

  it('of many: the counts and their rows', async () => {
    const { since } = await opened();

    await userEvent.click(screen.getByRole('checkbox', { name: /Select A.5.11/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Select A.5.13/ }));
    await userEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Owner' }));
    await userEvent.click(await screen.findByRole('option', { name: /Ines Halvorsen/ }));

    expect(await screen.findByText(/^2 of 7 items/)).toBeInTheDocument();
    expect(await screen.findAllByText('Ines')).toHaveLength(2);
    expect(await since()).toEqual(['POST /bulk']);
  });

  it('of a list that is narrowed by what was changed, where the row has no place any more', async () => {
    const { since } = await opened('?ownerId=none');

    await giveToInes(/A.5.11/);

    await screen.findByText(/^3 of 7 items/);
    await waitFor(() => expect(screen.queryByRole('row', { name: /A.5.11/ })).not.toBeInTheDocument());
    expect(await since()).toEqual([`PATCH /${anId(11)}`]);
  });

  it('of a list that is sorted by what was changed, where the row has another place now', async () => {
    const { since } = await opened('?sort=owner');

    await giveToInes(/A.5.13/);

    await waitFor(() => expect(shownRows()[0]).toMatch(/A.5.13/));
    expect(shownRows()).toHaveLength(4);
    expect(await since()).toEqual([`PATCH /${anId(13)}`]);
  });
});

describe('what somebody else changed', () => {
  beforeEach(() => {
    Object.assign(globalThis, { EventSource: FakeEventSource });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'EventSource');
  });
  const say = (...numbers: number[]) =>
    FakeEventSource.say({
      ...{ type: 'change', change: 'gap-item', ids: numbers.map(anId), programmeId: anId(3), page: null },
    });

  it('is asked for in one request: these rows, and what follows from them', async () => {
    const { give, since } = await opened();

    give([anId(11), anId(14)]);
    say(11);
    say(14);

    expect(await screen.findByText(/^2 of 7 items/)).toBeInTheDocument();
    expect(screen.getAllByText('Ines')).toHaveLength(2);
    const asked = await since();
    expect(asked).toHaveLength(1);
  });
});
