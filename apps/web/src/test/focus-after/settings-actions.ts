import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workCalendarAbilities } from '@waymark/domain';
import { aMe, aMember, aMembership, anId } from '../fixtures.ts';
import { type Action, press, pressIn, without } from './action.ts';

const at = '2026-11-22T08:00:00.000Z';
const people = ['Ines', 'Tomas', 'Priya'].map((name, nth) =>
  aMember(
    { id: anId(2 + nth), name, email: `${name.toLowerCase()}@northwind.example` },
    nth === 0 ? 'owner' : 'manager',
    { asRole: 'owner', isLastOwner: nth === 0 },
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
const members = '/o/northwind/settings/members';
const security = '/o/northwind/settings/security';
const ownSessions = (left: typeof sessions) => ({
  'GET /api/auth/list-sessions': left,
  'GET /api/auth/get-session': { session: { id: anId(30) } },
});
const withTwoSteps = (twoFactorEnabled: boolean) => {
  const me = aMe(aMembership({ role: 'owner' }));
  return { 'GET /session': { me: { ...me, user: { ...me.user, twoFactorEnabled } } } };
};

/** What is done in the settings and in the bell. */
export const settingsActions: readonly Action[] = [
  {
    ...{ of: 'useRemoveMember', what: 'a member was removed', path: members },
    routes: (before) => ({
      'GET /orgs/:org/members': people.filter(({ user }) => before || user.name !== 'Tomas'),
      'GET /orgs/:org/invitations': [],
    }),
    sent: 'DELETE /orgs/:org/members/:id',
    act: async () => {
      await press('Remove Tomas');
      await pressIn(undefined, 'Remove');
    },
    says: /Tomas is no longer a member/,
    next: 'Role of Priya',
  },
  {
    ...{ of: 'useRevokeInvitation', what: 'an invitation was withdrawn', path: members },
    routes: (before) => ({
      'GET /orgs/:org/members': people,
      'GET /orgs/:org/invitations': without(invitations, before),
    }),
    sent: 'DELETE /orgs/:org/invitations/:id',
    act: async () => {
      await press('Withdraw the invitation of lena@northwind.example');
      await pressIn(undefined, 'Withdraw');
    },
    says: /The invitation was withdrawn/,
    next: 'Withdraw the invitation of omar@northwind.example',
  },
  {
    ...{ of: 'useRemoveClosure', what: 'a holiday was removed', path: '/o/northwind/settings/calendar' },
    routes: (before) => ({
      'GET /orgs/:org/work-calendar': {
        ...{ timeZone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5], auditorFirms: [], version: 5 },
        ...{ closures: without(holidays, before), abilities: workCalendarAbilities({ role: 'owner' }) },
      },
    }),
    sent: 'DELETE /orgs/:org/closures/:id',
    act: async () => {
      await press('Remove New Year');
      await pressIn(undefined, 'Remove');
    },
    says: /New Year was removed/,
    next: 'Edit Labour Day',
  },
  {
    ...{ of: 'useRevokeSession', what: 'a session was ended', path: security },
    routes: (before) => ownSessions(sessions.filter((_, nth) => before || nth !== 1)),
    sent: 'POST /api/auth/revoke-session',
    answer: () => ({ status: true }),
    act: () => press('Sign out Firefox on iPhone'),
    says: /was signed out/,
    next: 'Sign out Firefox on macOS',
  },
  {
    ...{ of: 'useRevokeOtherSessions', what: 'all other sessions were ended', path: security },
    routes: (before) => ownSessions(before ? sessions : sessions.slice(0, 1)),
    sent: 'POST /api/auth/revoke-other-sessions',
    answer: () => ({ status: true }),
    act: async () => {
      await press('Sign out everywhere else');
      await pressIn(undefined, 'Sign out everywhere else');
    },
    says: /signed out everywhere else/i,
    next: 'Sessions',
  },
  {
    ...{ of: 'useVerifyTwoFactor', what: 'two-step sign-in was set up', path: security },
    routes: (before) => ({
      ...ownSessions(sessions.slice(0, 1)),
      ...withTwoSteps(!before),
      'POST /api/auth/two-factor/enable': {
        totpURI: 'otpauth://totp/Waymark:ines?secret=ABCDEFGH&issuer=Waymark',
        backupCodes: ['aaaa-1111', 'bbbb-2222'],
      },
    }),
    sent: 'POST /api/auth/two-factor/verify-totp',
    answer: () => ({ token: 'x' }),
    act: async () => {
      await press('Set up');
      await userEvent.type(await screen.findByLabelText('Your password'), 'quiet harbour lamp');
      await pressIn(undefined, 'Go on');
      await userEvent.type(await screen.findByLabelText('Code from the app'), '123456');
      await pressIn(undefined, 'Switch on');
      await pressIn(undefined, 'I have kept them');
    },
    says: /Two-step sign-in is on/,
    next: 'New backup codes',
  },
  {
    ...{ of: 'useDisableTwoFactor', what: 'two-step sign-in was switched off', path: security },
    routes: (before) => ({ ...ownSessions(sessions.slice(0, 1)), ...withTwoSteps(before) }),
    sent: 'POST /api/auth/two-factor/disable',
    answer: () => ({ status: true }),
    act: async () => {
      await press('Switch off');
      await userEvent.type(await screen.findByLabelText('Your password'), 'quiet harbour lamp');
      await pressIn(undefined, 'Switch off');
    },
    says: /Two-step sign-in is off/,
    next: 'Two-step sign-in',
  },
  {
    ...{ of: 'useMarkRead', what: 'all reminders were read', path: '/o/northwind/reminders' },
    routes: (before) => ({
      'GET /orgs/:org/reminders': { items: [{ ...reminder, isRead: !before }], unread: before ? 1 : 0 },
    }),
    sent: 'POST /orgs/:org/reminders/read',
    answer: () => ({ items: [{ ...reminder, isRead: true }], unread: 0 }),
    act: () => press('Mark all as read'),
    says: /All reminders are read/,
    next: 'Restore test',
  },
];
