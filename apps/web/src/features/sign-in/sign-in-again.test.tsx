import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '@waymark/contracts';
import { aProblem, FakeAnswer, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';

const ines = aMe(aMembership());
const ben: Me = { ...ines, user: { ...ines.user, id: anId(77), name: 'Ben Okafor', email: 'ben@northwind.example' } };
const password = 'quiet rivers find the sea';
const ended = { what: 'session_ended', by: null, at: '2026-01-05T12:41:00.000Z' };

/** Ines has her profile open, and her session ends; whoever signs in then is `next`. */
async function scene({ next = ines, signIn = {} as object } = {}) {
  let signedIn: Me | null = ines;
  const requests = fakeApi({
    'GET /session': () => ({ me: signedIn }),
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/programmes': [],
    'PUT /me': ({ body }: { body: { name: string } }) =>
      signedIn === null
        ? aProblem(401, 'access.signed_out', { facts: ended })
        : { ...signedIn, user: { ...signedIn.user, name: body.name } },
    'POST /api/auth/sign-in/email': () => {
      if (!('twoFactorRedirect' in signIn)) signedIn = next;
      return signIn;
    },
    'POST /api/auth/two-factor/verify-totp': ({ body }: { body: { code: string } }) => {
      if (body.code !== '123456') return new FakeAnswer(401, { code: 'INVALID_CODE' });
      signedIn = next;
      return {};
    },
  });
  renderApp('/o/northwind/settings/profile');
  const name = await screen.findByRole('textbox', { name: 'Your name' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Ines Lund');
  signedIn = null;
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Sign in to go on' });
  const saves = () => requests.filter(({ method, path }) => method === 'PUT' && path === '/me');
  const enter = async () => {
    await userEvent.type(within(dialog).getByLabelText('Password', { selector: 'input' }), password);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sign in' }));
  };
  return { name, dialog, requests, saves, enter };
}

it('opens over the page, says what happened, and goes on with the save once the same person is back', async () => {
  const { name, dialog, saves, enter, requests } = await scene();

  expect(dialog).toHaveTextContent(/Your session ran out \(5 Jan 2026, \d+:41\)\./);
  expect(within(dialog).getByLabelText('E-mail address')).toHaveValue('ines@northwind.example');
  await enter();

  expect(await screen.findByText('You are now called Ines Lund.')).toBeInTheDocument();
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  expect(name).toHaveValue('Ines Lund');
  expect(saves().map(({ body }) => body)).toEqual([{ name: 'Ines Lund' }, { name: 'Ines Lund' }]);
  expect(saves().every(({ headers }) => headers.get('waymark-person') === ines.user.id)).toBe(true);
  // What was on screen is asked again.
  expect(requests.filter(({ path }) => path.endsWith('/programmes')).length).toBeGreaterThan(1);
});

it('asks for the code where two-step sign-in is on', async () => {
  const { dialog, saves, enter } = await scene({ signIn: { twoFactorRedirect: true } });

  await enter();
  await userEvent.type(await within(dialog).findByLabelText(/Six-digit code/), '123456');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm' }));

  await waitFor(() => expect(saves()).toHaveLength(2));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
});

it('sends nothing as somebody else, says so, and lets the text be copied', async () => {
  const { name, saves, enter } = await scene({ next: ben });

  await enter();

  const other = await screen.findByRole('dialog', { name: 'Somebody else is signed in' });
  expect(other).toHaveTextContent('This page was opened by Ines Halvorsen, and Ben Okafor is signed in now.');
  expect(within(other).getByRole('definition')).toHaveTextContent('Ines Lund');
  expect(within(other).getByRole('button', { name: 'Copy what you wrote' })).toBeVisible();
  expect(within(other).getByRole('button', { name: 'Load the page as Ben Okafor' })).toBeVisible();
  expect(saves()).toHaveLength(1);
  expect(name).toHaveValue('Ines Lund');
});

it('lets the right person sign in after all', async () => {
  const { enter, dialog } = await scene({ next: ben });

  await enter();
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in as Ines Halvorsen' }));

  expect(within(dialog).getByLabelText('E-mail address')).toHaveValue('ines@northwind.example');
});

it('leaves the page as it is when it is closed, and asks again with the next save', async () => {
  const { name, dialog, saves } = await scene();

  await userEvent.click(within(dialog).getByRole('button', { name: 'Back to the page without signing in' }));

  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  expect(await screen.findByRole('alert')).toHaveTextContent('Your session ran out');
  expect(name).toHaveValue('Ines Lund');
  expect(saves()).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('dialog', { name: 'Sign in to go on' })).toBeVisible();
});

it('is told where somebody else has signed in elsewhere in the browser, before anything is sent as them', async () => {
  const other = { what: 'other_person', person: { id: ben.user.id, name: ben.user.name } };
  fakeApi({
    'GET /session': { me: ines },
    'GET /orgs/:org/programmes': [],
    'PUT /me': aProblem(401, 'access.signed_out', { facts: other }),
  });
  renderApp('/o/northwind/settings/profile');

  await userEvent.type(await screen.findByRole('textbox', { name: 'Your name' }), ' Lund{Enter}');

  const dialog = await screen.findByRole('dialog', { name: 'Somebody else is signed in' });
  expect(within(dialog).getByRole('definition')).toHaveTextContent('Ines Halvorsen Lund');
});
