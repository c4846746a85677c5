import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Comment } from '@waymark/contracts';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderAt } from '../../test/render.tsx';
import { CommentThread } from './comment-thread.tsx';

const ines = { id: anId(2), name: 'Ines Halvorsen' };
const priya = { id: anId(12), name: 'Priya Nair' };
const place = { kind: 'gap_item', id: anId(30) } as const;
const aComment = (more: Partial<Comment> = {}): Comment => ({
  ...{ id: anId(40), author: priya, text: 'Is it in scope?', createdAt: '2026-11-22T08:00:00.000Z', editedAt: null },
  ...{ isRemoved: false, mentions: [], isUnread: false, abilities: { edit: false, remove: false }, version: 1 },
  ...more,
});

function show(items: Comment[], change: () => unknown = () => aComment()) {
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/comments': { items, abilities: { write: true } },
    'POST /orgs/:org/comments': aComment(),
    'PATCH /orgs/:org/comments/:id': change,
    'DELETE /orgs/:org/comments/:id': null,
    'POST /orgs/:org/comments/read': { items, abilities: { write: true } },
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

it('offers people after an @, takes them by keyboard, and sends who is mentioned', async () => {
  const requests = show([]);
  const field = await screen.findByLabelText('Comment', { selector: 'textarea' });

  await userEvent.type(field, 'Please look, @i');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Ines Halvorsen'),
    expect.stringContaining('Priya Nair'),
  ]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(field).toHaveValue('Please look, @Priya Nair ');
  await userEvent.type(field, 'and tell us');
  await userEvent.click(screen.getByRole('button', { name: 'Comment' }));

  await waitFor(() =>
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      place,
      text: 'Please look, @Priya Nair and tell us',
      mentions: [priya.id],
    }),
  );
});

it('takes back the offer with Esc, keeps the words, and offers again for the next', async () => {
  show([]);
  const field = await screen.findByLabelText('Comment', { selector: 'textarea' });

  await userEvent.type(field, 'Ask @in{Escape}');
  expect(screen.queryByRole('option')).not.toBeInTheDocument();
  expect(field).toHaveValue('Ask @in');
  await userEvent.type(field, 'e');

  expect(screen.getByRole('option', { name: /Ines Halvorsen/ })).toBeVisible();
});

it('keeps what was typed when somebody was faster, shows both, and saves over theirs only when told to', async () => {
  const mine = aComment({ author: ines, abilities: { edit: true, remove: true } });
  const theirs = { ...mine, text: 'Changed in another window', version: 2 };
  let isFirst = true;
  const requests = show([mine], () => {
    const answer = isFirst ? aProblem(412, 'resource.changed_meanwhile', { facts: { current: theirs } }) : theirs;
    isFirst = false;
    return answer;
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  await userEvent.type(screen.getByDisplayValue('Is it in scope?'), ' Mine.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Changed in another window')).toBeVisible();
  expect(screen.getByDisplayValue('Is it in scope? Mine.')).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));

  const sent = () => requests.filter(({ method }) => method === 'PATCH');
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent().map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"']);
  expect(sent()[1]?.body).toEqual({ text: 'Is it in scope? Mine.', mentions: [] });
});
