import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeAnswer, fakeApi } from '../../test/fake-api.ts';
import { renderApp } from '../../test/render.tsx';

const system = (mail: boolean) => ({
  'GET /session': { me: null },
  'GET /system': { version: '1', demo: false, mail, signUp: 'open' },
});
const password = 'quiet rivers find the sea';
const setPassword = async () => {
  await userEvent.type(await screen.findByLabelText('New password', { selector: 'input' }), password);
  await userEvent.click(screen.getByRole('button', { name: 'Set the password' }));
};

describe('a forgotten password', () => {
  it('is reached from sign-in, and leads to a mail without telling whether there is an account', async () => {
    const requests = fakeApi({ ...system(true), 'POST /api/auth/request-password-reset': { status: true } });
    renderApp('/sign-in');

    await userEvent.click(await screen.findByRole('link', { name: 'Forgot your password?' }));
    await userEvent.type(await screen.findByLabelText('E-mail address'), ' ines@northwind.example ');
    await userEvent.click(screen.getByRole('button', { name: 'Send me a link' }));

    expect(await screen.findByText(/If there is an account for ines@northwind.example/)).toBeInTheDocument();
    const sent = requests.find(({ path }) => path.endsWith('/request-password-reset'));
    expect(sent?.body).toEqual({ email: 'ines@northwind.example' });
  });

  it('says at the field what is wrong with the address, and keeps it', async () => {
    const refusal = new FakeAnswer(400, { code: 'VALIDATION_ERROR', message: 'invalid' });
    fakeApi({ ...system(true), 'POST /api/auth/request-password-reset': refusal });
    renderApp('/forgotten-password');

    await userEvent.type(await screen.findByLabelText('E-mail address'), 'ines');
    await userEvent.click(screen.getByRole('button', { name: 'Send me a link' }));

    expect(await screen.findByText(/Write an e-mail address, such as/)).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail address')).toHaveValue('ines');
  });

  it('is honest where no mail can be sent: it says who can help, and how', async () => {
    fakeApi(system(false));
    renderApp('/forgotten-password');

    expect(await screen.findByText(/This Waymark has no mail server/)).toBeInTheDocument();
    expect(screen.getByText(/npm run password-link/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send me a link' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Back to sign-in' })).toHaveAttribute('href', '/sign-in');
  });
});

describe('the link to set a new password', () => {
  it('sets it and leads to sign-in', async () => {
    const requests = fakeApi({ ...system(true), 'POST /api/auth/reset-password': { status: true } });
    renderApp('/new-password/a-token');

    await setPassword();

    expect(await screen.findByRole('heading', { name: 'Your new password is set' })).toBeInTheDocument();
    expect(requests.find(({ path }) => path.endsWith('/reset-password'))?.body).toEqual({
      token: 'a-token',
      newPassword: password,
    });
    expect(screen.getByRole('link', { name: 'Go to sign-in' })).toHaveAttribute('href', '/sign-in');
  });

  it('says that it was used or has run out, and leads to a new one', async () => {
    fakeApi({
      ...system(true),
      'POST /api/auth/reset-password': new FakeAnswer(400, { code: 'INVALID_TOKEN', message: 'Invalid token' }),
    });
    renderApp('/new-password/old');

    await setPassword();

    expect(await screen.findByRole('heading', { name: 'This link cannot be used' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Get a new link' })).toHaveAttribute('href', '/forgotten-password');
  });

  it('refuses a short password before asking, and shows a common one at the field', async () => {
    const requests = fakeApi({
      ...system(true),
      'POST /api/auth/reset-password': new FakeAnswer(400, { code: 'PASSWORD_TOO_COMMON', message: 'common' }),
    });
    renderApp('/new-password/a-token');

    await userEvent.type(await screen.findByLabelText('New password', { selector: 'input' }), 'short');
    await userEvent.click(screen.getByRole('button', { name: 'Set the password' }));
    expect(await screen.findByText('It needs at least 12 characters.')).toBeInTheDocument();
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
    await setPassword();

    expect(await screen.findByText(/on the list of common ones/)).toBeInTheDocument();
  });
});
