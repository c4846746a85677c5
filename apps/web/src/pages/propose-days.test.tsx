import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GapItemSummary, Readiness } from '@waymark/contracts';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme, aProgrammeDetail, aReadiness } from '../test/fixtures.ts';
import { aGapItemRow } from '../test/gap-items.ts';
import { renderApp } from '../test/render.tsx';

const readiness: Readiness = { ...aReadiness(0, 0, 0, 100), on: '2026-11-24', definitionVersion: 1 };
const summary: GapItemSummary = {
  readiness,
  matching: 2,
  byConformity: { not_assessed: 2, conform: 0, improvement: 0, minor: 0, major: 0, not_applicable: 0 },
  groups: [{ id: 'A.5', title: 'A.5 Organizational', count: 2, readiness }],
};
const days = [
  { id: anId(15), dueOn: '2027-03-05' },
  { id: anId(16), dueOn: '2027-06-30' },
];
const proposal = {
  items: days.map((day, nth) => ({ ...day, requirementId: `A.5.${15 + nth}`, title: 'Access', owner: null })),
  left: 0,
};

function openPage(items: readonly unknown[], take: unknown = { changed: 2 }) {
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:id': aProgrammeDetail(),
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/programmes/:id/gap-items/summary': summary,
    'GET /orgs/:org/programmes/:id/gap-items': { items, nextCursor: null, total: null },
    'GET /orgs/:org/programmes/:id/proposed-days': proposal,
    'POST /orgs/:org/programmes/:id/proposed-days': take,
  });
  renderApp(`/o/northwind/programmes/${anId(3)}/gap-analysis`);
  return requests;
}

const undated = [aGapItemRow(15, { dueOn: null }), aGapItemRow(16, { dueOn: null })];
const dated = [aGapItemRow(15, { dueOn: '2027-01-01' }), aGapItemRow(16, { dueOn: '2027-01-01' })];

async function openDialog() {
  await userEvent.click(await screen.findByRole('button', { name: 'Propose dates' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Proposed dates' }));
  await dialog.findByText(/From 5 Mar 2027 to 30 Jun 2027/);
  return dialog;
}

it('shows what it proposes, sets it in one act and takes it back from the toast', async () => {
  const requests = openPage(undated);
  const dialog = await openDialog();

  expect(dialog.getAllByRole('row')).toHaveLength(3);
  expect(requests.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.click(dialog.getByRole('button', { name: 'Set 2 dates' }));

  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(requests.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { change: 'adopt', days },
      { change: 'take_back', days },
    ]),
  );
});

it('says in place why nothing could be set, and stays', async () => {
  openPage(undated, aProblem(404, 'resource.not_found'));
  const dialog = await openDialog();

  await userEvent.click(dialog.getByRole('button', { name: 'Set 2 dates' }));

  expect(await dialog.findByRole('alert')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

it('is not offered where everything has a date', async () => {
  openPage(dated);

  await screen.findByRole('row', { name: /A.5.15/ });

  expect(screen.queryByRole('button', { name: 'Propose dates' })).not.toBeInTheDocument();
});
