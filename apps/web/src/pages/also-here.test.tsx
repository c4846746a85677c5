import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageId } from '../lib/live/page-id.ts';
import { fakeApi } from '../test/fake-api.ts';
import { FakeEventSource } from '../test/fake-live.ts';
import { aMe, aMembership, anId, aProgramme, aProgrammeDetail } from '../test/fixtures.ts';
import { aGapItem, aGapSummary } from '../test/gap-items.ts';
import { renderApp } from '../test/render.tsx';

const item = aGapItem();
const place = { kind: 'gap_item', id: item.id } as const;
const people = ['Mara Lindqvist', 'Jonas Weber'].map((name, index) => ({ id: anId(90 + index), name }));

beforeEach(() => {
  Object.assign(globalThis, { EventSource: FakeEventSource });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'EventSource');
});

async function open() {
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:id': aProgrammeDetail(),
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: 0 },
    'GET /orgs/:org/comments': { items: [], abilities: { write: true } },
    'GET /orgs/:org/activity': { items: [], nextCursor: null },
    'GET /orgs/:org/programmes/:id/gap-items/summary': aGapSummary,
    'GET /orgs/:org/programmes/:id/gap-items': { items: [item], nextCursor: null, total: null },
    'GET /orgs/:org/programmes/:id/gap-items/:item': item,
    'PUT /orgs/:org/presence': undefined,
  });
  renderApp(`/o/northwind/programmes/${anId(3)}/gap-analysis?item=${item.id}`);
  const panel = within(await screen.findByRole('complementary', { name: item.title }));
  await panel.findByRole('tab', { name: 'Details' });
  await waitFor(() => expect(FakeEventSource.open.size).toBe(1));
  const said = () => requests.filter(({ path }) => path.endsWith('/presence')).map(({ body }) => body);
  return { panel, said };
}

it('shows who else has the same item open, by name for the ear, until they leave', async () => {
  const { panel } = await open();
  expect(panel.queryByRole('list', { name: 'Looking at this too' })).not.toBeInTheDocument();

  FakeEventSource.say({ type: 'presence', place, people });
  const list = within(await panel.findByRole('list', { name: 'Looking at this too' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Mara Lindqvist',
    'Jonas Weber',
  ]);
  FakeEventSource.say({ type: 'presence', place: { ...place, id: anId(5) }, people: [] });
  expect(list.getAllByRole('listitem')).toHaveLength(2);
  FakeEventSource.say({ type: 'presence', place, people: [] });

  await waitFor(() => expect(panel.queryByRole('list', { name: 'Looking at this too' })).not.toBeInTheDocument());
});

it('says that one looks at it, again once it is heard, and that one has left', async () => {
  const { panel, said } = await open();
  await waitFor(() => expect(said().at(-1)).toEqual({ page: pageId, place }));
  const before = said().length;

  FakeEventSource.say({ type: 'ready' });
  await waitFor(() => expect(said()).toHaveLength(before + 1));
  await userEvent.click(panel.getByRole('button', { name: 'Close (Esc)' }));

  await waitFor(() => expect(said().at(-1)).toEqual({ page: pageId, place: null }));
});
