import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMember, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

/** The three of them as somebody of a role sees them; Ines is the only owner. */
const membersSeenBy = (asRole: Role, isDemo = false) =>
  (
    [
      [2, 'Ines', 'owner'],
      [11, 'Tomas', 'manager'],
      [12, 'Priya', 'contributor'],
    ] as const
  ).map(([number, name, role]) =>
    aMember({ id: anId(number), name, email: `${name.toLowerCase()}@northwind.example` }, role, {
      ...{ asRole, isDemo, isLastOwner: role === 'owner' },
    }),
  );
const routes = (role: Role, more: Record<string, unknown> = {}) => ({
  'GET /session': { me: aMe(aMembership({ role })) },
  'GET /orgs/:org/programmes': [],
  'GET /orgs/:org/members': membersSeenBy(role),
  'GET /orgs/:org/invitations': [],
  ...more,
});
const path = '/o/northwind/settings/members';

it('tells an owner who is alone why the role stays', async () => {
  fakeApi(routes('owner'));
  renderApp(path);

  const row = await screen.findByRole('row', { name: /Ines/ });

  expect(row).toHaveTextContent('The only owner. Make somebody else an owner first.');
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
});

it('lets a manager neither change nor make an owner', async () => {
  fakeApi(routes('manager'));
  renderApp(path);
  expect(await screen.findByRole('row', { name: /Ines/ })).toHaveTextContent('Only owners change owners.');

  await userEvent.click(await screen.findByLabelText('Role of Priya', { selector: 'input' }));

  expect(await screen.findByRole('option', { name: /^Compliance manager / })).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: /^Owner/ })).not.toBeInTheDocument();
});

it('offers a contributor nothing to change', async () => {
  fakeApi(routes('contributor'));
  renderApp(path);

  expect(await screen.findByRole('row', { name: /Tomas/ })).toHaveTextContent('Compliance manager');
  expect(screen.queryByRole('button', { name: 'Invite' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument();
});

it('takes a refused role back and says why in the row', async () => {
  fakeApi(routes('owner', { 'PATCH /orgs/:org/members/:id': aProblem(409, 'member.last_owner') }));
  renderApp(path);

  await userEvent.click(await screen.findByLabelText('Role of Priya', { selector: 'input' }));
  await userEvent.click(await screen.findByRole('option', { name: /^Executive .*sign off stages and documents/ }));

  const row = screen.getByRole('row', { name: /Priya/ });
  expect(await within(row).findByRole('alert')).toHaveTextContent('An organisation needs an owner.');
  expect(screen.getByLabelText('Role of Priya', { selector: 'input' })).toHaveValue('Contributor');
});

const invitation = {
  id: anId(20),
  email: 'lena@northwind.example',
  role: 'executive',
  state: 'open',
  invitedBy: { id: anId(2), name: 'Ines' },
  createdAt: '2026-11-22T08:00:00.000Z',
  expiresAt: '2026-12-06T08:00:00.000Z',
  link: 'https://way.example/invitations/secret',
  mailed: false,
};

it('says when the mail server did not take an invitation', async () => {
  const more = {
    'GET /system': { version: '1', demo: false, mail: true, signUp: 'open' },
    'POST /orgs/:org/invitations': invitation,
  };
  fakeApi(routes('owner', more));
  renderApp(path);
  await userEvent.click(await screen.findByRole('button', { name: 'Invite' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Invite somebody' }));

  await userEvent.type(dialog.getByLabelText('E-mail address'), 'lena@northwind.example');
  await userEvent.click(dialog.getByRole('button', { name: 'Invite' }));

  expect(await dialog.findByText(/The mail server did not take the invitation yet/)).toBeVisible();
});

it('invites somebody and shows the link where no mail goes out', async () => {
  const requests = fakeApi(routes('owner', { 'POST /orgs/:org/invitations': invitation }));
  renderApp(path);
  await userEvent.click(await screen.findByRole('button', { name: 'Invite' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invite somebody' });

  await userEvent.type(within(dialog).getByLabelText('E-mail address'), 'not an address');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Invite' }));
  expect(await within(dialog).findByText(/Write an e-mail address/)).toBeVisible();

  await userEvent.clear(within(dialog).getByLabelText('E-mail address'));
  await userEvent.type(within(dialog).getByLabelText('E-mail address'), 'Lena@northwind.example');
  await userEvent.click(within(dialog).getByRole('radio', { name: /Executive/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Invite' }));

  expect(await within(dialog).findByLabelText('Invitation link')).toHaveValue(invitation.link);
  expect(dialog).toHaveTextContent('No mail server is set');
  const sent = requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
  expect(sent).toEqual([{ email: 'lena@northwind.example', role: 'executive' }]);
});

it('invites nobody into a demo and leaves its people as they are, and says so', async () => {
  fakeApi({
    ...routes('owner', { 'GET /orgs/:org/members': membersSeenBy('owner', true) }),
    'GET /session': { me: aMe(aMembership({ role: 'owner', isDemo: true })) },
  });
  renderApp(path);

  expect(await screen.findByText(/Nobody is invited into a demo/)).toBeVisible();
  await screen.findByRole('row', { name: /Priya/ });
  expect(screen.queryByRole('button', { name: 'Invite' })).not.toBeInTheDocument();
  expect(screen.queryByLabelText('Role of Priya', { selector: 'input' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Remove Priya' })).not.toBeInTheDocument();
});
