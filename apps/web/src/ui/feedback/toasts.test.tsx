import { expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { connectionProblem, ProblemError } from '../../lib/problem-error.ts';
import { renderUi } from '../../test/render.tsx';
import { showProblem, showSuccess } from './toasts.tsx';

const messages = () => screen.findByRole('region', { name: 'Messages (F8)' });

it('says once what it shows, and what it offers', async () => {
  renderUi(<p>Page</p>);

  act(() => void showSuccess('Done: Review access', { label: 'Undo', onClick: () => undefined }));

  expect(within(await messages()).getByText('Done: Review access')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('Done: Review access F8 leads to “Undo”.');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('is urgent when something went wrong', async () => {
  renderUi(<p>Page</p>);

  act(() => showProblem(new ProblemError(connectionProblem())));

  await messages();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(document.querySelector('[aria-live="assertive"]')).not.toBeEmptyDOMElement();
});

it('is reached with F8 and left with Escape, back to where one was', async () => {
  renderUi(<button type="button">Here</button>);
  await userEvent.click(screen.getByRole('button', { name: 'Here' }));
  act(() => void showSuccess('Sent', { label: 'Undo', onClick: () => undefined }));
  await messages();

  await userEvent.keyboard('{F8}');
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');

  expect(screen.queryByText('Undo')).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Here' })).toHaveFocus());
});

it('shows three at a time, and the next when one of them has gone', async () => {
  renderUi(<p>Page</p>);
  act(() => {
    for (const name of ['One', 'Two', 'Three', 'Four']) showSuccess(name);
  });

  const rows = within(await messages()).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual(['One', 'Two', 'Three']);
  await userEvent.click(within(rows[0] as HTMLElement).getByRole('button', { name: 'Close' }));

  expect(within(await messages()).getByText('Four')).toBeVisible();
});
