import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { api } from '../../lib/api-client.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership } from '../../test/fixtures.ts';
import { renderUi } from '../../test/render.tsx';
import { Reauthentication } from './reauthentication.tsx';

const required = aProblem(403, 'session.reauthentication_required');

/** An organisation that is deleted only by whoever has proved who they are, by this password. */
function server(me = aMe(aMembership())) {
  let isProved = false;
  return fakeApi({
    'GET /session': { me },
    'DELETE /orgs/:org': () => (isProved ? undefined : required),
    'PATCH /orgs/:org': () => (isProved ? { done: true } : required),
    'POST /me/reauthentication': ({ body }: { body: { password: string } }) => {
      if (body.password !== 'quiet harbour lantern') return aProblem(422, 'session.wrong_password');
      isProved = true;
      return undefined;
    },
  });
}

it('asks for the password and goes on with what was asked for', async () => {
  const requests = server();
  renderUi(<Reauthentication />);
  const deleted = api.delete('/orgs/1');

  await userEvent.type(await screen.findByLabelText('Your password'), 'wrong');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByText('This is not your password.')).toBeVisible();
  await userEvent.clear(screen.getByLabelText('Your password'));
  await userEvent.type(screen.getByLabelText('Your password'), 'quiet harbour lantern');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));

  await expect(deleted).resolves.toBeUndefined();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(2);
});

it('leaves everything as it was when it is cancelled', async () => {
  const requests = server();
  renderUi(<Reauthentication />);
  const changed = api.patch('/orgs/1', z.unknown(), { name: 'x' }).catch((error: unknown) => error);

  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));

  expect(isProblem(await changed, 'session.reauthentication_required')).toBe(true);
  expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

it('asks for a code as well where two-step sign-in is on', async () => {
  const me = aMe(aMembership());
  const requests = server({ ...me, user: { ...me.user, twoFactorEnabled: true } });
  renderUi(<Reauthentication />);
  void api.delete('/orgs/1');

  await userEvent.type(await screen.findByLabelText('Code from the app'), '123 456');
  await userEvent.type(screen.getByLabelText('Your password'), 'quiet harbour lantern');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));

  await waitFor(() => expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(2));
  expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
    password: 'quiet harbour lantern',
    code: '123456',
  });
});
