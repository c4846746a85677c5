import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workCalendarAbilities } from '@waymark/domain';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMember, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

type Routes = Readonly<Record<string, unknown>>;

/** Something done that takes away what had the focus. */
interface Action {
  path: string;
  /** What the server has before, and after. */
  routes: (before: boolean) => Routes;
  /** How it is sent. */
  sent: string;
  /** The buttons that are pressed, the last of them in the dialog that asks, where one does. */
  presses: readonly string[];
  /** What is said. */
  says: RegExp;
  /** What comes next, and has the focus. */
  next: string;
}

const at = '2026-11-22T08:00:00.000Z';
const people = ['Ines', 'Tomas', 'Priya'].map((name, nth) =>
  aMember(
    { id: anId(2 + nth), name, email: `${name.toLowerCase()}@northwind.example` },
    nth === 0 ? 'owner' : 'manager',
    {
      asRole: 'owner',
      isLastOwner: nth === 0,
    },
  ),
);
const invitations = ['lena', 'omar'].map((name, nth) => ({
  ...{ id: anId(20 + nth), email: `${name}@northwind.example`, role: 'executive', state: 'open' },
  ...{ invitedBy: { id: anId(2), name: 'Ines' }, createdAt: at, expiresAt: '2099-12-06T08:00:00.000Z' },
}));
const holidays = ['New Year', 'Labour Day'].map((name, nth) => ({
  ...{ id: anId(50 + nth), kind: 'holiday', name, isYearly: true, version: 1 },
  ...{ fromOn: `2027-0${nth + 1}-01`, toOn: `2027-0${nth + 1}-01` },
}));
const sessions = ['Windows NT 10.0', 'iPhone; CPU iPhone OS 18_0', 'Macintosh; Intel Mac OS X 15_0'].map(
  (system, nth) => ({
    ...{ id: anId(30 + nth), token: `token-${nth}`, createdAt: at, updatedAt: at },
    userAgent: `Mozilla/5.0 (${system}) Gecko/20100101 Firefox/140.0`,
  }),
);
const reminder = {
  ...{ id: anId(40), kind: 'task', level: 'own', title: 'Restore test', dueOn: '2026-11-24', createdAt: at },
  ...{ eventId: `task:${anId(41)}`, programmeId: anId(3) },
};
const without = <One,>(all: readonly One[], before: boolean) => (before ? all : all.slice(1));
const members = '/o/northwind/settings/members';

const actions: Readonly<Record<string, Action>> = {
  useRemoveMember: {
    path: members,
    routes: (before) => ({
      'GET /orgs/:org/members': people.filter(({ user }) => before || user.name !== 'Tomas'),
      'GET /orgs/:org/invitations': [],
    }),
    sent: 'DELETE /orgs/:org/members/:id',
    presses: ['Remove Tomas', 'Remove'],
    says: /Tomas is no longer a member/,
    next: 'Role of Priya',
  },
  useRevokeInvitation: {
    path: members,
    routes: (before) => ({
      'GET /orgs/:org/members': people,
      'GET /orgs/:org/invitations': without(invitations, before),
    }),
    sent: 'DELETE /orgs/:org/invitations/:id',
    presses: ['Withdraw the invitation of lena@northwind.example', 'Withdraw'],
    says: /The invitation was withdrawn/,
    next: 'Withdraw the invitation of omar@northwind.example',
  },
  useRemoveClosure: {
    path: '/o/northwind/settings/calendar',
    routes: (before) => ({
      'GET /orgs/:org/work-calendar': {
        ...{ timeZone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5], auditorFirms: [], version: 5 },
        ...{ closures: without(holidays, before), abilities: workCalendarAbilities({ role: 'owner' }) },
      },
    }),
    sent: 'DELETE /orgs/:org/closures/:id',
    presses: ['Remove New Year', 'Remove'],
    says: /New Year was removed/,
    next: 'Edit Labour Day',
  },
  useRevokeSession: {
    path: '/o/northwind/settings/security',
    routes: (before) => ({
      'GET /api/auth/list-sessions': sessions.filter((_, nth) => before || nth !== 1),
      'GET /api/auth/get-session': { session: { id: anId(30) } },
    }),
    sent: 'POST /api/auth/revoke-session',
    presses: ['Sign out Firefox on iPhone'],
    says: /was signed out/,
    next: 'Sign out Firefox on macOS',
  },
  useMarkRead: {
    path: '/o/northwind/reminders',
    routes: (before) => ({
      'GET /orgs/:org/reminders': { items: [{ ...reminder, isRead: !before }], unread: before ? 1 : 0 },
    }),
    sent: 'POST /orgs/:org/reminders/read',
    presses: ['Mark all as read'],
    says: /All reminders are read/,
    next: 'Restore test',
  },
};

it.each(Object.entries(actions))('after %s the focus is at what comes next, and it is said', async (_, action) => {
  const { path, routes, sent, presses, says, next } = action;
  let isBefore = true;
  const now = (name: string) => () => routes(isBefore)[name];
  const done = () => {
    isBefore = false;
    return sent.startsWith('DELETE') ? undefined : (routes(false)['GET /orgs/:org/reminders'] ?? { status: true });
  };
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'owner' })) },
    'GET /system': { version: '1', demo: false, mail: true, signUp: 'open' },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
    ...Object.fromEntries(Object.keys(routes(true)).map((name) => [name, now(name)])),
    [sent]: done,
  });
  renderApp(path);

  const [first = '', ...asked] = presses;
  await userEvent.click(await screen.findByRole('button', { name: first }));
  for (const name of asked) {
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));
  }

  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(expect.stringContaining(next)));
  expect(
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(' '),
  ).toMatch(says);
});
