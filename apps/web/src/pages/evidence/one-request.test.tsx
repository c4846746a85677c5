import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EvidenceDetail } from '@waymark/contracts';
import { anEvidence } from '../../test/evidence.ts';
import { type FakeRequest, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, aProgramme } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';

function given() {
  let kept: EvidenceDetail = anEvidence();
  const none = { items: [], nextCursor: null, total: null };
  return fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
    'GET /orgs/:org/comments': none,
    'GET /orgs/:org/tasks': none,
    'GET /orgs/:org/programmes/:id/gap-items/names': { items: [] },
    'GET /orgs/:org/evidence': () => ({ ...none, items: [kept] }),
    'GET /orgs/:org/evidence/:id': () => kept,
    'PATCH /orgs/:org/evidence/:id': ({ body }: FakeRequest) => {
      kept = { ...kept, ...(body as object), version: kept.version + 1 };
      return kept;
    },
    'PUT /orgs/:org/presence': undefined,
  });
}

it('renames evidence in one request, and the list beside the panel says the new name too', async () => {
  const requests = given();
  renderApp(`/o/northwind/evidence?item=${anEvidence().id}`);
  const panel = within(await screen.findByRole('complementary', { name: 'Access review' }));
  await userEvent.click(await panel.findByRole('button', { name: 'Edit Access review' }));
  const dialog = within(await screen.findByRole('dialog'));
  const title = dialog.getByRole('textbox', { name: /Title/ });
  await userEvent.clear(title);
  await userEvent.type(title, 'Access list');
  const before = requests.length;

  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('row', { name: /Access list/ })).toBeInTheDocument();
  expect(await screen.findByRole('complementary', { name: 'Access list' })).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = requests.slice(before).map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
  expect(sent.filter((name) => !name.startsWith('PUT '))).toEqual([`PATCH ${anEvidence().id}`]);
});
