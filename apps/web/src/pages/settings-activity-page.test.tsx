import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Activity } from '@waymark/contracts';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMember, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

// jsdom lays nothing out, so nothing ever comes into view.
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(globalThis, { IntersectionObserver: StillObserver });

const anEntry = (sequence: number, more: Partial<Activity>): Activity => ({
  sequence,
  at: '2026-11-22T08:00:00.000Z',
  actor: { id: anId(2), name: 'Ines Halvorsen' },
  action: 'member.joined',
  subjectType: 'member',
  subjectId: anId(2),
  subjectLabel: 'Ines Halvorsen',
  programmeId: null,
  before: null,
  after: null,
  ...more,
});
const priya = aMember({ id: anId(12), name: 'Priya Nair', email: 'priya@northwind.example' }, 'contributor');
const base = {
  'GET /session': { me: aMe(aMembership()) },
  'GET /orgs/:org/programmes': [],
  'GET /orgs/:org/members': [priya],
};
const path = '/o/northwind/settings/activity';
const page = (items: Activity[], nextCursor: string | null = null) => ({ items, nextCursor, total: null });

it('tells each entry as a sentence, with what was before and after, people by name and days as days', async () => {
  const entry = anEntry(3, {
    action: 'gap_item.changed',
    subjectLabel: 'A.8.16 Monitoring activities',
    before: { ownerId: null, dueOn: '2026-11-20' },
    after: { ownerId: anId(12), dueOn: '2026-12-04' },
  });
  fakeApi({ ...base, 'GET /orgs/:org/activity': page([entry, anEntry(2, { action: 'control.merged' })]) });
  renderApp(path);

  expect(await screen.findByText('changed the gap item A.8.16 Monitoring activities', { exact: false })).toBeVisible();
  expect(screen.getByText('Owner: Priya Nair · Due: 4 Dec 2026, before: 20 Nov 2026')).toBeVisible();
  // What this version has no sentence for is still told.
  expect(screen.getByText('control merged: Ines Halvorsen', { exact: false })).toBeVisible();
});

it('keeps the person it is filtered by in the address and asks the server for their entries', async () => {
  const requests = fakeApi({ ...base, 'GET /orgs/:org/activity': page([anEntry(1, {})]) });
  const { router } = renderApp(path);

  await userEvent.click(await screen.findByLabelText('Person', { selector: 'input' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Priya Nair' }));

  expect(router.state.location.search).toEqual({ actorId: anId(12) });
  const asked = requests.filter((request) => request.path.endsWith('/activity')).at(-1);
  expect(asked?.query.get('actorId')).toBe(anId(12));
});

it('goes on to older entries', async () => {
  const requests = fakeApi({
    ...base,
    'GET /orgs/:org/activity': ({ query }: { query: URLSearchParams }) =>
      query.get('cursor') ? page([anEntry(1, { action: 'organisation.created' })]) : page([anEntry(2, {})], 'older'),
  });
  renderApp(path);

  await userEvent.click(await screen.findByRole('button', { name: 'Show older entries' }));

  expect(await screen.findByText('created the organisation', { exact: false })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show older entries' })).not.toBeInTheDocument();
  expect(
    requests
      .filter((request) => request.path.endsWith('/activity'))
      .at(-1)
      ?.query.get('cursor'),
  ).toBe('older');
});

const looked = { entries: 12, newest: 12, nextCursor: null };

it.each([
  [{ ...looked, isWhole: true, brokenAt: null, sealedTo: 9 }, /all 12 entries are as Waymark wrote them/],
  [
    { ...looked, isWhole: true, brokenAt: null, sealedTo: 9 },
    /Up to entry 9 the log is sealed: none of those is missing/,
  ],
  [{ ...looked, isWhole: true, brokenAt: null, sealedTo: 0 }, /not sealed yet: entries at its end could be missing/],
  [{ ...looked, isWhole: false, brokenAt: 5, sealedTo: 9 }, /does not fit at entry 5 of 12/],
])('checks the chain when asked to: %j', async (answer, sentence) => {
  fakeApi({
    ...base,
    'GET /orgs/:org/activity': page([anEntry(1, {})]),
    'GET /orgs/:org/activity/verification': answer,
  });
  renderApp(path);

  await userEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));

  expect(await screen.findByText(sentence)).toBeVisible();
});

it('shows how far the check of a long log has come, and goes on from there', async () => {
  const fits = { isWhole: true, brokenAt: null, sealedTo: 0 };
  const last = Promise.withResolvers<object>();
  const requests = fakeApi({
    ...base,
    'GET /orgs/:org/activity': page([anEntry(1, {})]),
    'GET /orgs/:org/activity/verification': ({ query }: { query: URLSearchParams }) =>
      query.has('cursor') ? last.promise : { ...fits, entries: 10_000, newest: 40_000, nextCursor: 'further' },
  });
  renderApp(path);

  await userEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));
  const progress = await screen.findByRole('progressbar', { name: 'Check of the chain' });
  const sentence = await screen.findByText(/Looked through 10,000 of 40,000 entries/);

  expect(progress).toHaveAttribute('aria-valuenow', '25');
  expect(sentence).toBeVisible();
  last.resolve({ ...fits, entries: 40_000, newest: 40_000, nextCursor: null });
  expect(await screen.findByText(/all 40,000 entries are as Waymark wrote them/)).toBeVisible();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  expect(requests.filter((one) => one.path.endsWith('/verification')).map((one) => one.query.get('cursor'))).toEqual([
    null,
    'further',
  ]);
});
