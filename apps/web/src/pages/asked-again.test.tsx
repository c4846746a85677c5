import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type FakeRequest, fakeApi } from '../test/fake-api.ts';
import { aMe, aMember, aMembership, anId, aProgramme, aReadiness } from '../test/fixtures.ts';
import { aGapItemRow } from '../test/gap-items.ts';
import { renderApp } from '../test/render.tsx';

const ines = { id: anId(2), name: 'Ines Halvorsen', email: 'ines@northwind.example' };

/** Two pages of a gap analysis whose rows are kept as a server keeps them. */
function given() {
  const rows = [aGapItemRow(11), aGapItemRow(12), aGapItemRow(13), aGapItemRow(14)];
  const readiness = { ...aReadiness(0, 0, 0, 100), on: '2026-11-24', definitionVersion: 1 };
  const owned = () => rows.filter(({ owner }) => owner !== null).length;
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
    'GET /orgs/:org/programmes/:id/gap-items': ({ query }: FakeRequest) =>
      query.get('cursor')
        ? { items: rows.slice(2), nextCursor: null, total: null }
        : { items: rows.slice(0, 2), nextCursor: 'more', total: null },
    'PATCH /orgs/:org/programmes/:id/gap-items/:item': ({ path }: FakeRequest) => {
      const id = path.split('/').at(-1) ?? '';
      give([id]);
      return rows.find((row) => row.id === id);
    },
    'POST /orgs/:org/programmes/:id/gap-items/bulk': ({ body }: FakeRequest) => {
      const { ids } = body as { ids: string[] };
      give(ids);
      return { changed: ids.length, left: [] };
    },
  });
  return requests;
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

describe('after one edit only what changed is asked again', () => {
  it('of a cell: the counts, and no page of the list, whose row comes from the answer', async () => {
    const requests = given();
    renderApp(gapAnalysis);
    await screen.findByText('Requirement 14');
    await settled(requests);
    const before = requests.length;

    const row = within(screen.getByRole('row', { name: /A.5.11/ }));
    await userEvent.click(row.getByRole('button', { name: /^Owner of .*: Nobody\s?, edit$/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Ines Halvorsen' }));

    expect(await screen.findByText(/^3 of 7 items/)).toBeInTheDocument();
    expect(await screen.findByText('Ines')).toBeInTheDocument();
    await settled(requests);
    expect(names(requests.slice(before))).toEqual([`PATCH /${anId(11)}`, 'GET /summary']);
  });

  it('of many: the counts and the pages of the list, whose new versions no answer tells', async () => {
    const requests = given();
    renderApp(gapAnalysis);
    await screen.findByText('Requirement 14');
    await settled(requests);
    const before = requests.length;

    await userEvent.click(screen.getByRole('checkbox', { name: /Select A.5.11/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Select A.5.13/ }));
    await userEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Owner' }));
    await userEvent.click(await screen.findByRole('option', { name: /Ines Halvorsen/ }));

    expect(await screen.findByText(/^2 of 7 items/)).toBeInTheDocument();
    await settled(requests);
    expect(names(requests.slice(before)).toSorted()).toEqual(
      ['GET ', 'GET more', 'GET /summary', 'POST /bulk'].toSorted(),
    );
  });

  it('of a list that is narrowed by what was changed: that list too, as the row may have no place in it', async () => {
    const requests = given();
    renderApp(`${gapAnalysis}?ownerId=none`);
    await screen.findByText('Requirement 14');
    await settled(requests);
    const before = requests.length;

    const row = within(screen.getByRole('row', { name: /A.5.11/ }));
    await userEvent.click(row.getByRole('button', { name: /^Owner of .*: Nobody\s?, edit$/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Ines Halvorsen' }));
    await screen.findByText(/^3 of 7 items/);
    await settled(requests);

    expect(names(requests.slice(before))).toEqual(expect.arrayContaining(['GET ', 'GET /summary']));
  });
});
