import { expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test/fake-api.ts';
import { renderApp } from '../../test/render.tsx';

const said = () => screen.getByRole('status', { name: '' });

function atSignIn() {
  fakeApi({
    'GET /session': { me: null },
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
  });
  return renderApp('/sign-in');
}

it('says the title of a page one has come to and begins there, but not of the first page or of another view', async () => {
  const { router } = atSignIn();
  await screen.findByRole('heading', { level: 1 });
  expect(said()).toBeEmptyDOMElement();

  await userEvent.click(screen.getByRole('link', { name: 'Forgot your password?' }));
  await waitFor(() => expect(said()).toHaveTextContent(/^Forgotten password$/));
  expect(screen.getByRole('main')).toHaveFocus();

  await act(() => router.navigate({ to: '.', search: { seen: 'more' } as never }));
  expect(said()).toHaveTextContent(/^Forgotten password$/);
});

it('leaves the focus where the page or what lies above it has put it', async () => {
  const { router } = atSignIn();
  const field = await screen.findByLabelText('E-mail address');
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.innerHTML = '<div role="dialog" aria-label="Above"><button>Stay</button></div>';
  dialog.querySelector('button')?.focus();
  expect(field).not.toHaveFocus();

  await act(() => router.navigate({ to: '/sign-up' }));
  await waitFor(() => expect(said()).not.toBeEmptyDOMElement());

  expect(screen.getByRole('button', { name: 'Stay' })).toHaveFocus();
  dialog.remove();
});
