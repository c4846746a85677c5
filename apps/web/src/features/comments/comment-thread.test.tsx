import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Comment } from '@waymark/contracts';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderAt } from '../../test/render.tsx';
import { CommentThread } from './comment-thread.tsx';

const ines = { id: anId(2), name: 'Ines Halvorsen' };
const priya = { id: anId(12), name: 'Priya Nair' };
const place = { kind: 'gap_item', id: anId(30) } as const;
const aComment = (more: Partial<Comment> = {}): Comment => ({
  ...{ id: anId(40), author: priya, text: 'Is it in scope?', createdAt: '2026-11-22T08:00:00.000Z', editedAt: null },
  ...{ isRemoved: false, mentions: [], isUnread: false, mayEdit: false, mayRemove: false, version: 1 },
  ...more,
});

function show(items: Comment[]) {
  const requests = fakeApi({
    'GET /me': aMe(aMembership()),
    'GET /orgs/:org/comments': { items },
    'POST /orgs/:org/comments': aComment(),
    'PATCH /orgs/:org/comments/:id': aComment(),
    'DELETE /orgs/:org/comments/:id': null,
    'POST /orgs/:org/comments/read': { items },
  });
  renderAt('/o/northwind/x', <CommentThread place={place} people={[ines, priya]} />);
  return requests;
}

it('shows what was said by day, and says what is not read and what was removed', async () => {
  show([
    aComment({ isUnread: true }),
    aComment({ id: anId(41), isRemoved: true, text: '', createdAt: '2026-11-23T08:00:00.000Z' }),
  ]);

  const days = await screen.findAllByRole('region');

  expect(days).toHaveLength(2);
  expect(within(days[0] as HTMLElement).getByText('not read')).toBeVisible();
  expect(within(days[1] as HTMLElement).getByText('This comment was removed.')).toBeVisible();
});

it('sends what is written with who is mentioned, chosen by keyboard', async () => {
  const requests = show([]);

  await userEvent.type(await screen.findByRole('textbox', { name: 'Comment' }), 'Please look');
  await userEvent.type(screen.getByLabelText('Mention', { selector: 'input' }), 'Pri{ArrowDown}{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Comment' }));

  await waitFor(() =>
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      place,
      text: 'Please look',
      mentions: [priya.id],
    }),
  );
});
