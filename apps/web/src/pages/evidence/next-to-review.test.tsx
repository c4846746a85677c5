import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EvidenceDetail } from '@waymark/contracts';
import { anEvidence, anEvidenceStanding } from '../../test/evidence.ts';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';
import { nextToReview } from './next-to-review.ts';

const one = (number: number, states: readonly ('to_review' | 'accepted')[], review = true): EvidenceDetail =>
  anEvidence({
    id: anId(number),
    title: `Evidence ${number}`,
    abilities: { edit: true, review, reviewIsAnothers: !review },
    standings: states.map((state, nth) => ({ ...anEvidenceStanding(nth + 1, `Programme ${nth + 1}`), state })),
  });

it.each([
  ['the first that waits behind it', 21, [20, 21, 22, 23], 23],
  ['the first that waits, where none does behind it', 23, [20, 21, 22, 23], 20],
  ['none, where no other waits', 20, [20, 21], undefined],
])('after one that was judged comes %s', (_, judged, ids, next) => {
  const waiting = new Set([20, 23]);
  const items = ids.map((id) => one(id, [waiting.has(id) ? 'to_review' : 'accepted']));

  expect(nextToReview(items, anId(judged))?.id).toBe(next && anId(next));
});

it('is never one that somebody else has to judge', () => {
  expect(nextToReview([one(20, ['to_review']), one(21, ['to_review'], false)], anId(20))).toBeUndefined();
});

it('has the focus once all programmes have judged the one before, and not earlier', async () => {
  const items = [one(20, ['to_review', 'to_review']), one(21, ['accepted']), one(22, ['to_review'])];
  let [open] = items;
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'manager' })) },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/comments': { items: [], nextCursor: null, total: null },
    'GET /orgs/:org/evidence': { items, nextCursor: null, total: null },
    'GET /orgs/:org/evidence/:id': () => open,
    'POST /orgs/:org/evidence/:id/reviews': () => open,
  });
  renderApp(`/o/northwind/evidence?item=${anId(20)}`);
  const panel = within(await screen.findByRole('complementary', { name: 'Evidence 20' }));
  const row = await screen.findByRole('row', { name: /Evidence 22/ });

  open = one(20, ['accepted', 'to_review']);
  await userEvent.click(panel.getByRole('button', { name: 'Accept for Programme 1' }));
  await waitFor(() => expect(panel.queryByRole('button', { name: 'Accept for Programme 1' })).not.toBeInTheDocument());
  expect(row).not.toHaveFocus();

  open = one(20, ['accepted', 'accepted']);
  await userEvent.click(panel.getByRole('button', { name: 'Accept for Programme 2' }));
  await waitFor(() => expect(screen.getByRole('row', { name: /Evidence 22/ })).toHaveFocus());
});
