import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeAnswer, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { findToast } from '../test/toast.ts';

const aSession = (number: number, userAgent: string) => ({
  id: anId(number),
  token: `token-${number}`,
  createdAt: '2026-11-22T08:00:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z',
  userAgent,
});
const sessions = [
  aSession(31, 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1'),
  aSession(30, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'),
];
const base = {
  'GET /session': { me: aMe(aMembership()) },
  'GET /orgs/:org/programmes': [],
  'GET /api/auth/list-sessions': sessions,
  'GET /api/auth/get-session': { session: { id: anId(30) } },
};
const path = '/o/northwind/settings/security';
const refusal = (status: number, code: string) => new FakeAnswer(status, { code, message: code });

it('keeps what was typed when the current password is wrong, and says so beside it', async () => {
  fakeApi({ ...base, 'POST /api/auth/change-password': refusal(400, 'INVALID_PASSWORD') });
  renderApp(path);
  await userEvent.type(await screen.findByLabelText('Current password'), 'wrong');
  await userEvent.type(screen.getByLabelText('New password'), 'a few words in a row');

  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));

  expect(await screen.findByText('This is not your current password.')).toBeVisible();
  expect(screen.getByLabelText('New password')).toHaveValue('a few words in a row');
});

it('asks for twelve characters before it sends anything', async () => {
  const requests = fakeApi(base);
  renderApp(path);
  await userEvent.type(await screen.findByLabelText('Current password'), 'right');
  await userEvent.type(screen.getByLabelText('New password'), 'short');

  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));

  expect(await screen.findByText('It needs at least 12 characters.')).toBeVisible();
  expect(requests.some(({ method }) => method === 'POST')).toBe(false);
});

it('sets up two-step sign-in: password, key, code, then the backup codes', async () => {
  fakeApi({
    ...base,
    'POST /api/auth/two-factor/enable': {
      totpURI: 'otpauth://totp/Waymark:ines?secret=ABCDEFGH&issuer=Waymark',
      backupCodes: ['aaaa-1111', 'bbbb-2222'],
    },
    'POST /api/auth/two-factor/verify-totp': ({ body }: { body: { code: string } }) =>
      body.code === '123456' ? { token: 'x' } : refusal(401, 'INVALID_CODE'),
  });
  renderApp(path);
  await userEvent.click(await screen.findByRole('button', { name: 'Set up' }));
  const dialog = await screen.findByRole('dialog', { name: 'Set up two-step sign-in' });
  await userEvent.type(within(dialog).getByLabelText('Your password'), 'secret words');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }));

  expect(await within(dialog).findByRole('img', { name: /QR code/ })).toBeVisible();
  expect(within(dialog).getByLabelText('Key')).toHaveValue('ABCDEFGH');

  await userEvent.type(within(dialog).getByLabelText('Code from the app'), '000000');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Switch on' }));
  expect(await within(dialog).findByText(/This code does not fit/)).toBeVisible();

  await userEvent.clear(within(dialog).getByLabelText('Code from the app'));
  await userEvent.type(within(dialog).getByLabelText('Code from the app'), '123 456');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Switch on' }));

  expect(await within(dialog).findByText('aaaa-1111')).toBeVisible();
});

it('lists the sessions, this one first, and ends another by its token', async () => {
  const requests = fakeApi({ ...base, 'POST /api/auth/revoke-session': { status: true } });
  renderApp(path);
  const list = await screen.findByRole('list', { name: 'Sessions' });

  const [first, second] = within(list).getAllByRole('listitem');
  expect(first).toHaveTextContent('Firefox on Windows');
  expect(first).toHaveTextContent('This browser');
  expect(second).toHaveTextContent('Safari on iPhone');

  await userEvent.click(within(list).getByRole('button', { name: 'Sign out Safari on iPhone' }));

  expect(await findToast('Safari on iPhone was signed out.')).toBeVisible();
  expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({ token: 'token-31' });
});

it('asks to sign in again where the session is too old to see the others', async () => {
  fakeApi({ ...base, 'GET /api/auth/list-sessions': refusal(403, 'SESSION_NOT_FRESH') });
  renderApp(path);

  expect(await screen.findByRole('button', { name: 'Sign in again' })).toBeVisible();
});
